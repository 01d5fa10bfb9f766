import type { Root, SignedOf } from './metadata';

/** Versions below which nothing is accepted, whatever the store holds or has lost. */
export interface Floor {
	readonly root: number;
	readonly timestamp: number;
	readonly snapshot: number;
	readonly targets: number;
	/** The timestamp and snapshot keys under which these versions were seen, as {@link onlineKeys} lists them. */
	readonly keys: readonly string[];
}

/** The keys of the roles that sign online, each with its role. */
export function onlineKeys({ roles }: Root): readonly string[] {
	return (['timestamp', 'snapshot'] as const).flatMap((role) =>
		roles[role].keyids.map((keyid) => `${role} ${keyid}`),
	);
}

/**
 * Whether timestamp or snapshot keys have been rotated (specification 5.3.11): one of them has been taken away. Then
 * the versions seen under them may be an attacker's fast-forward, and no version of timestamp, snapshot or targets is
 * held against the new ones.
 */
export function areRotated(keys: readonly string[], root: Root): boolean {
	const present = onlineKeys(root);
	return keys.some((key) => !present.includes(key));
}

/** The floor that a refreshed repository is for the refreshes to come. */
export function floorOf({ root, timestamp, snapshot, targets }: SignedOf): Floor {
	return {
		root: root.version,
		timestamp: timestamp.version,
		snapshot: snapshot.version,
		targets: targets.version,
		keys: onlineKeys(root),
	};
}
