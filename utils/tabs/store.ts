import { browser } from 'wxt/browser';
import { watchKey } from '../watch-key';
import type { Visit } from './visit';

/**
 * The visits of open tabs, in `storage.session`: memory that survives a stopped worker and never reaches the disk,
 * private windows included.
 */
const PREFIX = 'visit:';

export async function getVisit(tabId: number): Promise<Visit | undefined> {
	const key = PREFIX + tabId;
	return (await browser.storage.session.get(key))[key] as Visit | undefined;
}

export async function setVisit(tabId: number, visit: Visit): Promise<void> {
	await browser.storage.session.set({ [PREFIX + tabId]: visit });
}

export async function removeVisits(tabIds: readonly number[]): Promise<void> {
	await browser.storage.session.remove(tabIds.map((tabId) => PREFIX + tabId));
}

/** All visits kept, by tab. */
export async function allVisits(): Promise<Map<number, Visit>> {
	const stored = await browser.storage.session.get(null);
	return new Map(
		Object.entries(stored)
			.filter(([key]) => key.startsWith(PREFIX))
			.map(([key, visit]) => [Number(key.slice(PREFIX.length)), visit as Visit]),
	);
}

/** Calls back with each new visit of a tab. @returns a function that ends it */
export function watchVisit(tabId: number, changed: (visit: Visit | undefined) => void): () => void {
	return watchKey('session', PREFIX + tabId, (visit) => changed(visit as Visit | undefined));
}
