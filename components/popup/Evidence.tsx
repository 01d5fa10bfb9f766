import type { ListedSite } from '../../utils/list/registry';
import type { Source, Evidence as Sureness } from '../../utils/list/schema';
import type { Verdict } from '../../utils/verdict/verdict';
import { usePageTexts } from '../shared/page-texts';
import { providersPage, rulesPage } from '../shared/pages';
import { Row, Rows } from '../shared/Rows';
import { SourceLink } from '../shared/SourceLink';
import { useTexts } from '../shared/texts';
import { claimsOf } from './claims';
import { type ListHolding, ListRecord } from './ListRecord';

interface EvidenceProps {
	readonly named?: ListedSite;
	readonly verdict: Verdict;
	readonly testList: boolean;
	readonly readHolding: () => Promise<ListHolding>;
}

/** Claim by claim, how sure it is and who says so; and how the list stands. */
export function Evidence({ named, verdict, testList, readHolding }: EvidenceProps) {
	const { say } = useTexts();
	const { evidence } = usePageTexts();
	const claims = named ? claimsOf(named) : [];
	const licensed = verdict.kind === 'licensed' || verdict.kind === 'licenceReported';
	return (
		<div class="evidence">
			<Rows>
				{claims.map(({ about, sureness, sources }) => (
					<Row name={say.listed[about]} key={about}>
						<Claim
							words={say.listed.claim[about][sureness]}
							sureness={sureness}
							sources={sources}
						/>
					</Row>
				))}
				<Row name={evidence.rules}>
					<a href={rulesPage()} target="_blank" rel="noopener">
						{evidence.rulesLink}
					</a>
					{licensed && <div class="soft">{evidence.pressReading}</div>}
				</Row>
				<Row name={say.popup.list}>
					<ListRecord read={readHolding} testList={testList} />
				</Row>
			</Rows>
			{claims.some(({ sureness }) => sureness === 'reported') && (
				<p class="soft">{evidence.reported}</p>
			)}
			{named && (
				<p>
					<a href={providersPage(named.provider.id)} target="_blank" rel="noopener">
						{evidence.entry}
					</a>
				</p>
			)}
		</div>
	);
}

interface ClaimProps {
	readonly words: string;
	readonly sureness: Sureness;
	readonly sources: readonly Source[];
}

function Claim({ words, sureness, sources }: ClaimProps) {
	return (
		<>
			<div class={`evidence__sureness evidence__sureness--${sureness}`}>{words}</div>
			<ul>
				{sources.map((source) => (
					<li key={source.id}>
						<SourceLink source={source} />
					</li>
				))}
			</ul>
		</>
	);
}
