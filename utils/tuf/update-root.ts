import { fail, type Result, succeed } from '../result';
import type { TufClient } from './client';
import { failure, type TrustCode, type TufError } from './errors';
import { fetchMetadata } from './fetch-metadata';
import { areRotated, onlineKeys } from './floors';
import { type Bytes, isExpired, type Root } from './metadata';
import { verifyMetadata } from './verify';

/** How many new roots one refresh downloads; the next one goes on from there. */
const MAX_ROOTS = 64;

/**
 * Specification 5.2 and 5.3. The roots after the one that the software shipped with are kept each under its number, so
 * that the one in force can be traced back every time and nothing but a signature can replace it.
 */
export async function updateRoot(
	client: TufClient,
	startedAt: number,
): Promise<Result<Root, TufError>> {
	const { store, floors, trustedRoot } = client;
	const shipped = await verifyMetadata(trustedRoot, 'root');
	if (!shipped.ok) return failure('root', shipped.error, 'trusted root');
	let root = shipped.value;

	for (let downloaded = 0; downloaded < MAX_ROOTS; ) {
		const name = `${root.version + 1}.root.json`;
		const kept = await store.get(name);
		const known = kept && (await nextRoot(kept, root));
		if (known?.ok) {
			root = known.value;
			continue;
		}
		const bytes = await fetchMetadata(client, 'root', name);
		if (!bytes.ok && bytes.error === 'missing') {
			// There is no such root, so what is kept under its name is none.
			if (kept) await store.delete(name);
			break;
		}
		if (!bytes.ok) return failure('root', bytes.error, name);
		const next = await nextRoot(bytes.value, root);
		if (!next.ok) return failure('root', next.error, name);
		// Rule 5.3.11, before 5.3.8 and not after it: a refresh that ends between the two then does both again.
		if (areRotated(onlineKeys(root), next.value)) {
			await store.delete('timestamp.json');
			await store.delete('snapshot.json');
		}
		await store.put(name, bytes.value);
		downloaded++;
		root = next.value;
	}

	const name = `${root.version}.root.json`;
	if (floors.some((floor) => root.version < floor.root)) return failure('root', 'rolledBack', name);
	if (isExpired(root, startedAt)) return failure('root', 'expired', name);
	return succeed(root);
}

/** Specification 5.3.4 and 5.3.5. */
async function nextRoot(bytes: Bytes, root: Root): Promise<Result<Root, TrustCode>> {
	const next = await verifyMetadata(bytes, 'root', root);
	return next.ok && next.value.version !== root.version + 1 ? fail('wrongVersion') : next;
}
