import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	Metadata,
	MetadataKind,
	type Root,
	type Snapshot,
	type Targets,
	type Timestamp,
} from '@tufjs/models';
import type { LicensedList } from '../list/schema';
import { HEAD_PATH, joinList, shardPath, shardsOf } from '../list/targets';
import { PublisherError, reasonOf } from './failure';
import { exists, readJson } from './files';

/** A repository's folder as it stands. Who signed what is not looked at here. */
export interface Repository {
	readonly folder: string;
	readonly root: Metadata<Root>;
	/** Nothing where no list has been published yet. */
	readonly online?: {
		readonly timestamp: Metadata<Timestamp>;
		readonly snapshot: Metadata<Snapshot>;
	};
	readonly targets?: Metadata<Targets>;
}

/** @returns nothing where the folder has no root yet */
export async function readRepository(folder: string): Promise<Repository | undefined> {
	const version = await latestRoot(folder);
	if (version === 0) return undefined;
	const metadata = (name: string) => join(folder, 'metadata', name);
	const root = await readMetadata(MetadataKind.Root, metadata(`${version}.root.json`));
	if (!(await exists(metadata('timestamp.json')))) return { folder, root };
	const timestamp = await readMetadata(MetadataKind.Timestamp, metadata('timestamp.json'));
	const snapshotFile = metadata(`${timestamp.signed.snapshotMeta.version}.snapshot.json`);
	const snapshot = await readMetadata(MetadataKind.Snapshot, snapshotFile);
	const targetsFile = metadata(`${snapshot.signed.meta['targets.json']?.version}.targets.json`);
	const targets = await readMetadata(MetadataKind.Targets, targetsFile);
	return { folder, root, online: { timestamp, snapshot }, targets };
}

async function latestRoot(folder: string): Promise<number> {
	const metadata = join(folder, 'metadata');
	if (!(await exists(metadata))) return 0;
	const versions = (await readdir(metadata)).map((name) => /^(\d+)\.root\.json$/.exec(name)?.[1]);
	return Math.max(0, ...versions.map((version) => Number(version ?? 0)));
}

interface SignedOf {
	readonly [MetadataKind.Root]: Root;
	readonly [MetadataKind.Targets]: Targets;
	readonly [MetadataKind.Snapshot]: Snapshot;
	readonly [MetadataKind.Timestamp]: Timestamp;
}

/** @throws PublisherError where it is no metadata of this role */
export async function readMetadata<Kind extends MetadataKind>(
	kind: Kind,
	file: string,
): Promise<Metadata<SignedOf[Kind]>> {
	const document = (await readJson(file)) as Parameters<typeof Metadata.fromJSON>[1];
	try {
		// One overload stands for all: the kind that goes in is the kind that comes out.
		const metadata: unknown = Metadata.fromJSON(kind as MetadataKind.Root, document);
		return metadata as Metadata<SignedOf[Kind]>;
	} catch (error) {
		throw new PublisherError(2, file, `is no ${kind} metadata: ${reasonOf(error)}`);
	}
}

/**
 * The list that a repository publishes.
 *
 * @throws PublisherError where a target is not there, or the list is unsound
 */
export async function readPublishedList(
	folder: string,
	targets: Metadata<Targets>,
): Promise<LicensedList> {
	const read = async (path: string) => {
		const hash = targets.signed.targets[path]?.hashes.sha256;
		return readFile(join(folder, 'targets', hashedPath(path, hash ?? '')));
	};
	try {
		const head = await read(HEAD_PATH);
		const count = shardsOf(head);
		const shards = count.ok ? Array.from({ length: count.value }, (_, shard) => shard) : [];
		const list = await joinList(
			head,
			await Promise.all(shards.map((shard) => read(shardPath(shard)))),
		);
		if (list.ok) return list.value;
		throw new PublisherError(1, folder, `publishes an unsound list: ${list.error.detail}`);
	} catch (error) {
		if (error instanceof PublisherError) throw error;
		throw new PublisherError(2, folder, `lacks a part of its list: ${reasonOf(error)}`);
	}
}

/** Where a target lies under consistent snapshots. */
export function hashedPath(path: string, hash: string): string {
	return path.replace(/[^/]+$/, `${hash}.$&`);
}
