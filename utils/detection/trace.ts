/** A trace of VPN in a text, in Latin letters or Urdu. */
const TRACE = /vpn|وی\s?پی\s?این/i;

/**
 * Whether a page could matter at all: a look at its address, its title and its meta lines, nothing else. Pages without
 * a trace cost no more than this.
 */
export function hasTrace(page: Pick<Document, 'title' | 'URL' | 'querySelector'>): boolean {
	if (TRACE.test(page.URL.slice(0, 2048)) || TRACE.test(page.title.slice(0, 300))) return true;
	const description = page.querySelector<HTMLMetaElement>('meta[name="description"]');
	return description !== null && TRACE.test(description.content.slice(0, 1000));
}

/** Whether an address alone speaks of VPN. */
export function addressHasTrace(host: string, path: string): boolean {
	return TRACE.test(host) || TRACE.test(path);
}
