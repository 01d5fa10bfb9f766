import { BOUNDS } from './bounds';
import type { PageSignals } from './signals';
import { findElement } from './trace';

/** How many nodes one reading looks at; what lies beyond says little that the beginning does not. */
const NODES_LIMIT = 6000;
/** How deep it goes: a parser stops at about 500, a script need not. */
const DEPTH_LIMIT = 400;
/** Not entered, because what is in them is no text of the page. */
const CLOSED = /^(style|noscript|template|svg|iframe|select|code|pre)$/;
/** Counted, because they tell kinds of page apart. */
const COUNTED = /^(article|time|pre)$/;

/**
 * Reads what a page says of itself, in one bounded walk over its beginning. Nothing here may grow with what hangs below
 * a node: no `textContent`, no query that scans the page.
 */
export function readSignals(page: Document): PageSignals {
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
		let node = parent.firstChild;
		for (; node && left > 0 && text.length < BOUNDS.text; node = node.nextSibling) {
			left -= 1;
			// A form's own names can hide even this one: then it is no string.
			const name = `${node.nodeName}`.toLowerCase();
			const element = node as Element;
			const ownText = () => (node?.firstChild as Text | null)?.data;
			const inside = [...open];
			const begin = (list: string[]) => {
				if (add(list, '')) inside.push(list);
			};

			if (name === '#text') {
				const words = squeeze((node as Text).data, BOUNDS.text);
				if (words) text += `${words} `;
				for (const list of open) {
					const line = list.pop() ?? '';
					list.push(line.length < BOUNDS.line ? squeeze(`${line} ${words}`, BOUNDS.line) : line);
				}
			} else if (name === 'title') {
				title = squeeze(ownText(), BOUNDS.line);
			} else if (name === 'meta') {
				const key = element.getAttribute('name') ?? element.getAttribute('property');
				if (key) add(metas, `${key}=${element.getAttribute('content')}`);
			} else if (name === 'script') {
				if (element.getAttribute('type') === 'application/ld+json')
					data += squeeze(ownText(), BOUNDS.data - data.length);
			} else {
				if (COUNTED.test(name)) elements[name] = (elements[name] ?? 0) + 1;
				const isHeading = /^h[1-3]$/.test(name);
				if (isHeading) begin(headings);
				if (/^(a|button)$/.test(name)) begin(actions);
				if (name === 'a') add(links, `${(node as HTMLAnchorElement).href}`);
				if (depth < DEPTH_LIMIT && !CLOSED.test(name)) walk(node, inside, depth + 1);
				// A heading is no part of the sentence that follows it.
				if (isHeading) text += '\n';
			}
		}
	};

	const root = findElement(page, ':root');
	if (root) walk(root, [], 0);
	return {
		title,
		metas,
		data,
		headings: headings.filter(Boolean),
		actions: actions.filter(Boolean),
		links,
		elements,
		text: text.slice(0, BOUNDS.text),
	};
}

/** @returns whether there was room */
function add(list: string[], words: string): boolean {
	return list.length < BOUNDS.list && list.push(squeeze(words, BOUNDS.line)) > 0;
}

function squeeze(words: string | null | undefined, limit: number): string {
	return (words ?? '')
		.slice(0, 2 * limit)
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, limit);
}
