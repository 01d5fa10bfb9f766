import { fail, type Result, succeed } from '../result';
import type { Bytes } from '../tuf/metadata';
import { draftStore } from './draft-store';
import type { ReadFailure } from './failures';
import { AT_HAND, fetchFromStore, type RepositoryFiles, recording } from './files';
import { isGrave, lossBetween } from './guard';
import type { Origin } from './registry';
import type { RepositoryAccess, SignedList } from './repository';
import type { RepositoryStore } from './repository-store';
import { readSafely } from './source';
import type { ManagedRoot } from './trust-anchors';
import { pathOfRoot } from './trusted-root';

/** A list that this machine has without asking anybody, with all the files that vouch for it. */
export interface ListAtHand {
	readonly signed: SignedList;
	readonly from: Origin['from'];
	readonly files: RepositoryFiles;
}

/**
 * The newest list at hand: the one that was kept of the source, or the bundled one where that is newer, or where there
 * is no other that is sound. One that takes too much away is not brought back by this door.
 *
 * @param managed the root that an organisation has named: then the bundled list, which is not signed under it, stands in
 *   only where nothing was kept that is
 */
export async function listAtHand(
	store: Pick<RepositoryStore, 'get'>,
	bundledRepository: RepositoryAccess,
	managed?: ManagedRoot,
): Promise<Result<ListAtHand, ReadFailure>> {
	const bundled = await readWithFiles(bundledRepository, 'bundled');
	const kept = await readWithFiles(
		{
			...bundledRepository,
			address: AT_HAND,
			fetch: fetchFromStore(store),
			store: draftStore(),
			...(managed && { trustedRoot: managed.bytes }),
			floors: bundled.ok && !managed ? [bundled.value.signed.floor] : [],
		},
		'source',
	);
	if (!kept.ok) return bundled;
	if (!bundled.ok || managed) return kept;
	const [newest, shipped] = [kept.value.signed.list, bundled.value.signed.list];
	const isBetter =
		newest.number >= shipped.number && !isGrave(lossBetween(shipped.providers, newest.providers));
	return isBetter ? kept : bundled;
}

async function readWithFiles(
	access: RepositoryAccess,
	from: Origin['from'],
): Promise<Result<ListAtHand, ReadFailure>> {
	const files = new Map<string, Bytes>();
	const fetch = recording(access.fetch, access.address, files);
	const read = await readSafely({ ...access, fetch });
	if (!read.ok) return fail(read.error);
	files.set(pathOfRoot(access.trustedRoot), access.trustedRoot);
	return succeed({ signed: read.value, from, files });
}
