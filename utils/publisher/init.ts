import { join } from 'node:path';
import type { Key } from '@tufjs/models';
import { PublisherError } from './failure';
import { exists, writeWhole } from './files';
import { makeKey, readHeldKey, readKeyring, readPublicKey } from './keyring';
import type { Passphrase } from './passphrase';
import { countRoot, encode, pendingFolder, readPending, writePending } from './pending';
import { readRepository } from './repository';
import { makeRoot } from './root';
import { type Count, signWithHeld } from './signatures';

export interface InitOptions {
	/** The folder of the repository to be. */
	readonly folder: string;
	/** The folder of one's own keys. What is missing there is made. */
	readonly keys: string;
	/** Public key files of others. */
	readonly root: readonly string[];
	readonly targets: readonly string[];
	readonly online?: string;
	readonly rootThreshold: number;
	readonly targetsThreshold: number;
	/** Keys that anybody may read, and a root that says so. */
	readonly isTest: boolean;
}

export interface RootReport {
	readonly version: number;
	/** The names of the keys that signed just now. */
	readonly signedBy: readonly string[];
	readonly counts: readonly Count[];
	/** Where it is: published, or waiting for more signatures. */
	readonly file: string;
}

/** How many keys a role has unless more public keys are given. */
const SEATS = { root: 3, targets: 2 };

/**
 * Assembles the first root from one's own keys and the public keys of others, and signs it with one's own. Own keys that
 * are there already are taken; new ones that were made before a failure are taken the next time.
 *
 * @throws PublisherError where there is a root already
 */
export async function init(
	options: InitOptions,
	passphrase: Passphrase,
	now: number,
): Promise<RootReport> {
	const { folder, keys, isTest } = options;
	const pending = await readPending(folder);
	if (pending.root || (await readRepository(folder)))
		throw new PublisherError(1, folder, 'has a root already; rotate changes it');
	const prefix = isTest ? 'TEST-KEY-' : '';
	const own = async (name: string): Promise<Key> => {
		const file = join(keys, `${prefix}${name}.pem`);
		if (!(await exists(file)))
			return makeKey(keys, `${prefix}${name}`, 'p256', isTest ? undefined : passphrase);
		return (await readHeldKey(file, passphrase)).key;
	};
	const others = {
		root: await Promise.all(options.root.map(readPublicKey)),
		targets: await Promise.all(options.targets.map(readPublicKey)),
		online: options.online === undefined ? undefined : await readPublicKey(options.online),
	};
	const role = async (name: 'root' | 'targets'): Promise<Key[]> => {
		const keys = [...others[name]];
		const seats = SEATS[name] - keys.length;
		// One after the other: each may ask for a passphrase.
		for (let seat = 1; seat <= seats; seat++) keys.push(await own(`${name}-${seat}`));
		return keys;
	};
	const { rootThreshold, targetsThreshold } = options;
	const authority = {
		root: await role('root'),
		rootThreshold,
		targets: await role('targets'),
		targetsThreshold,
		online: others.online ?? (await own('online')),
		isTest,
	};
	const root = makeRoot(authority, 1, now);
	const held = await readKeyring(keys, passphrase);
	const signedBy = await signWithHeld(root, 'root', [root.signed], held);
	const counts = countRoot(root);
	const isComplete = counts.every(({ complete }) => complete);
	const file = join(isComplete ? join(folder, 'metadata') : pendingFolder(folder), '1.root.json');
	if (isComplete) await writeWhole(file, encode(root));
	else await writePending(pendingFolder(folder), 'root', root);
	return { version: 1, signedBy, counts, file };
}
