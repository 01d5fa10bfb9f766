import { PublisherError } from './failure';
import type { HeldKey } from './keyring';
import { signSnapshot, signTimestamp } from './online';
import { encode } from './pending';
import { readRepository } from './repository';
import { DAY, LIFETIME } from './roles';
import { countSignatures } from './signatures';
import { release } from './staging';

export interface RenewReport {
	readonly timestamp: { readonly version: number; readonly expires: string };
	readonly snapshot: {
		readonly version: number;
		readonly expires: string;
		readonly renewed: boolean;
	};
}

/**
 * Signs a new timestamp; and a new snapshot when half of its time is over, or when the root does not know its key.
 *
 * @throws PublisherError where no list has been published, the online key is not held, or clients would refuse the
 *   repository for other reasons: a root or targets that have expired are for people to renew
 */
export async function renew(
	folder: string,
	held: readonly HeldKey[],
	now: number,
): Promise<RenewReport> {
	const repository = await readRepository(folder);
	if (!repository?.online || !repository.targets)
		throw new PublisherError(1, folder, 'has published no list yet');
	const root = repository.root.signed;
	const { snapshot: old, timestamp: before } = repository.online;
	const isAging = Date.parse(old.signed.expires) - now < (LIFETIME.snapshot * DAY) / 2;
	const renewed = isAging || !countSignatures(old, 'snapshot', root).complete;
	const snapshot = renewed
		? await signSnapshot(repository.targets, old.signed.version + 1, root, held, now)
		: old;
	const timestamp = await signTimestamp(snapshot, before.signed.version + 1, root, held, now);
	const files = new Map([['metadata/timestamp.json', encode(timestamp)]]);
	if (renewed) files.set(`metadata/${snapshot.signed.version}.snapshot.json`, encode(snapshot));
	await release(folder, files, now);
	const about = ({ signed: { version, expires } }: typeof snapshot | typeof timestamp) => ({
		version,
		expires,
	});
	return { timestamp: about(timestamp), snapshot: { ...about(snapshot), renewed } };
}
