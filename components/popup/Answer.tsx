import type { Place } from '../../utils/hostname';
import { useTexts } from '../shared/texts';
import { Band } from './Band';
import { CopyFinding } from './CopyFinding';
import { headlineOf, listedIn, type MadeCheck, namedIn } from './finding';
import { Knowledge } from './Knowledge';
import type { ListHolding } from './ListRecord';
import { Meaning } from './Meaning';
import { meaningOf } from './meaning-parts';
import { Who } from './Who';

interface AnswerProps {
	readonly place: Place;
	readonly check: MadeCheck;
	readonly version: string;
	readonly testList: boolean;
	readonly copy: (text: string) => Promise<void>;
	readonly readHolding: () => Promise<ListHolding>;
}

/** The answer of a check, in the order of a person's questions. */
export function Answer({ place, check, version, testList, copy, readHolding }: AnswerProps) {
	const texts = useTexts();
	const { say, date } = texts;
	const { verdict, list, freshness } = check;
	const named = namedIn(verdict);
	const listed = listedIn(verdict);
	return (
		<>
			<Band
				kind={verdict.kind}
				headline={headlineOf(verdict, say)}
				place={place}
				aside={<CopyFinding place={place} check={check} version={version} copy={copy} />}
			>
				{freshness !== 'current' && (
					<p class="band__note">
						{say.list.issued[freshness](date(list.issuedAt), date(list.validUntil))}
					</p>
				)}
			</Band>
			{listed && <Who provider={listed.provider} />}
			<Meaning parts={meaningOf(place, verdict, list, texts)} />
			<Knowledge
				key={named?.provider.id}
				{...(named && { named })}
				verdict={verdict}
				issuedAt={list.issuedAt}
				testList={testList}
				readHolding={readHolding}
			/>
		</>
	);
}
