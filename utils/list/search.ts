import type { Provider } from './schema';

/** Everything that a provider can be found by, as {@link hasWords} wants it. */
export function searchTextOf({ brand, id, operator, sites }: Provider): string {
	const words = [
		brand,
		id,
		...(operator ? [operator.name] : []),
		...sites.map(({ domain, path = '' }) => domain + path),
	];
	return fold(words.join('\n'));
}

/** @returns what tells whether a search text has every word that was typed, in whatever order */
export function hasWords(typed: string): (searchText: string) => boolean {
	const words = fold(typed)
		.split(/\s+/)
		.filter((word) => word !== '');
	return (searchText) => words.every((word) => searchText.includes(word));
}

/** Letter case and accents do not count. */
function fold(text: string): string {
	return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
