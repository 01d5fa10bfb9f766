import { fail, type Result, succeed } from '../result';
import type { Registry, RegistryError } from './registry';
import { type ListError, readTrustedList } from './trust';

/** Why a list did not come into force. */
export type AdoptError =
	| ListError
	| { readonly code: 'olderThanHeld'; readonly detail: string }
	| { readonly code: 'registryUnavailable'; readonly detail: RegistryError };

/** What became of a list that was sound. */
export interface Adopted {
	readonly number: number;
	/** Whether the registry holds another list than before. */
	readonly changed: boolean;
}

/**
 * Brings a list into force, wherever it comes from: verified as a whole, compared with the one held, stored in one
 * transaction. An older list than the one held is refused; a registry that is empty or broken takes any sound list.
 */
export async function adoptList(
	bytes: Uint8Array,
	registry: Registry,
): Promise<Result<Adopted, AdoptError>> {
	const list = readTrustedList(bytes);
	if (!list.ok) return list;
	const { number } = list.value;

	const held = await registry.head();
	const sound = held.ok && (await registry.all()).ok;
	if (held.ok && sound && number < held.value.number)
		return fail({ code: 'olderThanHeld', detail: `${number}, held is ${held.value.number}` });
	if (held.ok && sound && number === held.value.number) return succeed({ number, changed: false });

	const stored = await registry.replace(list.value);
	return stored.ok
		? succeed({ number, changed: true })
		: fail({ code: 'registryUnavailable', detail: stored.error });
}
