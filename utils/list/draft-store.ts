import type { Bytes } from '../tuf/metadata';
import type { RepositoryStore } from './repository-store';

/** A store in memory whose changes nobody sees until they are put into force. */
export interface DraftStore extends RepositoryStore {
	readonly changes: Map<string, Bytes | undefined>;
}

/** @param below what the draft starts from; nothing, where it is not given */
export function draftStore(below?: RepositoryStore): DraftStore {
	const changes = new Map<string, Bytes | undefined>();
	return {
		changes,
		get: async (name) => (changes.has(name) ? changes.get(name) : below?.get(name)),
		async put(name, bytes) {
			changes.set(name, bytes);
		},
		async delete(name) {
			changes.set(name, undefined);
		},
		async names() {
			const names = new Set([...((await below?.names()) ?? []), ...changes.keys()]);
			return [...names].filter((name) => !changes.has(name) || changes.get(name));
		},
	};
}
