import { adoptList } from './adopt';
import { draftStore } from './draft-store';
import { AT_HAND, fetchFromFiles } from './files';
import { unpackRepository } from './repository-file';
import type { KeptRepository } from './repository-store';
import { readSafely } from './source';
import { heldBackBy, type SyncOutcome, type SyncTools } from './sync';
import type { TrustAnchors } from './trust-anchors';

export interface ImportTools extends Pick<SyncTools, 'registry' | 'state' | 'alone' | 'now'> {
	readonly store: KeptRepository;
	/** The root and the floors that lists from the source are held to, and so are those from a file. */
	readonly trust: () => Promise<TrustAnchors>;
}

/**
 * Brings a list from a file into force, verified as if its source had sent it. A file that is not in order in every
 * part changes nothing, not even what is kept of the source.
 *
 * @param takes the number of a list that was held back and that the person has looked at
 */
export async function importList(
	file: Blob,
	tools: ImportTools,
	takes?: number,
): Promise<SyncOutcome> {
	const files = await unpackRepository(file);
	if (!files.ok) return { kind: 'failed', ...files.error };
	const outcome = await tools.alone(async (): Promise<SyncOutcome> => {
		const store = draftStore(tools.store);
		const { trustedRoot, floors, floor } = await tools.trust();
		const read = await readSafely({
			trustedRoot,
			floors,
			address: AT_HAND,
			fetch: fetchFromFiles(files.value),
			store,
			clock: tools.now,
		});
		if (!read.ok) return { kind: 'failed', ...read.error };
		const isAllowed = (number: number) => number === takes;
		const adopted = await adoptList(read.value, 'file', tools.registry, isAllowed);
		if (!adopted.ok) {
			const { code, detail } = adopted.error;
			const heldBack = heldBackBy(adopted.error);
			return { kind: 'failed', code, detail, ...(heldBack && { heldBack }) };
		}
		await tools.store.change(store.changes);
		await floor.set(read.value.floor);
		const { heldBack: _, ...state } = await tools.state.get();
		await tools.state.set({ ...state, confirmedAt: tools.now(), failures: 0 });
		const { number, changed } = adopted.value;
		return { kind: changed ? 'updated' : 'unchanged', number };
	});
	return outcome ?? { kind: 'busy' };
}
