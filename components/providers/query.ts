import { readAddress } from '../../utils/hostname';
import { STANDINGS, type Standing } from '../../utils/verdict/standing';

/** The columns that the table can be sorted by. */
export const SORT_KEYS = ['name', 'standing', 'date', 'country'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Providers whose country is not on the list. */
export const NO_COUNTRY = 'none';

/** What a person asks the list for, and in which order. */
export interface Query {
	readonly text: string;
	/** Nothing for all. */
	readonly standing?: Standing;
	/** Where the company is: an ISO 3166-1 code, `NO_COUNTRY`, or nothing for all. */
	readonly country?: string;
	readonly sort: SortKey;
	readonly descending: boolean;
}

/** Everything, the licensees first. */
export const EVERYTHING: Query = { text: '', sort: 'standing', descending: false };

/** Reads what a page's address asks for; what makes no sense in it counts as not said. */
export function readQuery(search: string): Query {
	const asked = new URLSearchParams(search);
	const standing = STANDINGS.find((name) => name === asked.get('status'));
	const country = /^([A-Z]{2}|none)$/.exec(asked.get('country') ?? '')?.[0];
	return {
		text: asked.get('check') ?? asked.get('q') ?? '',
		...(standing && { standing }),
		...(country && { country }),
		sort: SORT_KEYS.find((key) => key === asked.get('sort')) ?? EVERYTHING.sort,
		descending: asked.get('order') === 'descending',
	};
}

/**
 * The same query as a part of the page's address, to be shared or kept; empty where it asks for everything. An address
 * that somebody asks about is left out: the browser would write it into its history.
 */
export function writeQuery({ text, standing, country, sort, descending }: Query): string {
	const asked = new URLSearchParams();
	if (text !== '' && !isAddress(text)) asked.set('q', text);
	if (standing) asked.set('status', standing);
	if (country) asked.set('country', country);
	if (sort !== EVERYTHING.sort) asked.set('sort', sort);
	if (descending) asked.set('order', 'descending');
	return asked.size === 0 ? '' : `?${asked}`;
}

/** Whether what was typed or pasted is an address to be checked, and not words to search for. */
export function isAddress(text: string): boolean {
	const address = readAddress(text);
	if (/^\s*[a-z][a-z\d+.-]*:\/\//i.test(text)) return true;
	if (!address.ok) return address.error === 'ipAddress' && /[.:]/.test(text);
	// While somebody types, "nordvpn.c" is no address yet.
	return /\.(xn--[a-z\d-]+|[a-z]{2,})$/.test(address.value.host);
}
