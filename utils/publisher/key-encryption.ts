import { createCipheriv, type KeyObject, randomBytes, scryptSync } from 'node:crypto';

/**
 * Encrypts a private key as PKCS#8 under a passphrase: AES-256-CBC, its key derived by scrypt (RFC 8018 with RFC 7914,
 * section 7). Node can read this form and OpenSSL too, but Node writes PKCS#8 only with 2,048 rounds of PBKDF2, which
 * is too few for a file that may be stolen.
 */

/** 16 MiB, five times over: what OWASP advises, and as much memory as OpenSSL lets a reader use by default. */
const COST = { N: 2 ** 14, r: 8, p: 5 };

const PBES2 = oid('2a864886f70d01050d');
const SCRYPT = oid('2b06010401da47040b');
const AES_256_CBC = oid('60864801650304012a');

/** @returns PEM with the label `ENCRYPTED PRIVATE KEY` */
export function encryptPrivateKey(key: KeyObject, passphrase: string): string {
	const salt = randomBytes(16);
	const iv = randomBytes(16);
	const cipher = createCipheriv('aes-256-cbc', scryptSync(passphrase, salt, 32, COST), iv);
	const plain = key.export({ type: 'pkcs8', format: 'der' });
	const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);

	const parameters = sequence(octets(salt), integer(COST.N), integer(COST.r), integer(COST.p));
	const scheme = sequence(sequence(SCRYPT, parameters), sequence(AES_256_CBC, octets(iv)));
	const info = sequence(sequence(PBES2, scheme), octets(encrypted));
	const lines = info.toString('base64').match(/.{1,64}/g) ?? [];
	return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${lines.join('\n')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
}

function oid(hex: string): Buffer {
	return tagged(0x06, Buffer.from(hex, 'hex'));
}

function sequence(...parts: readonly Buffer[]): Buffer {
	return tagged(0x30, Buffer.concat(parts));
}

function octets(bytes: Buffer): Buffer {
	return tagged(0x04, bytes);
}

/** Of a positive number below 2^31. */
function integer(value: number): Buffer {
	const hex = value.toString(16);
	const even = hex.padStart(hex.length + (hex.length % 2), '0');
	// A first bit of 1 would make it negative.
	return tagged(0x02, Buffer.from(even > '7f' && even.length === 2 ? `00${even}` : even, 'hex'));
}

/** DER: tag, length, content. */
function tagged(tag: number, content: Buffer): Buffer {
	const length = content.length;
	if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
	if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), content]);
	return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}
