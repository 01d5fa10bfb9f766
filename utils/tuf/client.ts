import type { Fetch } from './fetch-bounded';
import type { Floor } from './floors';
import type { Bytes } from './metadata';

/** Where verified files are kept. What it throws comes through: it ends a refresh, and the next one finishes it. */
export interface Store {
	get(name: string): Promise<Bytes | undefined>;
	put(name: string, bytes: Bytes): Promise<void>;
	delete(name: string): Promise<void>;
}

export interface TufClient {
	readonly fetch: Fetch;
	readonly store: Store;
	/** Milliseconds since 1970. */
	readonly clock: () => number;
	/** The folder of the metadata, with the slash at its end. */
	readonly metadataUrl: string;
	/** The folder of the targets, with the slash at its end. */
	readonly targetsUrl: string;
	/** The root metadata that the software shipped with: everything is verified from here, at every refresh. */
	readonly trustedRoot: Bytes;
	/** The highest versions seen, and those that the software shipped with. */
	readonly floors: readonly Floor[];
	/** How many milliseconds one file may take, from the request to its last byte. */
	readonly timeLimit: number;
}
