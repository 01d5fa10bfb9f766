import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LicensedList } from '../list/schema';
import { HEAD_PATH, joinList, shardPath, shardsOf } from '../list/targets';
import type { ListError } from '../list/trust';
import { type Result, succeed } from '../result';
import type { Store, TufClient } from '../tuf/client';
import { downloadTarget } from '../tuf/download-target';
import type { TufError } from '../tuf/errors';
import type { Fetch } from '../tuf/fetch-bounded';
import type { Bytes } from '../tuf/metadata';
import { type Refreshed, refresh } from '../tuf/refresh';

/** What a client that knows nothing but a root gets of a repository. */
export interface Seen {
	readonly refreshed: Refreshed;
	readonly list: LicensedList;
}

export type Refusal = TufError | (ListError & { readonly stage: 'list' });

/**
 * Reads a repository with the extension's own TUF client, and puts the list together.
 *
 * @param store where it goes on from; a client that starts anew without
 */
export async function seeRepository(
	client: Pick<TufClient, 'fetch' | 'metadataUrl' | 'targetsUrl' | 'trustedRoot' | 'clock'>,
	store: Store = memoryStore(),
): Promise<Result<Seen, Refusal>> {
	const whole: TufClient = { ...client, store, floors: [], timeLimit: 30_000 };
	const refreshed = await refresh(whole);
	if (!refreshed.ok) return refreshed;
	const head = await downloadTarget(whole, refreshed.value, HEAD_PATH);
	if (!head.ok) return head;
	const count = shardsOf(head.value);
	if (!count.ok) return { ok: false, error: { stage: 'list', ...count.error } };
	const shards: Bytes[] = [];
	for (let shard = 0; shard < count.value; shard++) {
		const bytes = await downloadTarget(whole, refreshed.value, shardPath(shard));
		if (!bytes.ok) return bytes;
		shards.push(bytes.value);
	}
	const list = joinList(head.value, shards);
	if (!list.ok) return { ok: false, error: { stage: 'list', ...list.error } };
	return succeed({ refreshed: refreshed.value, list: list.value });
}

export function memoryStore(): Store {
	const files = new Map<string, Bytes>();
	return {
		get: async (name) => files.get(name),
		put: async (name, bytes) => void files.set(name, bytes),
		delete: async (name) => void files.delete(name),
	};
}

/** Where a repository's metadata and targets are; a folder's as addresses of the `file:` kind. */
export function addressesOf(place: string): { metadataUrl: string; targetsUrl: string } {
	const address = /^https?:\/\//.test(place) ? place : pathToFileURL(place).href;
	const base = address.endsWith('/') ? address : `${address}/`;
	return { metadataUrl: `${base}metadata/`, targetsUrl: `${base}targets/` };
}

/** A fetch over a folder, where a server would answer 404 for what is not there. */
export const fetchFile: Fetch = async (url) => {
	try {
		return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		return new Response(null, { status: isMissing ? 404 : 500 });
	}
};
