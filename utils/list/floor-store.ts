import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { logUnexpected } from '../log';
import type { Floor } from '../tuf/floors';

const KEY = 'floor';

const version = z.int().check(z.positive());
const floorSchema: z.ZodMiniType<Floor> = z.object({
	root: version,
	timestamp: version,
	snapshot: version,
	targets: version,
	keys: z.array(z.string()),
});

/**
 * The versions that were seen, in `storage.local`: apart from the databases, so that these can be lost.
 *
 * @param managedAnchor the root that they were seen under, where it is not the one that ships
 */
export function floorStore(managedAnchor?: string) {
	const key = managedAnchor === undefined ? KEY : `${KEY}:${managedAnchor}`;
	return {
		async get(): Promise<Floor | undefined> {
			const parsed = floorSchema.safeParse((await browser.storage.local.get(key))[key]);
			return parsed.success ? parsed.data : undefined;
		},
		async set(floor: Floor): Promise<void> {
			try {
				await browser.storage.local.set({ [key]: floor });
			} catch (error) {
				// No room left. The kept files of the repository still hold the versions that were seen.
				logUnexpected('versions seen', error);
			}
		},
	};
}
