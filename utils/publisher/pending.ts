import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Metadata, MetadataKind, type Root, type Targets } from '@tufjs/models';
import type { LicensedList } from '../list/schema';
import { PublisherError } from './failure';
import { exists, readJson, writeWhole } from './files';
import { type Repository, readMetadata } from './repository';
import type { RoleName } from './roles';
import { type AnyMetadata, type Count, countSignatures } from './signatures';

/**
 * What waits for signatures: a folder beside the repository's, `DIR.pending`, which people hand on to each other until
 * thresholds are met. Clients never see it.
 */
export interface Pending {
	readonly folder: string;
	readonly root?: Metadata<Root>;
	readonly targets?: Metadata<Targets>;
	/** The list that `targets` describes, so that whoever signs can read it. */
	readonly list?: unknown;
}

const LIST = 'list.json';

export function pendingFolder(repository: string): string {
	return `${repository.replace(/[/\\]+$/, '')}.pending`;
}

export async function readPending(repository: string): Promise<Pending> {
	const folder = pendingFolder(repository);
	if (!(await exists(folder))) return { folder };
	const names = await readdir(folder);
	const file = (role: string) => {
		const name = names.find((each) => new RegExp(`^\\d+\\.${role}\\.json$`).test(each));
		return name === undefined ? undefined : join(folder, name);
	};
	const [root, targets] = [file('root'), file('targets')];
	return {
		folder,
		...(root && { root: await readMetadata(MetadataKind.Root, root) }),
		...(targets && {
			targets: await readMetadata(MetadataKind.Targets, targets),
			list: await readJson(join(folder, LIST)),
		}),
	};
}

export async function writePending(
	folder: string,
	role: 'root' | 'targets',
	metadata: Metadata<Root> | Metadata<Targets>,
	list?: LicensedList,
): Promise<void> {
	if (list) await writeWhole(join(folder, LIST), encodeJson(list));
	await writeWhole(join(folder, `${metadata.signed.version}.${role}.json`), encode(metadata));
}

export async function dropPending({ folder }: Pending): Promise<void> {
	await rm(folder, { recursive: true, force: true });
}

/** A new root is signed by the thresholds of the root before it and by its own (TUF 5.3.4). */
export function rootsFor(
	role: RoleName,
	metadata: AnyMetadata,
	present?: Root,
	next?: Root,
): Root[] {
	if (role === 'root') return [...(present ? [present] : []), metadata.signed as Root];
	const root = next ?? present;
	if (!root) throw new PublisherError(1, role, 'has no root yet to say who signs it');
	return [root];
}

/** How far a pending root has come. */
export function countRoot(root: Metadata<Root>, repository?: Repository): Count[] {
	return rootsFor('root', root, repository?.root.signed).map((authority) =>
		countSignatures(root, 'root', authority),
	);
}

export function encode(metadata: AnyMetadata): string {
	return encodeJson(metadata.toJSON());
}

export function encodeJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
