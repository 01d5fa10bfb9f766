import { Panel } from '../options/Panel';
import { usePageTexts } from '../shared/page-texts';
import { Row, Rows } from '../shared/Rows';

interface AccessGivenProps {
	/** Whether every web page may be read. */
	readonly everySite: boolean;
	/** The names of the permissions in the manifest. */
	readonly permissions: readonly string[];
	/** Asks the browser for access to all sites. Called from a click. */
	readonly allow: () => void;
}

/** Each permission with what it is for, and a way to give the one that browsers let people withhold. */
export function AccessGiven({ everySite, permissions, allow }: AccessGivenProps) {
	const { access } = usePageTexts().welcome;
	const explained = Object.entries(access.permissions).filter(([name]) =>
		permissions.includes(name),
	);
	return (
		<Panel title={access.title}>
			{!everySite && (
				<div class="withheld">
					<p>{access.withheld}</p>
					<button class="button" type="button" onClick={allow}>
						{access.allow}
					</button>
				</div>
			)}
			<Rows>
				{[['everySite', access.everySite] as const, ...explained].map(
					([name, { name: words, why }]) => (
						<Row name={words} key={name}>
							{why}
						</Row>
					),
				)}
			</Rows>
		</Panel>
	);
}
