import { type Result, succeed } from '../result';
import type { TufClient } from './client';
import { failure, type TrustCode, type TufError } from './errors';
import { fetchMetadata } from './fetch-metadata';
import { areRotated, type Floor } from './floors';
import { fits } from './hashes';
import {
	type Bytes,
	isExpired,
	type MetaFile,
	type Role,
	type Root,
	type SignedOf,
	type Snapshot,
	type Timestamp,
} from './metadata';
import { verifyMetadata } from './verify';

/** One refresh, once it has its root. */
export interface Refresh {
	readonly client: TufClient;
	/** Specification 5.1. */
	readonly startedAt: number;
	readonly root: Root;
}

type Update<Name extends Role> = Promise<Result<SignedOf[Name], TufError>>;

/** Specification 5.4. */
export async function updateTimestamp(refresh: Refresh): Update<'timestamp'> {
	const { client, root, startedAt } = refresh;
	const name = 'timestamp.json';
	const kept = await keptMetadata(refresh, 'timestamp');
	const bytes = await fetchMetadata(client, 'timestamp', name);
	if (!bytes.ok) return failure('timestamp', bytes.error, name);
	const fetched = await verifyMetadata(bytes.value, 'timestamp', root);
	if (!fetched.ok) return failure('timestamp', fetched.error, name);

	// 5.4.3.1: at an equal version the kept one stays, and has to pass all that follows like a new one. The workflow
	// goes on with it, for a root may have changed what the roles below must be signed with.
	const isNew = kept?.signed.version !== fetched.value.version;
	const timestamp = isNew ? fetched.value : kept.signed;
	const isBelow = (version: number, snapshot: number) =>
		timestamp.version < version || timestamp.meta['snapshot.json'].version < snapshot;
	if (
		(kept && isBelow(kept.signed.version, kept.signed.meta['snapshot.json'].version)) ||
		floorsInForce(refresh).some((floor) => isBelow(floor.timestamp, floor.snapshot))
	)
		return failure('timestamp', 'rolledBack', `${name} version ${timestamp.version}`);
	if (isExpired(timestamp, startedAt)) return failure('timestamp', 'expired', name);
	if (isNew) await client.store.put(name, bytes.value);
	return succeed(timestamp);
}

/** Specification 5.5. */
export function updateSnapshot(refresh: Refresh, { meta }: Timestamp): Update<'snapshot'> {
	const floors = floorsInForce(refresh);
	// 5.5.5: no file may vanish from the snapshot either.
	const isRollback = (next: Snapshot, kept?: Snapshot) =>
		floors.some((floor) => next.meta['targets.json'].version < floor.targets) ||
		Object.entries(kept?.meta ?? {}).some(([name, { version }]) => {
			const listed = Object.hasOwn(next.meta, name) ? next.meta[name] : undefined;
			return !listed || listed.version < version;
		});
	return updateListed(refresh, 'snapshot', meta['snapshot.json'], isRollback);
}

/** Specification 5.6, without the delegations of 5.6.7. That no version comes back, the snapshot has seen to. */
export function updateTargets(refresh: Refresh, { meta }: Snapshot): Update<'targets'> {
	return updateListed(refresh, 'targets', meta['targets.json'], () => false);
}

/**
 * Updates metadata that other metadata lists: what is kept, if it is what is listed, signed as root wants it now and
 * not expired; otherwise what the server has.
 */
async function updateListed<Name extends 'snapshot' | 'targets'>(
	refresh: Refresh,
	role: Name,
	listed: MetaFile,
	isRollback: (next: SignedOf[Name], kept?: SignedOf[Name]) => boolean,
): Update<Name> {
	const { client, root, startedAt } = refresh;
	const kept = await keptMetadata(refresh, role);
	const faultOf = (signed: SignedOf[Name]): TrustCode | undefined => {
		if (signed.version !== listed.version) return 'wrongVersion';
		if (isRollback(signed, kept?.signed)) return 'rolledBack';
		return isExpired(signed, startedAt) ? 'expired' : undefined;
	};
	if (kept && (await fits(kept.bytes, listed)) && !faultOf(kept.signed))
		return succeed(kept.signed);

	const name = root.consistent_snapshot ? `${listed.version}.${role}.json` : `${role}.json`;
	const bytes = await fetchMetadata(client, role, name, listed.length);
	if (!bytes.ok) return failure(role, bytes.error, name);
	if (!(await fits(bytes.value, listed))) return failure(role, 'wrongHash', name);
	const next = await verifyMetadata(bytes.value, role, root);
	if (!next.ok) return failure(role, next.error, name);
	const fault = faultOf(next.value);
	if (fault) return failure(role, fault, name);
	await client.store.put(`${role}.json`, bytes.value);
	return next;
}

/** What the store has, if the root that is trusted now vouches for it. Also an expired one tells what was seen. */
async function keptMetadata<Name extends Role>(
	{ client, root }: Refresh,
	role: Name,
): Promise<{ readonly bytes: Bytes; readonly signed: SignedOf[Name] } | undefined> {
	const bytes = await client.store.get(`${role}.json`);
	if (!bytes) return undefined;
	const verified = await verifyMetadata(bytes, role, root);
	return verified.ok ? { bytes, signed: verified.value } : undefined;
}

function floorsInForce({ client, root }: Refresh): readonly Floor[] {
	return client.floors.filter(({ keys }) => !areRotated(keys, root));
}
