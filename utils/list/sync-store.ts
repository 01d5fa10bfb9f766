import { browser } from 'wxt/browser';
import { readSyncState, type SyncState } from './sync-state';

const KEY = 'sync';

/** What is known of the refreshes so far, in `storage.local`. */
export const syncStore = {
	async get(): Promise<SyncState> {
		return readSyncState((await browser.storage.local.get(KEY))[KEY]);
	},
	async set(state: SyncState): Promise<void> {
		await browser.storage.local.set({ [KEY]: state });
	},
	/** Calls back with each new state. @returns a function that ends it */
	watch(changed: (state: SyncState) => void): () => void {
		const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
			const change = area === 'local' ? changes[KEY] : undefined;
			if (change) changed(readSyncState(change.newValue));
		};
		browser.storage.onChanged.addListener(listener);
		return () => browser.storage.onChanged.removeListener(listener);
	},
};
