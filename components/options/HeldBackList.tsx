import { useId } from 'preact/hooks';
import { isolate } from '../../utils/i18n/isolate';
import type { HeldBack } from '../../utils/list/sync-state';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';

interface HeldBackListProps {
	readonly heldBack: HeldBack;
	/** Whether the list is taken by itself if it is still there at the next refresh. */
	readonly waits: boolean;
	readonly take: (number: number) => void;
}

/** How many names one sentence can bear. */
const NAMES_SHOWN = 20;

/** What a list that is held back would change, and the way to take it all the same. */
export function HeldBackList({ heldBack, waits, take }: HeldBackListProps) {
	const id = useId();
	const words = usePageTexts().options.list.heldBack;
	const { number } = useTexts();
	const { removed, lapsed, of } = heldBack;
	const namesOf = (brands: readonly string[]) => {
		const more = brands.length - NAMES_SHOWN;
		const shown = brands.slice(0, NAMES_SHOWN).map(isolate).join(', ');
		return more > 0 ? words.more(shown, number(more)) : shown;
	};
	const lost = removed.length + lapsed.length;
	return (
		<section class="held-back" aria-labelledby={id}>
			<h3 class="held-back__title" id={id}>
				{words.title(number(heldBack.number))}
			</h3>
			{removed.length > 0 && (
				<p>
					<Sentence text={words.removed(removed.length, namesOf(removed))} />
				</p>
			)}
			{lapsed.length > 0 && (
				<p>
					<Sentence text={words.lapsed(lapsed.length, namesOf(lapsed))} />
				</p>
			)}
			<p class="soft small">
				{words.share(lost, number(lost), number(of))} {waits && words.waits}
			</p>
			<button class="button button--quiet" type="button" onClick={() => take(heldBack.number)}>
				{words.take}
			</button>
		</section>
	);
}
