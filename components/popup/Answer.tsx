import type { Place } from '../../utils/hostname';
import { isolate } from '../../utils/i18n/isolate';
import type { ListedSite } from '../../utils/list/registry';
import type { Confirmation } from '../../utils/tabs/tab-view';
import type { Check, Verdict } from '../../utils/verdict/verdict';
import { useTexts } from '../shared/texts';
import { Band } from './Band';
import { Knowledge } from './Knowledge';
import { Meaning } from './Meaning';
import { Who } from './Who';

/** A check that came to a verdict. */
export type MadeCheck = Extract<Check, { status: 'checked' }>;

interface AnswerProps {
	readonly place: Place;
	readonly check: MadeCheck;
	readonly confirmation?: Confirmation;
}

/** The answer of a check, in the order of a person's questions. */
export function Answer({ place, check, confirmation }: AnswerProps) {
	const { say, date } = useTexts();
	const { verdict, list, freshness } = check;
	const named = listedIn(verdict) ?? ('genuine' in verdict ? verdict.genuine : undefined);
	const listed = listedIn(verdict);
	return (
		<>
			<Band
				kind={verdict.kind}
				headline={say.verdicts[verdict.kind].headline(isolate(named?.provider.brand ?? ''))}
				place={place}
			>
				{freshness !== 'current' && (
					<p class="band__note">
						{say.list.issued[freshness](date(list.issuedAt), date(list.validUntil))}
					</p>
				)}
			</Band>
			{listed && <Who listed={listed} />}
			<Meaning place={place} verdict={verdict} list={list} />
			<Knowledge
				{...(named && { named })}
				verdict={verdict}
				list={list}
				{...(confirmation && { confirmation })}
			/>
		</>
	);
}

/** @returns the site on the list that the page belongs to, where the verdict has one */
export function listedIn(verdict: Verdict): ListedSite | undefined {
	return 'listed' in verdict ? verdict.listed : undefined;
}
