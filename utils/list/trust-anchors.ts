import { logUnexpected } from '../log';
import type { Bytes } from '../tuf/metadata';
import { verifyMetadata } from '../tuf/verify';
import { bundledRepository } from './bundled';
import { floorStore } from './floor-store';
import { anchorOf, type RepositoryAccess, readFloor } from './repository';
import type { SyncMemory } from './sync';
import { rootFromText } from './trusted-root';

/** A root that an organisation has put in the place of the one that ships. */
export interface ManagedRoot {
	readonly bytes: Bytes;
	/** Its name; see {@link anchorOf}. */
	readonly anchor: string;
}

/** Whether a text is a root that one can begin to trust with: TUF metadata, and signed by its own keys. */
export async function isRootText(text: string): Promise<boolean> {
	return (await verifyMetadata(rootFromText(text), 'root')).ok;
}

export async function managedRootFrom(text: string): Promise<ManagedRoot> {
	const bytes = rootFromText(text);
	return { bytes, anchor: await anchorOf(bytes) };
}

/** What every list from outside is held to: a root, and the versions seen. */
export interface TrustAnchors extends Pick<RepositoryAccess, 'trustedRoot' | 'floors'> {
	/** Where the versions seen are kept. */
	readonly floor: SyncMemory['floor'];
}

/**
 * @param managed takes the place of the root that ships with the extension; then the versions of the bundled list, which
 *   that one has signed, say nothing
 */
export async function trustAnchors(managed?: ManagedRoot): Promise<TrustAnchors> {
	const floor = floorStore(managed?.anchor);
	const seen = await floor.get();
	const floors = seen ? [seen] : [];
	if (managed) return { trustedRoot: managed.bytes, floors, floor };
	const bundled = await bundledRepository();
	const shipped = await readFloor(bundled);
	if (!shipped.ok)
		logUnexpected('bundled list', new Error(`${shipped.error.stage} ${shipped.error.code}`));
	return {
		trustedRoot: bundled.trustedRoot,
		floors: [...(shipped.ok ? [shipped.value] : []), ...floors],
		floor,
	};
}
