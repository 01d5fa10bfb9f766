import type { Fetch } from '../tuf/fetch-bounded';
import type { Bytes } from '../tuf/metadata';
import type { RepositoryStore } from './repository-store';

/** A repository's files as a host has them, by path: `metadata/…` and `targets/…`. */
export type RepositoryFiles = ReadonlyMap<string, Bytes>;

/** An address that is asked of nobody, for repositories that are at hand. */
export const AT_HAND = 'https://repository.invalid/';

/** Answers from files as a host would. */
export function fetchFromFiles(files: RepositoryFiles): Fetch {
	return answering(async (path) => files.get(path));
}

/** Answers from what a client has kept: a host's file names have versions and hashes in them, a client's have not. */
export function fetchFromStore(store: Pick<RepositoryStore, 'get'>): Fetch {
	return answering((path) =>
		store.get(
			path
				.replace(/^metadata\/(?:\d+\.(?!root\.))?/, '')
				.replace(/^(targets\/.*?)[0-9a-f]{64,}\.([^/]+)$/, '$1$2'),
		),
	);
}

/** Passes requests on, and notes each file that came. */
export function recording(fetch: Fetch, address: string, files: Map<string, Bytes>): Fetch {
	return async (url, init) => {
		const response = await fetch(url, init);
		if (response.status === 200)
			files.set(pathOf(url, address), new Uint8Array(await response.clone().arrayBuffer()));
		return response;
	};
}

function answering(find: (path: string) => Promise<Bytes | undefined>): Fetch {
	return async (url) => {
		const bytes = await find(pathOf(url, AT_HAND));
		return bytes ? new Response(bytes) : new Response(null, { status: 404 });
	};
}

function pathOf(url: string, address: string): string {
	return decodeURIComponent(url.slice(address.length));
}
