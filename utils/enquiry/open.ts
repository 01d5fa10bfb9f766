import { browser } from 'wxt/browser';
import { putEnquiry } from './hand-over';

/** The page that answers, by its address inside the extension. */
const ANSWERING_PAGE = '/providers.html';

/**
 * Asks about an address or a name before a visit: the page of all providers answers.
 *
 * @param tabId the tab to answer in; without one, a new tab does. A private one cannot show an extension's page in every
 *   browser, so it is never named here
 */
export async function openEnquiry(text: string, tabId?: number): Promise<void> {
	await putEnquiry(text);
	if (tabId === undefined) await browser.tabs.create({ url: ANSWERING_PAGE });
	else await browser.tabs.update(tabId, { url: ANSWERING_PAGE });
}
