import type { ListedSite } from '../../utils/list/registry';
import type { Source } from '../../utils/list/schema';
import type { Confirmation } from '../../utils/tabs/tab-view';
import type { ListSummary, Verdict } from '../../utils/verdict/verdict';
import { providersPage } from '../shared/pages';
import { Row, Rows } from '../shared/Rows';
import { SourceLink, sourcesOf } from '../shared/SourceLink';
import { useTexts } from '../shared/texts';
import { Section } from './Section';

interface KnowledgeProps {
	/** The provider that the answer names. */
	readonly named?: ListedSite;
	readonly verdict: Verdict;
	readonly list: ListSummary;
	readonly confirmation?: Confirmation;
}

/** How many sources of one claim the popup names; its entry on the page of all providers has the rest. */
const SOURCES_SHOWN = 2;

/** Which sources the answer rests on, and as of when. */
export function Knowledge({ named, verdict, list, confirmation }: KnowledgeProps) {
	const { say, date, time, number } = useTexts();
	const { completeness } = list;
	const confirmationWords = ({ at, failed }: Confirmation) => {
		if (at === undefined) return failed && say.list.neverConfirmed;
		return failed ? say.list.unconfirmedSince(time(at)) : say.list.refreshed(time(at));
	};
	const saidAlready = ['notOnList', 'claimsLicence', 'vpnLooking'].includes(verdict.kind);
	return (
		<Section
			title={say.popup.knowledge}
			{...(named && {
				more: { label: say.popup.entry, address: providersPage(named.provider.id) },
			})}
		>
			<div class="small">
				<Rows>
					{named?.provider.licence && (
						<Row name={say.listed.licence}>
							<Sources sources={sourcesOf(named.provider.licence, named.sources)} />
						</Row>
					)}
					{named && (
						<Row name={say.listed.site}>
							<Sources sources={sourcesOf(named.site, named.sources)} />
						</Row>
					)}
					<Row name={say.popup.list}>
						<div>
							{saidAlready
								? date(list.issuedAt)
								: say.popup.listRow(
										date(list.issuedAt),
										number(completeness.licenseesListed),
										completeness.licenseesAnnounced,
										number(completeness.licenseesAnnounced),
									)}
						</div>
						{confirmation && <div>{confirmationWords(confirmation)}</div>}
					</Row>
				</Rows>
			</div>
		</Section>
	);
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
	return (
		<ul class="sources">
			{sources.slice(0, SOURCES_SHOWN).map((source) => (
				<li key={source.id}>
					<SourceLink source={source} />
				</li>
			))}
		</ul>
	);
}
