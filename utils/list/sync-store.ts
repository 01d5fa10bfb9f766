import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { watchKey } from '../watch-key';
import { readSyncState, type SyncState } from './sync-state';

const KEY = 'sync';

/** What could not be written, where the browser has no room left: it holds until the background ends. */
let unwritten: SyncState | undefined;

/** What is known of the refreshes so far, in `storage.local`. */
export const syncStore = {
	async get(): Promise<SyncState> {
		return unwritten ?? readSyncState((await browser.storage.local.get(KEY))[KEY]);
	},
	async set(state: SyncState): Promise<void> {
		try {
			await browser.storage.local.set({ [KEY]: state });
			unwritten = undefined;
		} catch (error) {
			unwritten = state;
			logUnexpected('state of the refresh', error);
		}
	},
	/** Calls back with each new state. @returns a function that ends it */
	watch(changed: (state: SyncState) => void): () => void {
		return watchKey('local', KEY, (state) => changed(readSyncState(state)));
	},
};
