import type { ListHolding } from '../../components/popup/ListRecord';
import { openRegistry } from '../../utils/list/registry';
import { syncStore } from '../../utils/list/sync-store';

/** Reads what is known of the list that is held. Loaded on demand: the database and the schemas outweigh the popup. */
export async function readHolding(): Promise<ListHolding> {
	const registry = openRegistry(() => []);
	const [head, origin, sync] = await Promise.all([
		registry.head(),
		registry.origin(),
		syncStore.get(),
	]);
	return {
		...(head.ok && { head: head.value }),
		...(origin.ok && { origin: origin.value }),
		sync,
	};
}
