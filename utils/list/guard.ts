import type { Provider } from './schema';

/** What the licensees on one list lose by another. */
export interface Loss {
	/** The brands of those that the other list no longer has, or has without a licence. */
	readonly removed: readonly string[];
	/** The brands of those whose licence is in force on the one and has ended on the other. */
	readonly lapsed: readonly string[];
	/** How many licensees the one list has. */
	readonly of: number;
}

/** The part of the licensees that one new list may take away unasked. */
const LIMIT = 1 / 5;

/**
 * What a new list takes away. A licence that ends stays on the list, so a licensee that vanishes from it is a loss like
 * one that lapses.
 */
export function lossBetween(held: readonly Provider[], next: readonly Provider[]): Loss {
	const licensees = held.filter(({ licence }) => licence);
	const byId = new Map(
		next.filter(({ licence }) => licence).map((provider) => [provider.id, provider]),
	);
	const statusOf = ({ id }: Provider) => byId.get(id)?.licence?.status;
	const brand = (provider: Provider) => provider.brand;
	return {
		removed: licensees.filter((licensee) => statusOf(licensee) === undefined).map(brand),
		lapsed: licensees
			.filter((licensee) => {
				const status = statusOf(licensee);
				return licensee.licence?.status === 'active' && status !== undefined && status !== 'active';
			})
			.map(brand),
		of: licensees.length,
	};
}

/** Whether a list takes so much away that a valid signature alone is not enough for it. */
export function isGrave({ removed, lapsed, of }: Loss): boolean {
	return removed.length + lapsed.length > of * LIMIT;
}
