import type { PageSignals } from './signals';

/** A page's signals, laid out for judging. */
export interface PageView {
	/** Where the page is, as the browser says. */
	readonly host: string;
	readonly path: string;
	readonly title: string;
	readonly headings: string;
	readonly firstHeading: string;
	/** Words on links and buttons, one a line. */
	readonly actions: string;
	/** All that is written: title, description and text. */
	readonly prose: string;
	/** The letters and digits of it alone, in lower case. */
	readonly letters: string;
	/** `og:type` and the types of its JSON-LD. */
	readonly types: readonly string[];
	/** The software that made the page, where it says so. */
	readonly generator: string;
	/** Paths of links within the site, one a line. */
	readonly ownPaths: string;
	/** Hosts of links to elsewhere, one a line. */
	readonly otherHosts: string;
	/** Names of its metas, one a line. */
	readonly metaNames: string;
	readonly elements: PageSignals['elements'];
}

export function viewOf(signals: PageSignals, host: string, path: string): PageView {
	const { title, headings, data, elements, text } = signals;
	const metas = signals.metas.map((meta) => {
		const at = meta.indexOf('=');
		return { name: meta.slice(0, at).toLowerCase(), content: meta.slice(at + 1) };
	});
	const meta = (name: string) => metas.find((one) => one.name === name)?.content ?? '';
	const links = signals.links.map(linkOf);
	const own = links.filter((link) => isSameSite(link.host, host));
	const elsewhere = links.filter((link) => link.host !== '' && !isSameSite(link.host, host));
	const prose = [title, meta('description') || meta('og:description'), text].join('\n');
	return {
		host,
		path: path.toLowerCase(),
		title,
		headings: headings.join('\n'),
		firstHeading: headings[0] ?? '',
		actions: signals.actions.join('\n'),
		prose,
		letters: lettersOf(prose),
		types: [
			meta('og:type'),
			...Array.from(
				data.matchAll(/"@type"\s{0,3}:\s{0,3}\[?\s{0,3}"(\w{1,60})"/g),
				([, type = '']) => type,
			),
		],
		generator: meta('generator'),
		ownPaths: own.map((link) => link.path).join('\n'),
		otherHosts: elsewhere.map((link) => link.host).join('\n'),
		metaNames: metas.map(({ name }) => name).join('\n'),
		elements,
	};
}

/** The letters and digits alone, in lower case. */
export function lettersOf(words: string): string {
	return words.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function linkOf(link: string) {
	const parts = /^https?:\/\/([^/?#]{1,253})([^?#]*)/.exec(link);
	return { host: parts?.[1]?.toLowerCase() ?? '', path: parts?.[2]?.toLowerCase() ?? '' };
}

/** Whether two hosts are one site to its visitors: `www.` and subdomains aside. */
function isSameSite(one: string, other: string): boolean {
	return (
		one === other ||
		one.endsWith(`.${other}`) ||
		other.endsWith(`.${one}`) ||
		bare(one) === bare(other)
	);
}

function bare(host: string): string {
	return host.replace(/^www\./, '');
}
