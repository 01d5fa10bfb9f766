import * as BOUNDS from './bounds';
import type { PageSignals } from './signals';

/** How many nodes one reading looks at; what lies beyond says little that the beginning does not. */
const NODES_LIMIT = 6000;
/** How deep it goes: a parser stops at about 500, a script need not. */
const DEPTH_LIMIT = 400;
/** Not entered, because what is in them is no text of the page. */
const CLOSED = /^(style|noscript|svg|iframe|select|code|pre)$/;
/** Counted, because they tell kinds of page apart. */
const COUNTED = /^(article|time|pre)$/;

/**
 * Reads what a page says of itself, in one bounded walk over its beginning. Nothing here may grow with what hangs below
 * a node: no `textContent`, no query that scans the page.
 *
 * @param part the element to begin at: the whole page's, or its head's, which says what the page is
 */
export function readSignals(page: Document, part = ':root'): PageSignals {
	const metas: string[] = [];
	const headings: string[] = [];
	const actions: string[] = [];
	const links: string[] = [];
	const elements: Record<string, number> = {};
	let title = '';
	let data = '';
	let text = '';
	let left = NODES_LIMIT;

	/** @param open the lists whose last line the text in `parent` belongs to, beside the page's own text */
	const walk = (parent: Node, open: readonly string[][], depth: number) => {
		let next = parent.firstChild;
		for (; next && left-- > 0 && text.length < BOUNDS.TEXT; next = next.nextSibling) {
			const node = next as Element & Text & HTMLAnchorElement;
			// A form's own names can hide even this one: then it is no string.
			const name = `${node.nodeName}`.toLowerCase();
			const ownText = () => (node.firstChild as Text | null)?.data;
			const attribute = (key: string) => node.getAttribute(key);

			if (name === '#text') {
				const words = squeeze(node.data, BOUNDS.TEXT);
				if (words) text += `${words} `;
				for (const list of open) list.push(`${list.pop()} ${words}`.trim().slice(0, BOUNDS.LINE));
			} else if (name === 'title') {
				title = squeeze(ownText(), BOUNDS.LINE);
			} else if (name === 'meta') {
				add(metas, `${attribute('name') ?? attribute('property')}=${attribute('content')}`);
			} else if (name === 'script') {
				if (attribute('type') === 'application/ld+json')
					data += squeeze(ownText(), BOUNDS.DATA - data.length);
			} else {
				if (COUNTED.test(name)) elements[name] = (elements[name] ?? 0) + 1;
				if (name === 'a') add(links, `${node.href}`);
				const isHeading = /^h[1-3]$/.test(name);
				const begun = isHeading ? headings : /^(a|button)$/.test(name) ? actions : undefined;
				const lists = begun && add(begun, '') ? [...open, begun] : open;
				if (depth < DEPTH_LIMIT && !CLOSED.test(name)) walk(node, lists, depth + 1);
				// A heading is no part of the sentence that follows it.
				if (isHeading) text += '\n';
			}
		}
	};

	// Not by the page's own method, in whose place an `<img name=querySelector>` may have put itself.
	const root = Document.prototype.querySelector.call(page, part);
	if (root) walk(root, [], 0);
	return {
		title,
		metas,
		data,
		headings: headings.filter(Boolean),
		actions: actions.filter(Boolean),
		links,
		elements,
		text: text.slice(0, BOUNDS.TEXT),
	};
}

/** @returns whether there was room */
function add(list: string[], words: string): boolean {
	return list.length < BOUNDS.LIST && list.push(squeeze(words, BOUNDS.LINE)) > 0;
}

function squeeze(words: string | null | undefined, limit: number): string {
	// Where a form stands in for a text, what it calls its field is no string either.
	return `${words ?? ''}`
		.slice(0, 2 * limit)
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, limit);
}
