import type { KeyObject } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Key } from '@tufjs/models';
import { PublisherError, reasonOf } from './failure';
import { exists, readText, writeWhole } from './files';
import { encryptPrivateKey } from './key-encryption';
import {
	generateKey,
	isEncrypted,
	type KeyKind,
	openPrivatePem,
	publicKeyOf,
	publicPem,
	readPublicPem,
	type Signer,
	signerOf,
} from './keys';
import type { Passphrase } from './passphrase';

/**
 * A folder of one person's keys: `NAME.pem`, private and encrypted, and `NAME.pub`, its public part. The public part
 * says which keys a command needs; only these are opened.
 */
export interface HeldKey {
	readonly key: Key;
	/** @throws PublisherError for a wrong passphrase */
	open(): Promise<Signer>;
}

/** @throws PublisherError where the folder cannot be read or an encrypted key has no public part beside it */
export async function readKeyring(folder: string, passphrase: Passphrase): Promise<HeldKey[]> {
	let names: string[];
	try {
		names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).sort();
	} catch (error) {
		throw new PublisherError(2, folder, `cannot be read: ${reasonOf(error)}`);
	}
	return Promise.all(names.map((name) => readHeldKey(join(folder, name), passphrase)));
}

/** @throws PublisherError where it cannot be read, or is encrypted and has no public part beside it */
export async function readHeldKey(file: string, passphrase: Passphrase): Promise<HeldKey> {
	const name = basename(file, '.pem');
	const pem = await readText(file);
	const key = isEncrypted(pem)
		? await readPublicKey(publicFile(file))
		: publicKeyOf(openPrivatePem(pem, file), name);
	let signer: Signer | undefined;
	return {
		key,
		async open() {
			if (signer) return signer;
			const secret = isEncrypted(pem) ? await passphrase(name, false) : undefined;
			const opened = openPrivatePem(pem, file, secret);
			if (publicKeyOf(opened, name).keyID !== key.keyID)
				throw new PublisherError(2, publicFile(file), `is not the public part of ${file}`);
			signer = signerOf(opened, key.keyID);
			return signer;
		},
	};
}

/** Reads the public part of somebody's key; the file's name is the name of its owner. */
export async function readPublicKey(file: string): Promise<Key> {
	return readPublicPem(await readText(file), basename(file, '.pub'), file);
}

/**
 * Makes a key and files it. An existing one is never overwritten.
 *
 * @param passphrase nothing for a test key, which everybody may read
 * @throws PublisherError where a key of that name is there
 */
export async function makeKey(
	folder: string,
	name: string,
	kind: KeyKind,
	passphrase: Passphrase | undefined,
): Promise<Key> {
	const file = join(folder, `${name}.pem`);
	if (await exists(file)) throw new PublisherError(2, file, 'is there already');
	const privateKey = generateKey(kind);
	const pem = passphrase
		? encryptPrivateKey(privateKey, await passphrase(name, true))
		: plainPem(privateKey);
	if (passphrase) await writeWhole(publicFile(file), publicPem(privateKey));
	await writeWhole(file, pem, 0o600);
	return publicKeyOf(privateKey, name);
}

function plainPem(key: KeyObject): string {
	return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function publicFile(file: string): string {
	return file.replace(/\.pem$/, '.pub');
}
