import { describe, expect, test } from 'vitest';
import { backgroundTexts } from '../../../utils/i18n/background-texts';
import { LANGUAGE_CODES, type Language, LOCALES } from '../../../utils/i18n/languages';
import { loadPageTexts } from '../../../utils/i18n/page-texts';

type Leaf = string | ((...words: (string | number)[]) => string);

/** Every text of a language, by its path. */
async function leavesOf(language: Language): Promise<Map<string, Leaf>> {
	const { texts, page } = await loadPageTexts(language);
	const leaves = new Map<string, Leaf>();
	const walk = (node: object, path: string) => {
		for (const [key, value] of Object.entries(node)) {
			if (typeof value === 'object') walk(value, `${path}.${key}`);
			else leaves.set(`${path}.${key}`, value);
		}
	};
	walk(texts.say, 'say');
	walk(page, 'page');
	walk(backgroundTexts(language).say, 'background');
	return leaves;
}

/** What stands in for the arguments of a text; none is a part of another, and none is a count. */
const MARKS = ['‹a›', '‹b›', '‹c›', '‹d›'];

/** Which arguments a text writes. A count is only there to pick the plural by. */
function written(leaf: Leaf): string[] {
	if (typeof leaf === 'string') return [];
	const marks = MARKS.slice(0, leaf.length);
	const text = leaf(...marks);
	return marks.filter((mark) => text.includes(mark));
}

const english = await leavesOf('en');
const functions = [...english].filter(
	(entry): entry is [string, Exclude<Leaf, string>] => typeof entry[1] === 'function',
);
/** The texts with a count in them, and which argument that is. */
const counted = functions
	.map(([path, leaf]) => [path, MARKS.findIndex((mark) => !written(leaf).includes(mark))] as const)
	.filter(([path, at]) => at >= 0 && at < (english.get(path) as { length: number }).length);

test('every argument of an English text is written, but for the one that picks the plural', () => {
	for (const [path, leaf] of functions)
		expect(written(leaf).length, path).toBeGreaterThanOrEqual(leaf.length - 1);
	expect(counted.map(([path]) => path)).toEqual([
		'say.popup.absence',
		'page.list.complete',
		'page.options.list.signed',
		'page.options.list.hours',
		'page.options.list.days',
		'page.options.list.heldBack.removed',
		'page.options.list.heldBack.lapsed',
		'page.options.list.heldBack.share',
		'page.options.alerts.followed',
		'page.providers.shown',
		'page.providers.sources',
		'page.providers.changes.more',
	]);
});

describe.each(LANGUAGE_CODES.filter((code) => code !== 'en'))('%s', async (code) => {
	const leaves = await leavesOf(code);
	const rules = new Intl.PluralRules(LOCALES[code]);

	test('says what English says, key by key', () => {
		expect([...leaves.keys()].sort()).toEqual([...english.keys()].sort());
		for (const [path, leaf] of leaves)
			expect(typeof leaf, path).toBe(typeof (english.get(path) as Leaf));
	});

	test('takes and writes the same arguments', () => {
		for (const [path, leaf] of functions) {
			const other = leaves.get(path) as Exclude<Leaf, string>;
			expect(other.length, path).toBe(leaf.length);
			expect(written(other), path).toEqual(written(leaf));
		}
	});

	test.each([0, 1, 2, 5, 11])('has a form for %i of everything that is counted', (count) => {
		for (const [path, at] of counted) {
			const leaf = leaves.get(path) as Exclude<Leaf, string>;
			const inLanguage = (text: Leaf | undefined) => (number: number) =>
				(text as Exclude<Leaf, string>)(
					...MARKS.slice(0, leaf.length).map((mark, place) => (place === at ? number : mark)),
				);
			const spoken = inLanguage(leaf);
			const inEnglish = inLanguage(english.get(path));
			expect(spoken(count), path).not.toMatch(/undefined|NaN/);
			const alike = [0, 1, 2, 5, 11].filter(
				(number) => rules.select(number) === rules.select(count),
			);
			expect(new Set(alike.map(spoken)).size, path).toBe(1);
			if (inEnglish(1) !== inEnglish(2))
				expect(spoken(1) === spoken(count), path).toBe(rules.select(1) === rules.select(count));
		}
	});

	test('leaves nothing empty', () => {
		for (const [path, leaf] of leaves)
			expect(typeof leaf === 'string' ? leaf.trim() : leaf(...MARKS).trim(), path).not.toBe('');
	});
});

describe('Urdu', async () => {
	const texts = [...(await leavesOf('ur'))].map(
		([path, leaf]) => [path, typeof leaf === 'string' ? leaf : leaf('', '', '', '')] as const,
	);

	test('has no Latin letters but those that a person has to see', () => {
		const latin = texts.filter(([, text]) => /[a-z]/i.test(text.replaceAll(/VPN|https:\/\//g, '')));
		expect(latin).toEqual([]);
	});

	test('holds the letters of an abbreviation together', () => {
		expect(texts.filter(([, text]) => /(پی|ٹی|وی|آئی) (ٹی|پی|اے|این)/.test(text))).toEqual([]);
	});
});

test.each([
	['en', /illegal|unlicen[sc]ed|unauthori[sz]ed|banned|fake/i],
	['ur', /غیر ?قانونی|غیر ?لائسنس|غیر ?مجاز|ممنوع|جعلی|پابندی/],
] as const)('%s makes nothing harder than the list knows', async (code, words) => {
	for (const [path, leaf] of await leavesOf(code))
		expect(typeof leaf === 'string' ? leaf : leaf(...MARKS), path).not.toMatch(words);
});
