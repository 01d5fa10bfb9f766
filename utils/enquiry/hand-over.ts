import { browser } from 'wxt/browser';

/**
 * An enquiry on its way from the background to the page of all providers. It travels in memory and not in the page's
 * address, which the browser would write into its history: what somebody asks about, perhaps in a private window, is
 * nobody else's business.
 */
const KEY = 'enquiry';

export async function putEnquiry(text: string): Promise<void> {
	await browser.storage.session.set({ [KEY]: text });
}

/** @returns the enquiry that waits, which is then forgotten */
export async function takeEnquiry(): Promise<string | undefined> {
	const text = (await browser.storage.session.get(KEY))[KEY];
	await browser.storage.session.remove(KEY);
	return typeof text === 'string' ? text : undefined;
}
