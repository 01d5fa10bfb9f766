import { browser } from 'wxt/browser';

const KEY = 'alerts';

/** What this machine has looked at already, whether or not there was something to tell. */
export interface Told {
	/** The number of the newest list. */
	readonly number: number;
	/** The providers whose licences had run out by their own date, with no list to say so. */
	readonly expired: readonly string[];
}

/** Where that is kept, in `storage.local`. */
export const toldStore = {
	/** @returns nothing where it never looked, or where what is kept is damaged */
	async get(): Promise<Told | undefined> {
		const told = (await browser.storage.local.get(KEY))[KEY] as Partial<Told> | undefined;
		const isSound = typeof told?.number === 'number' && Array.isArray(told.expired);
		return isSound ? (told as Told) : undefined;
	},
	set: (told: Told) => browser.storage.local.set({ [KEY]: told }),
	forget: () => browser.storage.local.remove(KEY),
};
