import { isolate, isolateAddress } from '../../utils/i18n/isolate';
import type { Writing } from '../../utils/i18n/writing';
import type { ListChange } from '../../utils/list/changes';
import type { History, Revision } from '../../utils/list/history';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';
import './what-changed.css';

/** What each new list changed on this machine, newest first. */
export function WhatChanged({ history }: { readonly history: History }) {
	const { changes: words } = usePageTexts().providers;
	return (
		<section class="changes" aria-labelledby="changes">
			<h2 class="directory__title" id="changes" tabIndex={-1}>
				{words.title}
			</h2>
			<p class="soft">{history.length === 0 ? words.none : words.lead}</p>
			{history.map((revision) => (
				<Step key={`${revision.from.number}-${revision.to.number}`} revision={revision} />
			))}
		</section>
	);
}

function Step({ revision }: { readonly revision: Revision }) {
	const { changes: words } = usePageTexts().providers;
	const { date, number } = useTexts();
	const { from, to, changes, omitted } = revision;
	const sentences = useSentences();
	return (
		<article class="changes__step">
			<h3 class="changes__title">{words.step(number(to.number), date(to.issuedAt))}</h3>
			<p class="soft small">{words.before(number(from.number), date(from.issuedAt))}</p>
			{changes.length === 0 ? (
				<p>{words.nothing}</p>
			) : (
				<ul class="changes__list">
					{changes.flatMap(sentences).map((sentence) => (
						<li key={sentence}>
							<Sentence text={sentence} />
						</li>
					))}
				</ul>
			)}
			{omitted > 0 && <p>{words.more(omitted, number(omitted))}</p>}
		</article>
	);
}

/** @returns what says a change in words: a sentence, or several where a licence was corrected in several points */
function useSentences(): (change: ListChange) => string[] {
	const { changes: words } = usePageTexts().providers;
	const { date } = useTexts();
	return (change) => {
		const brand = isolate(change.brand);
		switch (change.kind) {
			case 'granted':
				return [words.granted[change.evidence](brand)];
			case 'lapsed':
			case 'endCorrected':
				return [
					change.endedOn
						? words.ended[change.status](brand, date(change.endedOn))
						: words.notInForce(brand),
				];
			case 'licenceCorrected':
				return change.fields.map(({ field, before, after }) =>
					words.corrected[field](
						brand,
						written(field, after, date) ?? words.unknown,
						written(field, before, date) ?? words.unknown,
					),
				);
			case 'licenceEvidence':
				return [words.licenceEvidence[change.evidence](brand)];
			case 'renamed':
				return [words.renamed(brand, isolate(change.before))];
			case 'operatorChanged':
				return [
					words.operatorChanged(
						brand,
						change.after === undefined ? words.unknown : isolate(change.after),
						change.before === undefined ? words.unknown : isolate(change.before),
					),
				];
			case 'operatorEvidence':
				return [words.operatorEvidence[change.evidence](brand, isolate(change.operator))];
			case 'siteAdded':
				return [words.siteAdded[change.evidence](brand, isolateAddress(change.site))];
			case 'siteEvidence':
				return [words.siteEvidence[change.evidence](brand, isolateAddress(change.site))];
			case 'siteRemoved':
			case 'siteCorrected':
				return [words[change.kind](brand, isolateAddress(change.site))];
			default:
				return [words[change.kind](brand)];
		}
	};
}

/** A field of a licence as people write it; the days are the fields named so. */
function written(
	field: string,
	value: string | undefined,
	date: Writing['date'],
): string | undefined {
	if (value === undefined) return undefined;
	return field.endsWith('On') ? date(value) : isolate(value);
}
