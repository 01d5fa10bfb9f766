import { registrableDomain } from '../hostname';
import {
	type Imitable,
	type ImitableSite,
	type Name,
	type NameKind,
	namesOf,
	SHORTEST,
} from './imitable';
import { lettersOf, lookOf, otherReadings, shownLabel } from './look';
import { areNeighbourKeys, type Slip, slipBetween } from './slip';
import {
	ADDED_WORDS,
	COMMON_WORDS,
	CUSTOMER_HOSTS,
	isMadeOf,
	LURES,
	TALK_WORDS,
	TRADE_WORDS,
} from './words';

/**
 * Finds the listed site that a host imitates, through keys worked out once for each provider when the list is stored:
 * a look-up by key takes the same time however long the list is.
 *
 * A provider is filed under the look of each of its names, and under that look with each letter left out. A host is
 * looked up in the same way, so that names one letter apart meet; `findImitated` then judges the few that met.
 */

/** Names longer than this are filed as a whole only, which bounds the keys of one provider. */
const LONGEST_SPLIT = 24;
/** At most so many guises of one host are looked up; a host with more hides nothing by it. */
const GUISES_LIMIT = 64;

/** One way to read a host as a name. */
interface Guise {
	readonly letters: string;
	readonly look: string;
	/**
	 * `whole` is all that was registered, `reread` the same with letters run together; `below` is a label of a
	 * subdomain; the others are what is left beside words: `lured` beside lures alone, `apart` where hyphens set it off
	 * from words that imitations add, `part` beside any.
	 */
	readonly kind: 'whole' | 'reread' | 'below' | 'lured' | 'apart' | 'part';
	/** The ending that was read as part of the name. */
	readonly ending?: string;
	/** Whether letters of another script stand for ASCII ones, or accented ones do. */
	readonly written?: 'otherScript' | 'accented' | undefined;
	/** The label as it was written, where hyphens break its words. */
	readonly broken?: string | undefined;
	/** The labels of a subdomain from this one on, in which a whole domain may hide. */
	readonly labels?: string;
}

/** The kinds of name that a guise may not equal letter for letter. */
const GUARDED: Readonly<Record<Guise['kind'], readonly NameKind[]>> = {
	whole: ['brand'],
	reread: ['brand', 'short', 'company', 'trade'],
	below: ['brand', 'short', 'company'],
	lured: ['brand', 'short', 'company', 'everyday'],
	apart: ['brand', 'short', 'company'],
	part: ['brand'],
};

/** The keys under which a provider is filed. */
export function lookalikeKeys(provider: Imitable): string[] {
	return [...new Set(namesOf(provider).flatMap(({ look }) => [look, ...withoutOneLetter(look)]))];
}

/** The keys to look a visited host up by. */
export function keysToTry(host: string): string[] {
	const keys = guisesOf(host).flatMap(({ look, kind }) =>
		kind === 'whole' ? [look, ...withoutOneLetter(look)] : [look],
	);
	return [...new Set(keys)];
}

/**
 * The provider that a host imitates, of those that its keys have found, and the site it stands in for. A provider's own
 * domain imitates nobody; nor does a name one letter from two of them, which is one more of its kind.
 */
export function findImitated<Listed extends { readonly provider: Imitable }>(
	host: string,
	found: readonly Listed[],
): (Listed & { readonly site: Listed['provider']['sites'][number] }) | undefined {
	const { domain } = registrableDomain(host);
	const guises = guisesOf(host);
	const slips = new Map<string, Listed & { readonly site: ImitableSite }>();
	for (const listed of found) {
		const { provider } = listed;
		if (provider.sites.some((site) => registrableDomain(site.domain).domain === domain)) continue;
		for (const name of namesOf(provider)) {
			if (guises.some((guise) => isSameName(guise, name))) return { ...listed, site: name.site };
			if (guises.some((guise) => isSlipOf(guise, name)))
				slips.set(name.letters, { ...listed, site: name.site });
		}
	}
	const [only, another] = slips.values();
	return another === undefined ? only : undefined;
}

function isSameName(guise: Guise, name: Name): boolean {
	if (guise.look !== name.look || !sameEnding(guise, name)) return false;
	if (guise.labels !== undefined && `${guise.labels}.`.startsWith(`${name.domain}.`)) return true;
	if (guise.written === 'otherScript') return true;
	if (guise.written === 'accented') return name.kind !== 'everyday';
	const kinds = GUARDED[guise.kind];
	if (guise.letters === name.letters)
		return (
			kinds.includes(name.kind) || (guise.broken !== undefined && isBroken(guise.broken, name))
		);
	return name.letters.length >= 5 && !differOnlyInDigits(guise.letters, name.letters);
}

function isSlipOf(guise: Guise, name: Name): boolean {
	if (guise.kind !== 'whole' || !sameEnding(guise, name)) return false;
	if (COMMON_WORDS.has(guise.letters) || isMadeOf(TRADE_WORDS, guise.letters)) return false;
	if (differOnlyInDigits(guise.letters, name.letters)) return false;
	const slip = slipBetween(name.look, guise.look);
	if (slip === undefined) return false;
	const typed = slipBetween(name.letters, guise.letters);
	if (!isRich(name)) return typed !== undefined && isUnmistakable(typed, name);
	if (slip.kind !== 'changed' || name.letters.length >= 9) return true;
	return typed?.kind === 'changed' && areNeighbourKeys(typed.from, typed.to);
}

/** Whether a name has enough to it that any one letter may differ and it is still meant. */
function isRich({ letters, kind }: Name): boolean {
	if (kind === 'everyday') return false;
	return letters.length >= (kind === 'company' ? 7 : 6) && letters.replace('vpn', '').length >= 4;
}

/**
 * A slip that makes no other name, however short the name is: a doubled letter or two swapped ones; and a key beside
 * the right one, where enough else is left.
 */
function isUnmistakable(slip: Slip, { letters, kind }: Name): boolean {
	if (kind === 'everyday' && letters.length < 6) return false;
	if (slip.kind === 'swapped') return true;
	if (slip.kind !== 'changed' && slip.doubled) return true;
	if (letters.length < 5 || kind === 'company' || kind === 'everyday') return false;
	if (slip.kind === 'changed') return areNeighbourKeys(slip.from, slip.to);
	if (slip.kind === 'added') return slip.nearby;
	const vpnAt = letters.indexOf('vpn');
	return vpnAt < 0 || letters.length >= 6 || (slip.at >= vpnAt && slip.at < vpnAt + 3);
}

/** Hyphens in the wrong place, as in `kas-persky`, are an imitation where the bare name is none. */
function isBroken(label: string, { kind, letters, domain }: Name): boolean {
	return kind !== 'short' && letters.length >= 6 && !domain.startsWith(`${label}.`);
}

function breaksWords(label: string): boolean {
	return label.includes('-') && !label.split('-').every((word) => isMadeOf(TRADE_WORDS, word));
}

/** `vpn88` does not imitate `vpn99`. */
function differOnlyInDigits(one: string, other: string): boolean {
	const digits = /\d/g;
	return (
		/\d/.test(one) && /\d/.test(other) && one.replace(digits, '') === other.replace(digits, '')
	);
}

function sameEnding(guise: Guise, name: Name): boolean {
	return guise.ending === undefined || guise.ending === name.ending;
}

function guisesOf(host: string): Guise[] {
	const { domain, label } = registrableDomain(host);
	const shown = shownLabel(label);
	const letters = lettersOf(shown);
	const ending = lettersOf(domain.slice(label.length + 1));
	const written = writingOf(shown);
	const guises: Guise[] = [
		{ ...guiseOf(letters, 'whole'), written, broken: breaksWords(shown) ? shown : undefined },
		{ ...guiseOf(letters + ending, 'whole'), written, ending },
		...otherReadings(letters).flatMap((read) => [
			guiseOf(read, 'reread'),
			{ ...guiseOf(read + ending, 'reread'), ending },
		]),
	];
	const above =
		host === domain || CUSTOMER_HOSTS.has(domain)
			? []
			: host.slice(0, -domain.length - 1).split('.');
	return [
		...guises,
		...partsOf(shown),
		...partsOf(shown).map(({ letters, kind }) => ({ ...guiseOf(letters + ending, kind), ending })),
		...above.flatMap((one, at) => [
			{ ...guiseOf(lettersOf(shownLabel(one)), 'below'), labels: above.slice(at).join('.') },
			guiseOf(lettersOf(one + (above[at + 1] ?? '')), 'below'),
			...partsOf(shownLabel(one)),
		]),
	]
		.filter((guise) => guise.letters.length >= SHORTEST)
		.slice(0, GUISES_LIMIT);
}

/** Accents are at home in many languages' words; another script among ASCII letters is not. */
function writingOf(shown: string): Guise['written'] {
	if (/[^\p{Script=Latin}\p{M}\d_-]/u.test(shown)) return 'otherScript';
	return /[^\x20-\x7e]/.test(shown) ? 'accented' : undefined;
}

function guiseOf(letters: string, kind: Guise['kind']): Guise {
	return { letters, look: lookOf(letters), kind };
}

/** What is left of a label when the words beside it are taken away, at hyphens and at its ends. */
function partsOf(label: string): Guise[] {
	const tokens = label
		.split('-')
		.map(lettersOf)
		.filter((token) => token !== '');
	if (tokens.some((token) => TALK_WORDS.has(token))) return [];
	const runs = tokens.flatMap((_, start) =>
		[1, 2, 3].map((length) => {
			const beside = [...tokens.slice(0, start), ...tokens.slice(start + length)];
			return { letters: tokens.slice(start, start + length).join(''), beside };
		}),
	);
	const kindBeside = (words: readonly string[]) => {
		if (words.every((word) => LURES.has(word))) return 'lured';
		return words.every((word) => ADDED_WORDS.includes(word)) ? 'apart' : 'part';
	};
	return [
		...runs
			.filter(({ beside }) => beside.length > 0)
			.map(({ letters, beside }) => guiseOf(letters, kindBeside(beside))),
		...withoutWords(tokens.join(''), [...LURES]).map((rest) => guiseOf(rest, 'lured')),
		...withoutWords(tokens.join(''), ADDED_WORDS).map((rest) => guiseOf(rest, 'part')),
	];
}

/** What is left when words are taken away from either end, one after another. */
function withoutWords(name: string, words: readonly string[]): string[] {
	const shorter = new Set<string>();
	const strip = (from: string) => {
		for (const word of words)
			for (const rest of [
				from.startsWith(word) ? from.slice(word.length) : '',
				from.endsWith(word) ? from.slice(0, -word.length) : '',
			]) {
				if (rest.length < 2 || shorter.has(rest) || shorter.size >= GUISES_LIMIT) continue;
				shorter.add(rest);
				strip(rest);
			}
	};
	strip(name);
	return [...shorter];
}

function withoutOneLetter(name: string): string[] {
	if (name.length > LONGEST_SPLIT) return [];
	return Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
}
