import { browser } from 'wxt/browser';
import { watchKey } from '../watch-key';
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
		return watchKey('local', KEY, (state) => changed(readSyncState(state)));
	},
};
