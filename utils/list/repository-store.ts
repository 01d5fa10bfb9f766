import type { DBSchema } from 'idb';
import type { Store } from '../tuf/client';
import type { Bytes } from '../tuf/metadata';
import { connection } from './database';

/** What is to become of files, by name: new bytes, or nothing for those to be deleted. */
export type FileChanges = ReadonlyMap<string, Bytes | undefined>;

/** The verified files of the repository that the list comes from. */
export interface RepositoryStore extends Store {
	/** The names of all files. */
	names(): Promise<readonly string[]>;
}

/** A store whose changes can be put into force all at once. */
export interface KeptRepository extends RepositoryStore {
	/** Makes all the changes, or none. */
	change(changes: FileChanges): Promise<void>;
}

interface Stored extends DBSchema {
	files: { key: string; value: Bytes };
}

/** How many names are read at once: a browser looks at the files to find them, and serves nobody else meanwhile. */
const BATCH = 64;

/**
 * The store in IndexedDB, in a database of its own: what is in it is verified anew at every refresh.
 *
 * @param name the database's name
 */
export function openRepositoryStore(name = 'repository'): KeptRepository {
	const use = connection<Stored>({ name, version: 1, stores: ['files'] });
	const change = (changes: FileChanges) =>
		use(async (database) => {
			const transaction = database.transaction('files', 'readwrite');
			const work = [...changes].map(([path, bytes]) =>
				bytes ? transaction.store.put(bytes, path) : transaction.store.delete(path),
			);
			// A failed write aborts the transaction; `done` then rejects too, and both must be awaited.
			await Promise.all([...work, transaction.done]);
		});
	return {
		async get(path) {
			const bytes: unknown = await use((database) => database.get('files', path));
			// Whoever can write here can write anything.
			return ArrayBuffer.isView(bytes) ? (bytes as Bytes) : undefined;
		},
		put: (path, bytes) => change(new Map([[path, bytes]])),
		delete: (path) => change(new Map([[path, undefined]])),
		names: () =>
			use(async (database) => {
				const names: string[] = [];
				for (;;) {
					const after = names.length > 0 ? IDBKeyRange.lowerBound(names.at(-1), true) : undefined;
					const some = await database.getAllKeys('files', after, BATCH);
					names.push(...some);
					if (some.length < BATCH) return names;
				}
			}),
		change,
	};
}
