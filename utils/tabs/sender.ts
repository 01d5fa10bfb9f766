import { type Place, placeOf } from '../hostname';

/** Who sent a message, as the browser says. */
interface Sender {
	readonly url?: string | undefined;
	readonly tab?: { readonly url?: string | undefined } | undefined;
}

/**
 * Where the page that sent a message is.
 *
 * Chromium gives the address that the document was loaded from, also after the page has changed its path; the tab's is
 * the present one. Where the two differ in host, the tab has moved on and the message is about a page that is gone.
 */
export function placeOfSender({ url, tab }: Sender): Place | undefined {
	const loaded = placeOf(url);
	if (tab?.url === undefined) return loaded;
	const present = placeOf(tab.url);
	return present?.host === loaded?.host ? present : undefined;
}
