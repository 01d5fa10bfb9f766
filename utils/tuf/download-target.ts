import { type Result, succeed } from '../result';
import type { TufClient } from './client';
import { failure, type TufError } from './errors';
import { fetchBounded } from './fetch-bounded';
import { fits, prefixOf } from './hashes';
import type { Bytes, Root, Targets } from './metadata';

/**
 * Fetches a target and verifies it against its targets metadata (specification 5.7). It is kept, and fetched again
 * only if what is kept is not, or no longer, what the metadata says.
 */
export async function downloadTarget(
	client: TufClient,
	{ root, targets }: { readonly root: Root; readonly targets: Targets },
	path: string,
): Promise<Result<Bytes, TufError>> {
	const target = Object.hasOwn(targets.targets, path) ? targets.targets[path] : undefined;
	if (!target) return failure('target', 'noSuchTarget', path);
	const hash = prefixOf(target);
	// Nothing that the server has could be verified.
	if (hash === undefined) return failure('target', 'wrongHash', path);
	const name = `targets/${path}`;
	const kept = await client.store.get(name);
	if (kept && (await fits(kept, target))) return succeed(kept);

	const folders = path.split('/');
	const file = folders.pop();
	const prefix = root.consistent_snapshot ? `${hash}.` : '';
	const url = [...folders, prefix + file].map(encodeURIComponent).join('/');
	const bounds = { bytes: target.length, time: client.timeLimit };
	const bytes = await fetchBounded(client.fetch, `${client.targetsUrl}${url}`, bounds);
	if (!bytes.ok) return failure('target', bytes.error, path);
	if (!(await fits(bytes.value, target))) return failure('target', 'wrongHash', path);
	await client.store.put(name, bytes.value);
	return bytes;
}
