import { createHash } from 'node:crypto';
import {
	Metadata,
	MetaFile,
	type Root,
	Snapshot,
	TargetFile,
	Targets,
	Timestamp,
} from '@tufjs/models';
import type { LicensedList } from '../list/schema';
import { splitList } from '../list/targets';
import { PublisherError } from './failure';
import type { HeldKey } from './keyring';
import { encode } from './pending';
import { expiryOf, SPEC_VERSION } from './roles';
import { type AnyMetadata, countSignatures, missingWords, signWithHeld } from './signatures';

/** Unsigned metadata of the list as targets. */
export function makeTargets(list: LicensedList, version: number, now: number): Metadata<Targets> {
	const targets = Object.fromEntries(
		Array.from(splitList(list), ([path, bytes]) => [
			path,
			new TargetFile({ path, length: bytes.length, hashes: { sha256: sha256(bytes) } }),
		]),
	);
	const expires = expiryOf('targets', now);
	return new Metadata(new Targets({ version, specVersion: SPEC_VERSION, expires, targets }));
}

/** Whether this is the metadata of this very list: who signs must not take anybody's word for it. */
export function describesList(targets: Metadata<Targets>, list: LicensedList): boolean {
	const described = targets.signed.targets;
	const wanted = makeTargets(list, 1, 0).signed.targets;
	return (
		Object.keys(described).length === Object.keys(wanted).length &&
		Object.entries(wanted).every(([path, file]) => described[path]?.equals(file))
	);
}

/**
 * A snapshot of the targets, signed.
 *
 * @throws PublisherError where the online key is not among those held
 */
export async function signSnapshot(
	targets: Metadata<Targets>,
	version: number,
	root: Root,
	held: readonly HeldKey[],
	now: number,
): Promise<Metadata<Snapshot>> {
	const snapshot = new Metadata(
		new Snapshot({
			version,
			specVersion: SPEC_VERSION,
			expires: expiryOf('snapshot', now),
			meta: { 'targets.json': describe(targets) },
		}),
	);
	await signOnline(snapshot, 'snapshot', root, held);
	return snapshot;
}

/**
 * A timestamp of the snapshot, signed.
 *
 * @throws PublisherError where the online key is not among those held
 */
export async function signTimestamp(
	snapshot: Metadata<Snapshot>,
	version: number,
	root: Root,
	held: readonly HeldKey[],
	now: number,
): Promise<Metadata<Timestamp>> {
	const timestamp = new Metadata(
		new Timestamp({
			version,
			specVersion: SPEC_VERSION,
			expires: expiryOf('timestamp', now),
			snapshotMeta: describe(snapshot),
		}),
	);
	await signOnline(timestamp, 'timestamp', root, held);
	return timestamp;
}

async function signOnline(
	metadata: AnyMetadata,
	role: 'snapshot' | 'timestamp',
	root: Root,
	held: readonly HeldKey[],
): Promise<void> {
	await signWithHeld(metadata, role, [root], held);
	const count = countSignatures(metadata, role, root);
	if (!count.complete)
		throw new PublisherError(1, role, `needs the online key: ${missingWords([count])}`);
}

function describe(metadata: AnyMetadata): MetaFile {
	const bytes = Buffer.from(encode(metadata));
	const { version } = metadata.signed;
	return new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256(bytes) } });
}

export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
