import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign,
} from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';
import { Key, Signature } from '@tufjs/models';
import { PublisherError } from './failure';

/** Ed25519 is known to WebCrypto from Chromium 137 and Firefox 129 only: P-256 unless somebody asks for it. */
export type KeyKind = 'p256' | 'ed25519';

/** Signs the canonical form of metadata. */
export type Signer = (bytes: Buffer) => Signature;

/** Who a key belongs to: signed along with it, so that people can be named by the tool. */
const NAME_FIELD = 'x-name';

export function generateKey(kind: KeyKind): KeyObject {
	return kind === 'ed25519'
		? generateKeyPairSync('ed25519').privateKey
		: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

/**
 * A public key as root metadata writes it (TUF 4.2). The key id is the hash of the key alone, so that the same key is
 * the same whatever it is called.
 *
 * @throws PublisherError for a key of another kind than P-256 and Ed25519
 */
export function publicKeyOf(key: KeyObject, name: string): Key {
	const publicKey = key.type === 'private' ? createPublicKey(key) : key;
	const form = formOf(publicKey, name);
	const keyid = createHash('sha256').update(canonicalize(form)).digest('hex');
	return Key.fromJSON(keyid, { ...form, [NAME_FIELD]: name });
}

function formOf(key: KeyObject, name: string) {
	if (key.asymmetricKeyType === 'ed25519') {
		const { x = '' } = key.export({ format: 'jwk' });
		const hex = Buffer.from(x, 'base64url').toString('hex');
		return { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } };
	}
	if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1')
		return { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: publicPem(key) } };
	throw new PublisherError(2, name, 'is neither an ECDSA P-256 nor an Ed25519 key');
}

export function publicPem(key: KeyObject): string {
	return (key.type === 'private' ? createPublicKey(key) : key)
		.export({ type: 'spki', format: 'pem' })
		.toString();
}

/** @throws PublisherError where the text is no public key */
export function readPublicPem(pem: string, name: string, place: string): Key {
	// `createPublicKey` would take a private key too, and nobody should hand one round.
	if (pem.includes('PRIVATE KEY'))
		throw new PublisherError(2, place, 'is a private key; give its public part, the .pub file');
	try {
		return publicKeyOf(createPublicKey(pem), name);
	} catch (error) {
		if (error instanceof PublisherError) throw error;
		throw new PublisherError(2, place, 'is no public key in PEM');
	}
}

export function isEncrypted(pem: string): boolean {
	return pem.includes('ENCRYPTED PRIVATE KEY');
}

/** @throws PublisherError for a wrong passphrase, or what is no private key */
export function openPrivatePem(pem: string, place: string, passphrase?: string): KeyObject {
	try {
		return createPrivateKey({ key: pem, ...(passphrase !== undefined && { passphrase }) });
	} catch {
		// OpenSSL cannot tell a wrong passphrase from a damaged file.
		const reason = isEncrypted(pem) ? 'does not open: wrong passphrase' : 'is no private key';
		throw new PublisherError(2, place, reason);
	}
}

export function signerOf(privateKey: KeyObject, keyID: string): Signer {
	const digest = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
	return (bytes) => new Signature({ keyID, sig: sign(digest, bytes, privateKey).toString('hex') });
}

/** What to call the owner of a key. */
export function nameOf({ keyID, unrecognizedFields }: Key): string {
	const name = unrecognizedFields?.[NAME_FIELD];
	return typeof name === 'string' ? name : keyID.slice(0, 12);
}
