import { BOUNDS } from './bounds';
import type { PageSignals } from './signals';

/** How many nodes one reading looks at; what lies beyond says little that the beginning does not. */
const NODES_LIMIT = 6000;
const SKIPPED = new Set([
	'SCRIPT',
	'STYLE',
	'NOSCRIPT',
	'TEMPLATE',
	'SVG',
	'svg',
	'IFRAME',
	'CODE',
	'PRE',
]);

/** Reads what a page says of itself, in one bounded pass over its beginning. */
export function readSignals(page: Document): PageSignals {
	const headings: string[] = [];
	const actions: string[] = [];
	const linkedHosts = new Set<string>();
	let sponsored = 0;
	let text = '';

	const walker = page.createTreeWalker(
		page.body ?? page,
		NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
		(node) => (SKIPPED.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
	);
	for (let seen = 0; seen < NODES_LIMIT && text.length < BOUNDS.text; seen += 1) {
		const node = walker.nextNode();
		if (node === null) break;
		if (node.nodeType === Node.TEXT_NODE) {
			const words = squeeze((node as Text).data.slice(0, BOUNDS.text));
			if (words !== '') text += `${words} `;
			continue;
		}
		const element = node as HTMLElement;
		if (/^H[1-3]$/.test(element.nodeName) && headings.length < BOUNDS.headings)
			headings.push(line(element.textContent));
		const isLink = element.nodeName === 'A';
		if ((isLink || element.nodeName === 'BUTTON') && actions.length < BOUNDS.links) {
			const words = line(element.textContent);
			if (words !== '') actions.push(words);
		}
		if (isLink) {
			const link = element as HTMLAnchorElement;
			if (/\b(sponsored|nofollow)\b/.test(link.rel)) sponsored += 1;
			if (link.host !== '' && link.host !== page.location?.host && linkedHosts.size < BOUNDS.links)
				linkedHosts.add(line(link.host));
		}
	}

	return {
		language: line(page.documentElement.lang),
		title: line(page.title),
		description: line(meta(page, 'name="description"') || meta(page, 'property="og:description"')),
		types: declaredTypes(page),
		byline:
			page.querySelector(
				'meta[name="author"],meta[property^="article:"],[rel="author"],[itemprop="author"],[itemprop="datePublished"],.byline',
			) !== null,
		headings,
		actions,
		linkedHosts: [...linkedHosts],
		sponsored,
		text: text.slice(0, BOUNDS.text),
	};
}

/** `og:type`, and every `@type` of the page's JSON-LD, found as text: a page's JSON need not parse. */
function declaredTypes(page: Document): string[] {
	const types = new Set<string>();
	const openGraph = meta(page, 'property="og:type"');
	if (openGraph) types.add(line(openGraph));
	for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
		const json = (script.textContent ?? '').slice(0, BOUNDS.text);
		for (const [, type] of json.matchAll(/"@type"\s*:\s*"(\w{1,60})"/g)) types.add(type ?? '');
		if (types.size >= BOUNDS.types) break;
	}
	return [...types].slice(0, BOUNDS.types);
}

function meta(page: Document, selector: string): string {
	return page.querySelector<HTMLMetaElement>(`meta[${selector}]`)?.content ?? '';
}

function line(words: string | null): string {
	return squeeze((words ?? '').slice(0, 2 * BOUNDS.line)).slice(0, BOUNDS.line);
}

function squeeze(words: string): string {
	return words.replace(/\s+/g, ' ').trim();
}
