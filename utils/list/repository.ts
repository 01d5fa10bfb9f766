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
import { HEAD_PATH, joinShards, readShard, type Shard, shardPath, shardsOf } from './targets';
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

/** What verified metadata says of a list, before any of it is read. */
export interface Confirmation {
	/** The keys that may sign a list, by their ids. */
	readonly keyids: readonly string[];
	/** Until when the signatures that confirm it are good: an ISO instant. */
	readonly confirmedUntil: string;
	/** The root that vouches for it in the end; see {@link anchorOf}. */
	readonly anchor: string;
	/** What the list is made of: a hash over what the metadata says of its files. Another list never has the same. */
	readonly contents: string;
	/** The versions seen. */
	readonly floor: Floor;
}

/** A list of which every byte was signed for. */
export interface SignedList extends Confirmation {
	readonly list: LicensedList;
}

/** A list that is held already, and was not read again. */
export interface ConfirmedList extends Confirmation {
	readonly number: number;
}

/** Confirms the list that is held, if it is the one that metadata speaks of. @returns its number, or nothing */
export type Confirm = (confirmation: Confirmation) => Promise<number | undefined>;

export type RepositoryError = TufError | ListError;

/** Chrome ends a background that has waited 30 seconds for an answer; before that, the failure is to be written down. */
const TIME_LIMIT = 25_000;
/** How many shards are fetched at once: a browser opens no more connections to one host than six. */
const AT_ONCE = 6;

/** Brings the metadata up to date and reads the whole list that it speaks of, verified. */
export async function readRepository(
	access: RepositoryAccess,
): Promise<Result<SignedList, RepositoryError>> {
	const refreshed = await refresh(clientOf(access));
	return refreshed.ok ? readList(access, refreshed.value) : refreshed;
}

/** As {@link readRepository}, but where all files of the list are kept and it is held already, none is read again. */
export async function readUnlessHeld(
	access: RepositoryAccess,
	confirm: Confirm,
): Promise<Result<SignedList | ConfirmedList, RepositoryError>> {
	const refreshed = await refresh(clientOf(access));
	if (!refreshed.ok) return refreshed;
	const confirmation = await confirmationOf(access, refreshed.value);
	const kept = new Set(await access.store.names());
	const areKept = Object.keys(refreshed.value.targets.targets).every((path) =>
		kept.has(`targets/${path}`),
	);
	const number = areKept ? await confirm(confirmation) : undefined;
	return number === undefined
		? readList(access, refreshed.value)
		: succeed({ ...confirmation, number });
}

async function readList(
	access: RepositoryAccess,
	refreshed: Refreshed,
): Promise<Result<SignedList, RepositoryError>> {
	const list = await downloadList(clientOf(access), refreshed);
	if (!list.ok) return list;
	await forgetOthers(access.store, refreshed);
	return succeed({ ...(await confirmationOf(access, refreshed)), list: list.value });
}

async function confirmationOf(
	{ trustedRoot }: RepositoryAccess,
	{ root, timestamp, snapshot, targets, floor }: Refreshed,
): Promise<Confirmation> {
	const [confirmedUntil = timestamp.expires] = [root, timestamp, snapshot, targets]
		.map(({ expires }) => expires)
		.sort();
	const files = new TextEncoder().encode(JSON.stringify(targets.targets));
	return {
		keyids: root.roles.targets.keyids,
		confirmedUntil,
		anchor: await anchorOf(trustedRoot),
		contents: await hexDigest('SHA-256', files),
		floor,
	};
}

/** A trusted root's name: what two lists share that can be compared by their numbers. */
export function anchorOf(trustedRoot: Bytes): Promise<string> {
	return hexDigest('SHA-256', trustedRoot);
}

/** Downloads the list that refreshed metadata speaks of, in its parts, reads each as it comes, and puts it together. */
export async function downloadList(
	client: TufClient,
	refreshed: Refreshed,
): Promise<Result<LicensedList, RepositoryError>> {
	const download = (path: string) => downloadTarget(client, refreshed, path);
	const head = await download(HEAD_PATH);
	if (!head.ok) return head;
	const count = shardsOf(head.value);
	if (!count.ok) return count;
	const numbers = Array.from({ length: count.value }, (_, number) => number);
	const readOne = async (number: number): Promise<Result<Shard, RepositoryError>> => {
		const bytes = await download(shardPath(number));
		return bytes.ok ? readShard(bytes.value, number, count.value) : bytes;
	};
	const shards = await inParallel(numbers, AT_ONCE, readOne);
	return shards.ok ? joinShards(head.value, shards.value) : shards;
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
