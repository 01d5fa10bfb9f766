import { fail, type Result, succeed } from '../result';
import type { TrustCode } from './errors';
import { readKey } from './keys';
import {
	type Bytes,
	type Role,
	type Root,
	readMetadata,
	type SignedOf,
	type Unverified,
} from './metadata';

/**
 * Reads metadata and checks for an arbitrary software attack (specification 5.3.4, 5.4.2, 5.5.3, 5.6.3): it must be
 * signed by a threshold of the keys that root names for its role. A new root is also authorised by itself.
 *
 * @param trusted the trusted root; for the root that the software shipped with there is none
 */
export async function verifyMetadata<Name extends Role>(
	bytes: Bytes,
	role: Name,
	trusted?: Root,
): Promise<Result<SignedOf[Name], TrustCode>> {
	const metadata = readMetadata(bytes, role);
	if (!metadata) return fail('malformed');
	const authorities = [
		...(trusted ? [trusted] : []),
		...(role === 'root' ? [metadata.signed as Root] : []),
	];
	for (const authority of authorities)
		if (!(await isSigned(metadata, role, authority))) return fail('notSigned');
	return succeed(metadata.signed);
}

/** Whether a threshold of keys has signed. Keys are counted, not keyids: one key under two ids is one key. */
async function isSigned(
	{ signatures, signedBytes }: Unverified<Role>,
	role: Role,
	{ keys, roles }: Root,
): Promise<boolean> {
	const { keyids, threshold } = roles[role];
	const identities = await Promise.all(
		signatures
			.filter(({ keyid }) => keyids.includes(keyid))
			.map(async ({ keyid, sig }) => {
				const named = Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;
				const key = named && (await readKey(named));
				return (await key?.verify(sig, signedBytes)) ? key?.identity : undefined;
			}),
	);
	return new Set(identities.filter((identity) => identity !== undefined)).size >= threshold;
}
