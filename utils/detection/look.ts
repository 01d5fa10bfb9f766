import { decode } from 'punycode/punycode.es6.js';
import { CONFUSABLES } from './confusables';

/**
 * What a name looks like: two names with the same look are easily taken for each other. A look is for comparing and
 * never for showing.
 */

/** Beside Unicode's table, which is strict: what browsers also hold to look like a Latin letter. */
const LIKE_LATIN: Readonly<Record<string, string>> = {
	b: 'вьъƅ',
	e: 'єεэ',
	h: 'нћңӈ',
	k: 'кκĸқҝҟҡ',
	l: 'ꞁ',
	m: 'мӎ',
	n: 'пԥи',
	r: 'гґ',
	t: 'тτҭ',
	w: 'шщωώ',
	x: 'хχҳ',
	3: 'зҙӡ',
};

/** Digits and letters that stand for each other; `i`, `l` and `1` are one. */
const SAME_LOOK: Readonly<Record<string, string>> = {
	0: 'o',
	1: 'l',
	i: 'l',
	2: 'z',
	3: 'e',
	4: 'a',
	5: 's',
	6: 'g',
	7: 't',
	8: 'b',
	9: 'g',
};

/** Pairs that run together into one letter in many fonts. */
const RUN_TOGETHER: readonly (readonly [string, string])[] = [
	['rn', 'm'],
	['vv', 'w'],
	['cl', 'd'],
];

const latinOf = new Map(
	[CONFUSABLES, LIKE_LATIN].flatMap((looks) =>
		Object.entries(looks).flatMap(([latin, characters]) =>
			Array.from(characters, (character) => [character, latin] as const),
		),
	),
);

/** The label of a host as a browser may show it: punycode decoded. */
export function shownLabel(label: string): string {
	if (!label.startsWith('xn--')) return label;
	try {
		return decode(label.slice(4));
	} catch {
		return label;
	}
}

/** The letters and digits of a name in ASCII, whatever script or accent they hide in; hyphens and spaces are left out. */
export function lettersOf(name: string): string {
	const latin = Array.from(
		name.normalize('NFKD'),
		(character) => latinOf.get(character) ?? character.toLowerCase(),
	);
	return latin.join('').replace(/[^a-z0-9]/g, '');
}

/** One look for all names that a glance does not tell apart, letter by letter: as long as the letters are. */
export function lookOf(letters: string): string {
	return Array.from(letters, (letter) => SAME_LOOK[letter] ?? letter).join('');
}

/** What else the letters can be read as, where two of them run together or one falls apart. */
export function otherReadings(letters: string): string[] {
	return RUN_TOGETHER.flatMap(([pair, single]) => [
		...eachReplaced(letters, pair, single),
		...eachReplaced(letters, single, pair),
	]);
}

function eachReplaced(letters: string, from: string, to: string): string[] {
	const pieces = letters.split(from);
	return pieces
		.slice(1)
		.map((_, at) => pieces.slice(0, at + 1).join(from) + to + pieces.slice(at + 1).join(from));
}
