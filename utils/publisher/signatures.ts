import type { Key, Metadata, Root, Snapshot, Targets, Timestamp } from '@tufjs/models';
import type { HeldKey } from './keyring';
import { nameOf } from './keys';
import type { RoleName } from './roles';

export type AnyMetadata =
	| Metadata<Root>
	| Metadata<Targets>
	| Metadata<Snapshot>
	| Metadata<Timestamp>;

/** How far the signatures over metadata have come, by one root that has a say in it. */
export interface Count {
	/** The version of the root that names the keys. */
	readonly root: number;
	readonly threshold: number;
	readonly signed: readonly string[];
	/** The owners of the keys that may still sign. */
	readonly missing: readonly string[];
	readonly complete: boolean;
}

/** @param root whose keys count for the role */
export function countSignatures(metadata: AnyMetadata, role: RoleName, root: Root): Count {
	const keys = keysOf(root, role);
	const signed = keys.filter((key) => hasSigned(key, metadata));
	const threshold = root.roles[role]?.threshold ?? Number.POSITIVE_INFINITY;
	return {
		root: root.version,
		threshold,
		signed: signed.map(nameOf),
		missing: keys.filter((key) => !signed.includes(key)).map(nameOf),
		complete: signed.length >= threshold,
	};
}

export function keysOf(root: Root, role: RoleName): Key[] {
	return (root.roles[role]?.keyIDs ?? []).flatMap((id) => root.keys[id] ?? []);
}

function hasSigned(key: Key, metadata: AnyMetadata): boolean {
	try {
		key.verifySignature(metadata);
		return true;
	} catch {
		return false;
	}
}

/**
 * Signs with every held key that one of the roots names for the role and that has not signed yet.
 *
 * @returns the names of the keys that signed
 * @throws PublisherError for a wrong passphrase
 */
export async function signWithHeld(
	metadata: AnyMetadata,
	role: RoleName,
	roots: readonly Root[],
	held: readonly HeldKey[],
): Promise<string[]> {
	const awaited = new Map(
		roots.flatMap((root) => keysOf(root, role)).map((key) => [key.keyID, key]),
	);
	const signers: string[] = [];
	for (const { key, open } of held) {
		const named = awaited.get(key.keyID);
		if (!named || hasSigned(named, metadata)) continue;
		metadata.sign(await open());
		signers.push(nameOf(named));
	}
	return signers;
}

/** What is still missing, in words; nothing where all is there. */
export function missingWords(counts: readonly Count[]): string {
	return counts
		.filter(({ complete }) => !complete)
		.map(
			({ root, threshold, signed, missing }) =>
				`by root ${root}: ${signed.length} of ${threshold} signatures; still to sign: ${threshold - signed.length} of ${missing.join(', ') || 'nobody'}`,
		)
		.join('; ');
}
