import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Metadata, Root, Targets } from '@tufjs/models';
import type { LicensedList } from '../list/schema';
import { splitList } from '../list/targets';
import { readTrustedList } from '../list/trust';
import { checkList } from './check';
import { type Change, diffLists } from './diff';
import { PublisherError } from './failure';
import type { HeldKey } from './keyring';
import { describesList, makeTargets, sha256, signSnapshot, signTimestamp } from './online';
import { countRoot, dropPending, encode, type Pending, readPending, writePending } from './pending';
import { readableCopies } from './readable-copies';
import { hashedPath, type Repository, readPublishedList, readRepository } from './repository';
import { countSignatures, missingWords, signWithHeld } from './signatures';
import { release } from './staging';

export interface PublishReport {
	readonly number: number;
	readonly versions: Readonly<Record<'root' | 'targets' | 'snapshot' | 'timestamp', number>>;
	readonly changes: readonly Change[];
}

/**
 * Publishes a list, and a new root where one waits with all its signatures.
 *
 * @param document the list as its maintainer wrote it
 * @param isBundle whether it ships with the extension: the present version alone, nothing but metadata and targets
 * @throws PublisherError where the list is refused, signatures are missing (they are waited for beside the repository)
 *   or a client would refuse the outcome
 */
export async function publish(
	folder: string,
	document: unknown,
	held: readonly HeldKey[],
	now: number,
	isBundle = false,
): Promise<PublishReport> {
	const list = soundList(document, now);
	const repository = await readRepository(folder);
	const pending = await readPending(folder);
	const nextRoot = completeRoot(pending, repository);
	const root = nextRoot ?? repository?.root;
	if (!root)
		throw new PublisherError(
			1,
			pending.folder,
			pending.root
				? `the root waits: ${missingWords(countRoot(pending.root))}`
				: 'has no root yet; init makes it',
		);
	const published = repository?.targets && (await readPublishedList(folder, repository.targets));
	const isNew = isNewList(list, published);
	if (!isNew && !nextRoot && isWhole(repository, root))
		throw new PublisherError(1, 'number', `list ${list.number} is published already, unchanged`);

	const targets = await signedTargets({ list, isNew, root, repository, pending, held, now });
	const { snapshot: oldSnapshot, timestamp: oldTimestamp } = repository?.online ?? {};
	const version = {
		snapshot: (oldSnapshot?.signed.version ?? 0) + 1,
		timestamp: (oldTimestamp?.signed.version ?? 0) + 1,
	};
	const snapshot = await signSnapshot(targets, version.snapshot, root.signed, held, now);
	const timestamp = await signTimestamp(snapshot, version.timestamp, root.signed, held, now);
	const changes = isNew ? diffLists(published, list) : [];
	const files = new Map<string, string | Uint8Array>();
	for (const [path, bytes] of splitList(list))
		files.set(`targets/${hashedPath(path, sha256(bytes))}`, bytes);
	files.set(`metadata/${targets.signed.version}.targets.json`, encode(targets));
	files.set(`metadata/${snapshot.signed.version}.snapshot.json`, encode(snapshot));
	if (!isBundle && isNew)
		for (const [path, text] of await readableCopies(folder, list, changes, now))
			files.set(path, text);
	files.set(`metadata/${root.signed.version}.root.json`, encode(root));
	files.set('metadata/timestamp.json', encode(timestamp));
	await release(folder, files, now);
	await forgetPending(pending, root);
	if (isBundle) await dropOldVersions(folder, new Set(files.keys()));
	return {
		number: list.number,
		versions: { root: root.signed.version, targets: targets.signed.version, ...version },
		changes,
	};
}

function soundList(document: unknown, now: number): LicensedList {
	const [mistake, ...more] = checkList(document, new Date(now).toISOString().slice(0, 10));
	if (mistake)
		throw new PublisherError(
			1,
			mistake.place,
			`${mistake.mistake}${more.length > 0 ? `; and ${more.length} more mistakes, see check` : ''}`,
		);
	const list = readTrustedList(document);
	if (!list.ok) throw new PublisherError(1, 'list', list.error.detail);
	if (Date.parse(list.value.validUntil) <= now)
		throw new PublisherError(1, 'validUntil', 'has passed');
	return list.value;
}

/** A root that waits and may be published. One that waits for signatures keeps nobody from publishing a list. */
function completeRoot(
	{ root, folder }: Pending,
	repository: Repository | undefined,
): Metadata<Root> | undefined {
	const present = repository?.root.signed.version ?? 0;
	// One that is there already was left behind by an interrupted publication.
	if (!root || root.signed.version <= present) return undefined;
	if (root.signed.version > present + 1)
		throw new PublisherError(
			1,
			folder,
			`holds root ${root.signed.version}, which is not the next one`,
		);
	return countRoot(root, repository).every(({ complete }) => complete) ? root : undefined;
}

/** @throws PublisherError for a list that must not follow the published one */
function isNewList(list: LicensedList, published: LicensedList | undefined): boolean {
	if (!published || list.number > published.number) return true;
	if (list.number < published.number || !isDeepStrictEqual(list, published))
		throw new PublisherError(
			1,
			'number',
			`is ${list.number}; list ${published.number} is published, so a changed list needs a higher number`,
		);
	return false;
}

/** Whether the published metadata stands under the root: not after a new root whose publication was interrupted. */
function isWhole(repository: Repository | undefined, { signed }: Metadata<Root>): boolean {
	const { online, targets } = repository ?? {};
	return (
		online !== undefined &&
		targets !== undefined &&
		countSignatures(online.timestamp, 'timestamp', signed).complete &&
		countSignatures(online.snapshot, 'snapshot', signed).complete &&
		countSignatures(targets, 'targets', signed).complete
	);
}

interface Signing {
	readonly list: LicensedList;
	readonly isNew: boolean;
	readonly root: Metadata<Root>;
	readonly repository: Repository | undefined;
	readonly pending: Pending;
	readonly held: readonly HeldKey[];
	readonly now: number;
}

/** The targets of the list with all their signatures; those gathered so far are kept where some are missing. */
async function signedTargets(signing: Signing): Promise<Metadata<Targets>> {
	const { list, isNew, root, repository, pending, held, now } = signing;
	const old = repository?.targets;
	if (old && !isNew && countSignatures(old, 'targets', root.signed).complete) return old;
	const version = (old?.signed.version ?? 0) + 1;
	const waiting = pending.targets;
	const targets =
		waiting?.signed.version === version && describesList(waiting, list)
			? waiting
			: makeTargets(list, version, now);
	await signWithHeld(targets, 'targets', [root.signed], held);
	const count = countSignatures(targets, 'targets', root.signed);
	// Signatures are kept where this is not the end: others are to sign, or the online key is held elsewhere.
	const isOnline = held.some(({ key }) => root.signed.roles.timestamp?.keyIDs.includes(key.keyID));
	if (!count.complete || !isOnline) await writePending(pending.folder, 'targets', targets, list);
	if (!count.complete)
		throw new PublisherError(
			1,
			pending.folder,
			`list ${list.number} waits to be signed ${missingWords([count])}`,
		);
	return targets;
}

async function forgetPending(pending: Pending, published: Metadata<Root>): Promise<void> {
	await dropPending(pending);
	const isWaiting = pending.root && pending.root.signed.version > published.signed.version;
	if (isWaiting) await writePending(pending.folder, 'root', pending.root);
}

/** Roots stay: clients that are older follow them. */
async function dropOldVersions(folder: string, present: ReadonlySet<string>): Promise<void> {
	const files = await readdir(folder, { recursive: true, withFileTypes: true });
	for (const file of files.filter((each) => each.isFile())) {
		const path = join(file.parentPath, file.name).slice(join(folder, '/').length);
		const name = path.split('\\').join('/');
		const isOld = !present.has(name) && !/^metadata\/\d+\.root\.json$/.test(name);
		if (isOld && /^(metadata|targets)\//.test(name)) await rm(join(folder, path));
	}
}
