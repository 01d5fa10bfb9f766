import { type Result, succeed } from '../result';
import type { TufClient } from './client';
import type { TufError } from './errors';
import { type Floor, floorOf } from './floors';
import type { SignedOf } from './metadata';
import { updateSnapshot, updateTargets, updateTimestamp } from './update-roles';
import { updateRoot } from './update-root';

/** A repository whose metadata was verified as a whole. */
export interface Refreshed extends SignedOf {
	/** What to pass on as a floor from now on, instead of the one that came of an earlier refresh. */
	readonly floor: Floor;
}

/**
 * Brings the metadata up to date by the detailed client workflow of the TUF specification 1.0 (sections 5.1 to 5.6),
 * without delegations. Each file is kept as soon as it is verified, and what is kept is verified again each time; it
 * is a success only if the whole chain from root to targets is there, verified and not expired. A refresh that ended
 * early is finished by the next one.
 *
 * One at a time on one store: the caller sees to that.
 */
export async function refresh(client: TufClient): Promise<Result<Refreshed, TufError>> {
	const startedAt = client.clock();
	const root = await updateRoot(client, startedAt);
	if (!root.ok) return root;
	const context = { client, startedAt, root: root.value };

	const timestamp = await updateTimestamp(context);
	if (!timestamp.ok) return timestamp;
	const snapshot = await updateSnapshot(context, timestamp.value);
	if (!snapshot.ok) return snapshot;
	const targets = await updateTargets(context, snapshot.value);
	if (!targets.ok) return targets;

	const signed = {
		root: root.value,
		timestamp: timestamp.value,
		snapshot: snapshot.value,
		targets: targets.value,
	};
	return succeed({ ...signed, floor: floorOf(signed) });
}
