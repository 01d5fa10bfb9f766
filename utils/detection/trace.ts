/** VPN by name: in Latin letters, in Urdu with either yeh, in the scripts that spell it out, or by Persian's own word. */
export const VPN =
	/vpn|wireguard|virtual private net|و[یي][\s\u200c]?پ[یي][\s\u200c]?ا[یي]ن|فیلتر.?شکن|ভিপিএন/i;

/** What services call themselves that would rather not say VPN. Worth a reading, but not a word to anybody by itself. */
const TRADE = /proxy|block|tunnel|priva|hide|mask|secur|encrypt|加速/i;

/**
 * Finds an element without asking the page's own `document`, on which an `<img name=querySelector>` may have put itself
 * in place of the method.
 */
export function findElement(page: Document, selector: string): Element | null {
	return Document.prototype.querySelector.call(page, selector);
}

/**
 * Whether a page could matter at all: a look at its address, its title and its description, nothing else. Pages without
 * a trace cost no more than this.
 *
 * @returns `weak` where only what it says once it is read can tell
 */
export function traceOf(page: Document): 'plain' | 'weak' | undefined {
	// Not asked of the whole page, which would be searched to its end for what is not there.
	const head = findElement(page, 'head');
	const title = head?.querySelector('title')?.firstChild as Text | undefined;
	const description = head
		?.querySelector('meta[name="description" i],meta[property="og:description"]')
		?.getAttribute('content');
	const words = `${page.location.href.slice(0, 2048)} ${title?.data?.slice(0, 300)} ${description?.slice(0, 1000)}`;
	if (VPN.test(words)) return 'plain';
	return TRADE.test(words) ? 'weak' : undefined;
}

/** Whether an address alone speaks of VPN. */
export function addressHasTrace(host: string, path: string): boolean {
	return VPN.test(host) || VPN.test(path);
}
