import { registrableDomain } from '../hostname';
import { lettersOf, lookOf } from './look';
import { COMMON_WORDS, isMadeOf, TRADE_WORDS } from './words';

/** What of a provider can be imitated. */
export interface Imitable {
	readonly brand: string;
	readonly sites: readonly ImitableSite[];
}

export interface ImitableSite {
	readonly domain: string;
	readonly path?: string | undefined;
	readonly counts?: string | undefined;
}

/**
 * How far a name points to its provider alone. A `brand` may stand on no other domain. A `short` name, and that of a
 * `company` that does much else, may, but not set off beside the words that imitations add. An `everyday` word is
 * guarded beside lures alone, and one made of words of the `trade` belongs to nobody; but misspelt they still tell.
 */
export type NameKind = 'brand' | 'short' | 'company' | 'trade' | 'everyday';

/** A name that imitations aim at. */
export interface Name<Site extends ImitableSite = ImitableSite> {
	/** In ASCII letters and digits. */
	readonly letters: string;
	readonly look: string;
	readonly kind: NameKind;
	/** The ending that is part of the name, as in `hide.me`; no imitation without it. */
	readonly ending?: string;
	/** The registered domain that bears it. */
	readonly domain: string;
	/** The site that an imitation stands in for. */
	readonly site: Site;
}

/** The least letters of a name that no word of a trade or language is likely to equal by chance. */
const SHORTEST_BRAND = 5;
export const SHORTEST = 4;
/** Longer brands are sentences. */
const LONGEST = 40;

/** The names of a provider, those of its own sites first. */
export function namesOf<Site extends ImitableSite>(provider: {
	readonly brand: string;
	readonly sites: readonly Site[];
}): Name<Site>[] {
	const brand = lettersOf(provider.brand);
	const names = new Map<string, Name<Site>>();
	const add = (letters: string, own: boolean, site: Site, ending?: string) => {
		if (letters.length < SHORTEST || letters.length > LONGEST || names.has(letters)) return;
		names.set(letters, {
			letters,
			look: lookOf(letters),
			kind: kindOf(letters, own),
			domain: registrableDomain(site.domain).domain,
			site,
			...(ending !== undefined && { ending }),
		});
	};
	for (const site of provider.sites) {
		const { domain, label } = registrableDomain(site.domain);
		const own = site.domain === domain && site.path === undefined && site.counts === undefined;
		const ending = domain.slice(label.length + 1);
		if (lettersOf(domain) === brand) add(brand, own, site, lettersOf(ending));
		else add(lettersOf(label), own, site);
	}
	const [first] = provider.sites;
	// Where the bare name is guarded, "Mullvad VPN" is it with an added word; "Proton VPN" is a name of its own.
	const guarded = [...names.values()].filter(({ kind }) => kind === 'brand');
	if (first && !guarded.some(({ letters }) => isMadeOf(new Set([letters, 'vpn']), brand)))
		add(brand, true, first);
	return [...names.values()];
}

function kindOf(letters: string, own: boolean): NameKind {
	if (COMMON_WORDS.has(letters)) return 'everyday';
	if (isMadeOf(TRADE_WORDS, letters)) return 'trade';
	if (letters.length < SHORTEST_BRAND) return 'short';
	return own ? 'brand' : 'company';
}
