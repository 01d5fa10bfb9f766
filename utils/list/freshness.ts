/** How far a list may be relied on today. It changes the words of an answer and never takes the answer away. */
export type Freshness = 'current' | 'ageing' | 'expired';

/** The part of its validity after which a list is ageing: by then a newer one should have come. */
const AGEING_AFTER = 2 / 3;

/**
 * @param list its dates, as ISO instants
 * @param now the clock, in milliseconds since 1970
 */
export function freshnessOf(
	list: { readonly issuedAt: string; readonly validUntil: string },
	now: number,
): Freshness {
	const issued = Date.parse(list.issuedAt);
	const end = Date.parse(list.validUntil);
	if (now >= end) return 'expired';
	return now >= issued + (end - issued) * AGEING_AFTER ? 'ageing' : 'current';
}
