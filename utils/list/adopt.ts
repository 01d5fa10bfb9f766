import { fail, type Result, succeed } from '../result';
import { differing } from './changes';
import { isGrave, type Loss, lossBetween } from './guard';
import { revisionOf } from './history';
import type { Compared, Origin, Registry } from './registry';
import type { Confirmation, SignedList } from './repository';

/** Why a list that was signed did not come into force. */
export type AdoptError =
	| { readonly code: 'olderThanHeld'; readonly detail: string }
	| {
			readonly code: 'heldBack';
			readonly detail: string;
			readonly number: number;
			readonly loss: Loss;
	  }
	| { readonly code: 'registryUnavailable'; readonly detail: string };

/** What became of a list that was sound. */
export interface Adopted {
	readonly number: number;
	/** Whether the registry holds another list than before. */
	readonly changed: boolean;
}

/**
 * Brings a verified list into force, wherever it comes from: compared with the one held, stored in one transaction. An
 * older list than the one held is refused, and one that takes too much away is held back; a registry that is empty or
 * broken takes any, and so does one whose list is from another root than the one that is trusted now: the numbers of
 * two roots say nothing of each other.
 *
 * @param isAllowed whether the list may come into force although it takes too much away
 * @param trusted the root that is trusted now; a list from another one stands in where there is none from this
 */
export async function adoptList(
	signed: SignedList,
	from: Origin['from'],
	registry: Registry,
	isAllowed: (number: number) => boolean = () => false,
	trusted: string = signed.anchor,
): Promise<Result<Adopted, AdoptError>> {
	const { list } = signed;
	const { number } = list;
	const [head, providers, origin] = await Promise.all([
		registry.head(),
		registry.all(),
		registry.origin(),
	]);
	let over: Compared = { number: head.ok ? head.value.number : undefined };
	if (head.ok && providers.ok && (!origin.ok || origin.value.anchor === trusted)) {
		if (signed.anchor !== trusted)
			return fail({ code: 'olderThanHeld', detail: 'held is one from the root that is trusted' });
		if (number < head.value.number)
			return fail({ code: 'olderThanHeld', detail: `${number}, held is ${head.value.number}` });
		const held = providers.value.map(({ provider }) => provider);
		const loss = lossBetween(held, list.providers);
		if (isGrave(loss) && !isAllowed(number))
			return fail({ code: 'heldBack', detail: `list ${number}`, number, loss });
		if (number > head.value.number) {
			const [before, after] = await differing(held, list.providers);
			const revision = revisionOf(
				{ ...head.value, providers: before },
				{ ...list, providers: after },
			);
			over = { ...over, revision };
		}
	}
	const stored = await registry.replace(list, originOf(signed, from), over);
	// Another list has come into force in between, so this one has to be compared with that.
	if (!stored.ok && stored.error === 'overtaken')
		return adoptList(signed, from, registry, isAllowed, trusted);
	if (!stored.ok) return fail({ code: 'registryUnavailable', detail: stored.error });
	return succeed({ number, changed: stored.value > 0 });
}

/** What is kept of where a list comes from and who vouches for it. */
export function originOf(signed: Confirmation, from: Origin['from']): Origin {
	const { keyids, confirmedUntil, anchor, contents, floor } = signed;
	return { from, keyids, confirmedUntil, anchor, contents, rootVersion: floor.root };
}
