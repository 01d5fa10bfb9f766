import { join } from 'node:path';
import type { Key } from '@tufjs/models';
import { PublisherError } from './failure';
import type { RootReport } from './init';
import { type HeldKey, readPublicKey } from './keyring';
import { nameOf } from './keys';
import { countRoot, readPending, rootsFor, writePending } from './pending';
import { readRepository } from './repository';
import { authorityOf, makeRoot } from './root';
import { signWithHeld } from './signatures';

/** What a new root changes; what is left out stays. */
export interface Rotation {
	/** Public key files. */
	readonly addRoot: readonly string[];
	readonly addTargets: readonly string[];
	readonly online?: string;
	/** Owners’ names, or beginnings of key ids. */
	readonly removeRoot: readonly string[];
	readonly removeTargets: readonly string[];
	readonly rootThreshold?: number;
	readonly targetsThreshold?: number;
}

/**
 * Makes the next root, which waits for the signatures of the old and the new threshold. Without a change it is the same
 * root, valid for longer.
 *
 * @throws PublisherError where another root is waiting, or a key to be removed is not there
 */
export async function rotate(
	folder: string,
	rotation: Rotation,
	held: readonly HeldKey[],
	now: number,
): Promise<RootReport> {
	const repository = await readRepository(folder);
	if (!repository) throw new PublisherError(1, folder, 'has no root yet; init makes it');
	const pending = await readPending(folder);
	if (pending.root)
		throw new PublisherError(1, pending.folder, 'has a root that waits; sign it or delete it');
	const present = authorityOf(repository.root.signed, folder);
	const added = async (files: readonly string[]) => Promise.all(files.map(readPublicKey));
	const authority = {
		...present,
		root: [...without(present.root, rotation.removeRoot), ...(await added(rotation.addRoot))],
		targets: [
			...without(present.targets, rotation.removeTargets),
			...(await added(rotation.addTargets)),
		],
		rootThreshold: rotation.rootThreshold ?? present.rootThreshold,
		targetsThreshold: rotation.targetsThreshold ?? present.targetsThreshold,
		online: rotation.online ? await readPublicKey(rotation.online) : present.online,
	};
	const { version } = repository.root.signed;
	const root = makeRoot(authority, version + 1, now);
	const signedBy = await signWithHeld(
		root,
		'root',
		rootsFor('root', root, repository.root.signed),
		held,
	);
	await writePending(pending.folder, 'root', root);
	return {
		version: version + 1,
		signedBy,
		counts: countRoot(root, repository),
		file: join(pending.folder, `${version + 1}.root.json`),
	};
}

function without(keys: readonly Key[], owners: readonly string[]): Key[] {
	for (const owner of owners)
		if (!keys.some((key) => isOf(key, owner)))
			throw new PublisherError(1, owner, 'owns no key of this role');
	return keys.filter((key) => !owners.some((owner) => isOf(key, owner)));
}

function isOf(key: Key, owner: string): boolean {
	return nameOf(key) === owner || (owner.length >= 8 && key.keyID.startsWith(owner));
}
