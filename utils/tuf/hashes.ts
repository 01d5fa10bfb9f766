import type { Bytes, Described } from './metadata';

/** The hash functions that we know, by the names that TUF and WebCrypto give them. */
const ALGORITHMS = [
	['sha256', 'SHA-256'],
	['sha512', 'SHA-512'],
] as const;

/**
 * Whether bytes are what the metadata that refers to them says (specification 5.5.2, 5.6.2, 5.7.3): length and hashes,
 * where it says them. Hashes of which we know none cannot be met.
 */
export async function fits(bytes: Bytes, { length, hashes }: Described): Promise<boolean> {
	if (length !== undefined && bytes.length !== length) return false;
	if (hashes === undefined) return true;
	const known = ALGORITHMS.filter(([name]) => Object.hasOwn(hashes, name));
	const met = await Promise.all(
		known.map(async ([name, algorithm]) => {
			return hashes[name]?.toLowerCase() === (await hexDigest(algorithm, bytes));
		}),
	);
	return met.length > 0 && met.every(Boolean);
}

/** @param algorithm as WebCrypto names it */
export async function hexDigest(algorithm: string, bytes: Bytes): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash that a target's file name is prefixed with under consistent snapshots (specification 6.2). */
export function prefixOf({ hashes = {} }: Described): string | undefined {
	return ALGORITHMS.map(([name]) => hashes[name]).find((hash) => hash !== undefined);
}
