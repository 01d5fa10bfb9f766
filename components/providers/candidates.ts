import { readAddress } from '../../utils/hostname';
import type { Texts } from '../../utils/i18n/texts';
import type { ListedProvider } from '../../utils/list/registry';
import { hasWords, searchTextOf } from '../../utils/list/search';
import { STANDINGS, type Standing, standingOf } from '../../utils/verdict/standing';
import { isAddress, NO_COUNTRY, type Query, type SortKey } from './query';

/** A provider, prepared for being searched and sorted. */
export interface Candidate {
	readonly listed: ListedProvider;
	readonly standing: Standing;
	/** An ISO 3166-1 code, or `NO_COUNTRY`. */
	readonly country: string;
	/** The day on which its licence was granted, or else first named: an ISO date; empty where there is none. */
	readonly date: string;
	/** Everything that it can be found by, folded. */
	readonly words: string;
	/** Its place among the brands, and that of its country among the countries, as the language orders them. */
	readonly rank: { readonly name: number; readonly country: number | undefined };
}

/** Prepares the providers once, in the order of their brands. */
export function candidatesOf(
	providers: readonly ListedProvider[],
	now: number,
	{ language, country: nameOf }: Pick<Texts, 'language' | 'country'>,
): Candidate[] {
	const order = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
	const countries = [...new Set(providers.map(countryOf))]
		.filter((code) => code !== NO_COUNTRY)
		.sort((one, other) => order.compare(nameOf(one), nameOf(other)));
	const countryRanks = new Map(countries.map((code, rank) => [code, rank]));
	return [...providers]
		.sort((one, other) => order.compare(one.provider.brand, other.provider.brand))
		.map((listed, name) => {
			const { licence } = listed.provider;
			const country = countryOf(listed);
			return {
				listed,
				standing: standingOf(listed.provider, now),
				country,
				date: licence?.grantedOn ?? licence?.namedOn ?? '',
				words: searchTextOf(listed.provider),
				rank: { name, country: countryRanks.get(country) },
			};
		});
}

/** The countries that companies on the list are in, as the language orders them, each with how many there are. */
export function countriesOf(candidates: readonly Candidate[]): [code: string, count: number][] {
	const counts = new Map<string, number>();
	const ranks = new Map<string, number>();
	for (const { country, rank } of candidates) {
		counts.set(country, (counts.get(country) ?? 0) + 1);
		ranks.set(country, rank.country ?? candidates.length);
	}
	return [...counts].sort(([one], [other]) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

/**
 * The providers that match a query, in the order that it asks for; those without what is sorted by come last either way.
 *
 * @param named the id of a provider that the answer on an address names, and which therefore belongs to what was found
 */
export function select(
	candidates: readonly Candidate[],
	query: Query,
	named: string | undefined,
): Candidate[] {
	const isSearched = matcherOf(query.text);
	const found = candidates.filter(
		(candidate) =>
			(query.standing === undefined || query.standing === candidate.standing) &&
			(query.country === undefined || query.country === candidate.country) &&
			(candidate.listed.provider.id === named || isSearched(candidate)),
	);
	return sort(found, query);
}

/** What each column sorts by; nothing where a provider has nothing there. */
const SORT_VALUES: Readonly<
	Record<SortKey, (candidate: Candidate) => number | string | undefined>
> = {
	name: ({ rank }) => rank.name,
	standing: ({ standing }) => STANDINGS.indexOf(standing),
	date: ({ date }) => date || undefined,
	country: ({ rank }) => rank.country,
};

function sort(found: Candidate[], { sort: key, descending }: Query): Candidate[] {
	const sortValue = SORT_VALUES[key];
	const turn = descending ? -1 : 1;
	return found.sort((one, other) => {
		const [first, second] = [sortValue(one), sortValue(other)];
		if (first === second) return one.rank.name - other.rank.name;
		if (first === undefined) return 1;
		if (second === undefined) return -1;
		return first < second ? -turn : turn;
	});
}

/** Tells whether a provider has every word that was typed, in whatever order; of an address, its host. */
function matcherOf(text: string): (candidate: Candidate) => boolean {
	const address = isAddress(text) ? readAddress(text) : undefined;
	const typed = address?.ok ? address.value.host.replace(/^www\./, '') : text;
	const isFound = hasWords(typed);
	return ({ words }) => isFound(words);
}

function countryOf({ provider }: ListedProvider): string {
	return provider.operator?.jurisdiction ?? NO_COUNTRY;
}
