import type { Bytes, Key } from './metadata';

/** A public key that can verify. */
export interface VerifyingKey {
	/** The same for the same key, however it is written down and under whichever keyid. */
	readonly identity: string;
	verify(signature: string, bytes: Bytes): Promise<boolean>;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const ED25519 = { name: 'Ed25519' };

/**
 * Reads a public key of specification 4.2: Ed25519 in hexadecimal, ECDSA P-256 in PEM. Repositories write the latter's
 * keytype in two ways.
 *
 * @returns nothing for other kinds and for what is no key: it then counts towards no threshold
 */
export async function readKey(key: Key): Promise<VerifyingKey | undefined> {
	const text = key.keyval.public;
	if (typeof text !== 'string') return undefined;
	const kind = `${key.keytype}/${key.scheme}`;
	if (kind === 'ed25519/ed25519') return verifyingKey('raw', fromHex(text), ED25519, fromHex);
	if (/^ecdsa(-sha2-nistp256)?\/ecdsa-sha2-nistp256$/.test(kind))
		return verifyingKey('spki', fromPem(text), P256, (sig) => fromDer(fromHex(sig)));
	return undefined;
}

async function verifyingKey(
	format: 'raw' | 'spki',
	bytes: Bytes | undefined,
	algorithm: typeof P256 | typeof ED25519,
	readSignature: (text: string) => Bytes | undefined,
): Promise<VerifyingKey | undefined> {
	if (!bytes) return undefined;
	try {
		const key = await crypto.subtle.importKey(format, bytes, algorithm, true, ['verify']);
		const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
		return {
			identity: `${algorithm.name} ${raw}`,
			async verify(text, signed) {
				const signature = readSignature(text);
				return !!signature && crypto.subtle.verify(algorithm, key, signature, signed);
			},
		};
	} catch {
		// No key of this kind, or a browser that does not know the kind.
		return undefined;
	}
}

function fromHex(text: string): Bytes | undefined {
	if (!/^([0-9a-f]{2})+$/i.test(text)) return undefined;
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function fromPem(text: string): Bytes | undefined {
	const [, base64] =
		/^\s*-----BEGIN PUBLIC KEY-----([\sA-Za-z0-9+/=]+)-----END PUBLIC KEY-----\s*$/.exec(text) ??
		[];
	try {
		return base64 === undefined
			? undefined
			: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	} catch {
		return undefined;
	}
}

/** From `SEQUENCE { INTEGER r, INTEGER s }`, as TUF signs, to r and s of 32 bytes each, as WebCrypto verifies. */
function fromDer(der: Bytes | undefined): Bytes | undefined {
	if (der?.[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
	const signature = new Uint8Array(64);
	let at = 2;
	for (const end of [32, 64]) {
		const length = der[at + 1] ?? 0;
		const integer = der.subarray(at + 2, at + 2 + length);
		if (der[at] !== 0x02) return undefined;
		// A leading zero keeps the integer positive; it is no part of the number.
		const number = integer[0] === 0 ? integer.subarray(1) : integer;
		if (number.length > 32) return undefined;
		signature.set(number, end - number.length);
		at += 2 + length;
	}
	// Neither less nor more than the two.
	return at === der.length ? signature : undefined;
}
