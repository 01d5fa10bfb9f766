import { browser } from 'wxt/browser';

const KEY = 'alerts';

/** What this machine has looked at already, whether or not there was something to tell. */
export interface Told {
	/** The number of the newest list. */
	readonly number: number;
	/** The providers whose licences had run out by their own date, with no list to say so. */
	readonly expired: readonly string[];
}

/** @returns nothing where it never looked, or where what is kept is damaged */
export async function getTold(): Promise<Told | undefined> {
	const told = (await browser.storage.local.get(KEY))[KEY] as Partial<Told> | undefined;
	return typeof told?.number === 'number' && Array.isArray(told.expired)
		? { number: told.number, expired: told.expired }
		: undefined;
}

export async function setTold(told: Told): Promise<void> {
	await browser.storage.local.set({ [KEY]: told });
}
