import { logUnexpected } from '../log';
import { bundledRepository } from './bundled';
import { floorStore } from './floor-store';
import { type RepositoryAccess, readFloor } from './repository';

/** What every list from outside is held to: the root that ships with the extension, and the versions seen. */
export async function trustAnchors(): Promise<Pick<RepositoryAccess, 'trustedRoot' | 'floors'>> {
	const bundled = await bundledRepository();
	const [shipped, seen] = await Promise.all([readFloor(bundled), floorStore.get()]);
	if (!shipped.ok)
		logUnexpected('bundled list', new Error(`${shipped.error.stage} ${shipped.error.code}`));
	return {
		trustedRoot: bundled.trustedRoot,
		floors: [...(shipped.ok ? [shipped.value] : []), ...(seen ? [seen] : [])],
	};
}
