import { type Result, succeed } from '../result';
import type { TufClient } from '../tuf/client';
import { downloadTarget } from '../tuf/download-target';
import type { TufError } from '../tuf/errors';
import type { Floor } from '../tuf/floors';
import { hexDigest } from '../tuf/hashes';
import type { Bytes } from '../tuf/metadata';
import { type Refreshed, refresh } from '../tuf/refresh';
import { inParallel } from './in-parallel';
import type { RepositoryStore } from './repository-store';
import type { LicensedList } from './schema';
import { HEAD_PATH, joinList, shardPath, shardsOf } from './targets';
import type { ListError } from './trust';

/** A repository, and what it is read with. */
export interface RepositoryAccess
	extends Pick<TufClient, 'fetch' | 'clock' | 'trustedRoot' | 'floors'> {
	/** The folder that holds `metadata/` and `targets/`, with the slash at its end. */
	readonly address: string;
	readonly store: RepositoryStore;
	/** How many milliseconds one file may take. */
	readonly timeLimit?: number;
}

/** A list of which every byte was signed for. */
export interface SignedList {
	readonly list: LicensedList;
	/** The keys that may sign a list, by their ids. */
	readonly keyids: readonly string[];
	/** Until when the signatures that confirm it are good: an ISO instant. */
	readonly confirmedUntil: string;
	/** The root that vouches for it in the end; see {@link anchorOf}. */
	readonly anchor: string;
	/** The versions seen. */
	readonly floor: Floor;
}

export type RepositoryError = TufError | ListError;

const TIME_LIMIT = 30_000;
/** How many shards are fetched at once: a browser opens no more connections to one host than six. */
const AT_ONCE = 6;

/** Brings the metadata up to date and reads the whole list that it speaks of, verified. */
export async function readRepository(
	access: RepositoryAccess,
): Promise<Result<SignedList, RepositoryError>> {
	const client = clientOf(access);
	const refreshed = await refresh(client);
	if (!refreshed.ok) return refreshed;
	const list = await downloadList(client, refreshed.value);
	if (!list.ok) return list;

	await forgetOthers(access.store, refreshed.value);
	const { root, timestamp, snapshot, targets, floor } = refreshed.value;
	const [confirmedUntil = timestamp.expires] = [root, timestamp, snapshot, targets]
		.map(({ expires }) => expires)
		.sort();
	return succeed({
		list: list.value,
		keyids: root.roles.targets.keyids,
		confirmedUntil,
		anchor: await anchorOf(access.trustedRoot),
		floor,
	});
}

/** A trusted root's name: what two lists share that can be compared by their numbers. */
export function anchorOf(trustedRoot: Bytes): Promise<string> {
	return hexDigest('SHA-256', trustedRoot);
}

/** Downloads the list that refreshed metadata speaks of, in its parts, and puts it together. */
export async function downloadList(
	client: TufClient,
	refreshed: Refreshed,
): Promise<Result<LicensedList, RepositoryError>> {
	const download = (path: string) => downloadTarget(client, refreshed, path);
	const head = await download(HEAD_PATH);
	if (!head.ok) return head;
	const count = shardsOf(head.value);
	if (!count.ok) return count;
	const paths = Array.from({ length: count.value }, (_, shard) => shardPath(shard));
	const shards = await inParallel(paths, AT_ONCE, download);
	return shards.ok ? joinList(head.value, shards.value) : shards;
}

/** The versions that a repository has, without its list. */
export async function readFloor(access: RepositoryAccess): Promise<Result<Floor, TufError>> {
	const refreshed = await refresh(clientOf(access));
	return refreshed.ok ? succeed(refreshed.value.floor) : refreshed;
}

function clientOf({ address, timeLimit = TIME_LIMIT, ...access }: RepositoryAccess): TufClient {
	return {
		...access,
		metadataUrl: `${address}metadata/`,
		targetsUrl: `${address}targets/`,
		timeLimit,
	};
}

/** Targets that the metadata no longer names take up room for nothing. */
async function forgetOthers(store: RepositoryStore, { targets }: Refreshed): Promise<void> {
	for (const name of await store.names())
		if (name.startsWith('targets/') && !Object.hasOwn(targets.targets, name.slice(8)))
			await store.delete(name);
}
