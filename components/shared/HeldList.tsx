import { isolateAddress } from '../../utils/i18n/isolate';
import type { ListHead, Origin } from '../../utils/list/registry';
import { usePageTexts } from './page-texts';
import { Sentence } from './Sentence';
import { useTexts } from './texts';

interface HeldListProps {
	/** Missing where no list is held. */
	readonly head?: ListHead;
	readonly origin?: Origin;
	/** Whether the list is signed with test keys. */
	readonly testList: boolean;
}

/** As many characters of a key's id as tell it from others at sight. */
const KEY_SHOWN = 8;

/** Which list is held, and who vouches for it. */
export function HeldList({ head, origin, testList }: HeldListProps) {
	const page = usePageTexts();
	const { say, date, number } = useTexts();
	if (!head) return <p class="held__list">{page.options.list.unknown}</p>;
	const keys = origin?.keyids.map((id) => id.slice(0, KEY_SHOWN)) ?? [];
	return (
		<>
			<p class="held__list">{page.options.list.held(number(head.number), date(head.issuedAt))}</p>
			<p class="soft">{page.options.list.validUntil(date(head.validUntil))}</p>
			{origin && (
				<p class="soft small">
					{page.options.list.from[origin.from]}{' '}
					<Sentence text={page.options.list.signed(keys.length, isolateAddress(keys.join(', ')))} />{' '}
					{page.options.list.confirmedUntil(date(origin.confirmedUntil))}
				</p>
			)}
			{testList && <p class="held__mark">{say.list.testKeys}</p>}
		</>
	);
}
