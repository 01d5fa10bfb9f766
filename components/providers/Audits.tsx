import { isolate } from '../../utils/i18n/isolate';
import type { Audit } from '../../utils/list/schema';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';

/** The audits that a provider has published, each with the way to it. */
export function Audits({ audits }: { readonly audits: readonly Audit[] }) {
	const { say, date } = useTexts();
	return (
		<ul>
			{audits.map(({ by, subject, publishedOn, address }) => (
				<li key={address + subject}>
					<a href={address} target="_blank" rel="noreferrer">
						<Sentence text={say.listed.auditOf(isolate(subject), isolate(by), date(publishedOn))} />
					</a>
				</li>
			))}
		</ul>
	);
}
