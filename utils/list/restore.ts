import { logUnexpected } from '../log';
import { adoptList, originOf } from './adopt';
import { listAtHand } from './at-hand';
import { bundledRepository } from './bundled';
import type { Registry } from './registry';
import { anchorOf } from './repository';
import type { RepositoryStore } from './repository-store';
import type { SyncOutcome, SyncTools } from './sync';
import type { ManagedRoot } from './trust-anchors';

/** What a restoration works on, and the root that an organisation has named. */
export interface RestoreTools {
	readonly registry: Registry;
	readonly store: RepositoryStore;
	readonly managedRoot?: ManagedRoot | undefined;
}

/**
 * Brings the newest list at hand into force where it is newer than what is held, where nothing sound is held, or where
 * what is held is from a root that is no longer trusted.
 */
export async function restoreList({ registry, store, managedRoot }: RestoreTools): Promise<void> {
	const bundled = await bundledRepository();
	const found = await listAtHand(store, bundled, managedRoot);
	const trusted = managedRoot?.anchor ?? (await anchorOf(bundled.trustedRoot));
	const adopted = found.ok
		? await adoptList(
				found.value.signed,
				found.value.from,
				registry,
				() => found.value.from === 'bundled',
				trusted,
			)
		: found;
	if (!adopted.ok && !['olderThanHeld', 'heldBack'].includes(adopted.error.code))
		logUnexpected('list at hand', new Error(`${adopted.error.code}: ${adopted.error.detail}`));
}

/**
 * Builds the registry anew from the newest list at hand, whatever is held: for somebody who has reason to think that
 * something is wrong with it that cannot be seen.
 */
export async function rebuildRegistry(
	{ registry, store, managedRoot }: RestoreTools,
	alone: SyncTools['alone'],
): Promise<SyncOutcome> {
	const outcome = await alone(async (): Promise<SyncOutcome> => {
		const found = await listAtHand(store, await bundledRepository(), managedRoot);
		if (!found.ok) return { kind: 'failed', ...found.error };
		const { signed, from } = found.value;
		const stored = await registry.replace(signed.list, originOf(signed, from));
		if (!stored.ok) return { kind: 'failed', code: 'registryUnavailable', detail: stored.error };
		const changed = stored.value > 0;
		return { kind: changed ? 'updated' : 'unchanged', number: signed.list.number };
	});
	return outcome ?? { kind: 'busy' };
}
