import { fail, type Result, succeed } from '../result';
import { isGrave, type Loss, lossBetween } from './guard';
import type { Origin, Registry, RegistryError } from './registry';
import type { SignedList } from './repository';

/** Why a list that was signed did not come into force. */
export type AdoptError =
	| { readonly code: 'olderThanHeld'; readonly detail: string }
	| {
			readonly code: 'heldBack';
			readonly detail: string;
			readonly number: number;
			readonly loss: Loss;
	  }
	| { readonly code: 'registryUnavailable'; readonly detail: RegistryError };

/** What became of a list that was sound. */
export interface Adopted {
	readonly number: number;
	/** Whether the registry holds another list than before. */
	readonly changed: boolean;
}

/**
 * Brings a verified list into force, wherever it comes from: compared with the one held, stored in one transaction. An
 * older list than the one held is refused, and one that takes too much away is held back; a registry that is empty or
 * broken takes any.
 *
 * @param isAllowed whether the list may come into force although it takes too much away
 */
export async function adoptList(
	{ list, keyids, confirmedUntil }: SignedList,
	from: Origin['from'],
	registry: Registry,
	isAllowed: (number: number) => boolean = () => false,
): Promise<Result<Adopted, AdoptError>> {
	const { number } = list;
	const [head, providers] = await Promise.all([registry.head(), registry.all()]);
	if (head.ok && providers.ok) {
		if (number < head.value.number)
			return fail({ code: 'olderThanHeld', detail: `${number}, held is ${head.value.number}` });
		const held = providers.value.map(({ provider }) => provider);
		const loss = lossBetween(held, list.providers);
		if (isGrave(loss) && !isAllowed(number))
			return fail({ code: 'heldBack', detail: `list ${number}`, number, loss });
	}
	const stored = await registry.replace(list, { from, keyids, confirmedUntil });
	if (!stored.ok) return fail({ code: 'registryUnavailable', detail: stored.error });
	return succeed({ number, changed: stored.value.written + stored.value.removed > 0 });
}
