import { expect, test } from 'vitest';
import type { LicensedList, Provider } from '../../../utils/list/schema';
import { diffLists } from '../../../utils/publisher/diff';
import { licence, listOf, provider, site } from '../../fixtures/lists';

const words = (before: readonly Provider[], after: readonly Provider[]) =>
	diffLists(fixed(before), fixed(after)).map(({ kind, words }) => `${kind}: ${words}`);

/** Says the same of completeness whatever it holds, so that only the providers differ. */
function fixed(providers: readonly Provider[]): LicensedList {
	const list = listOf(providers);
	return { ...list, completeness: { ...list.completeness, licenseesListed: 0 } };
}

const lapsed = licence({ status: 'revoked', endedOn: '2026-02-03' });

test.each<[string, Partial<Provider>, Partial<Provider>, string[]]>([
	['nothing', {}, {}, []],
	['a grant', {}, { licence: licence() }, ['granted: a is licensed (CVAS-Data, confirmed).']],
	[
		'a lapse',
		{ licence: licence() },
		{ licence: lapsed },
		['lapsed: a is no longer licensed: revoked on 2026-02-03.'],
	],
	[
		'a grant after a lapse',
		{ licence: lapsed },
		{ licence: licence() },
		['granted: a is licensed (CVAS-Data, confirmed).'],
	],
	[
		'a licence of the past',
		{},
		{ licence: lapsed },
		['lapsed: a had a licence: revoked on 2026-02-03.'],
	],
	[
		'a licence taken back',
		{ licence: licence() },
		{},
		['licenceWithdrawn: a is no longer recorded as ever licensed.'],
	],
	[
		'a corrected licence',
		{ licence: licence() },
		{ licence: licence({ number: 'L-7' }) },
		['licenceCorrected: The licence of a: number L-7 (before: unknown).'],
	],
	[
		'evidence for the licence',
		{ licence: licence({ evidence: 'reported' }) },
		{ licence: licence() },
		['evidenceChanged: The licence of a is now confirmed.'],
	],
	[
		'sites',
		{ sites: [site('a.com'), site('b.com')] },
		{ sites: [site('a.com', { evidence: 'reported' }), site('c.com', { path: '/vpn' })] },
		[
			'evidenceChanged: That a.com is a site of a is now reported.',
			'siteAdded: c.com/vpn is a site of a (confirmed).',
			'siteRemoved: b.com is no longer a site of a.',
		],
	],
	['a name', {}, { brand: 'A' }, ['providerCorrected: a is now called A.']],
	[
		'details',
		{},
		{ privacyPolicy: 'https://a.example/' },
		['providerCorrected: Details of a or the sources for them were revised.'],
	],
])('%s', (_, before, after, expected) => {
	expect(words([provider('a', before)], [provider('a', after)])).toEqual(expected);
});

test('licences come first, then providers that came and went', () => {
	const before = [provider('a'), provider('gone', { licence: licence() })];
	const after = [provider('a', { licence: licence() }), provider('b')];
	expect(words(before, after)).toEqual([
		'granted: a is licensed (CVAS-Data, confirmed).',
		'providerAdded: b is new on the list.',
		'providerRemoved: gone is no longer on the list, nor is its licence (active).',
	]);
});

test('what is said of the regulator and of completeness', () => {
	const fact = {
		id: 'f',
		statement: 'It licenses.',
		confidence: 'high',
		sources: ['press'],
	} as const;
	const before = listOf([]);
	const after: LicensedList = {
		...before,
		regulator: { ...before.regulator, facts: [{ ...fact, sources: [...fact.sources] }] },
		completeness: { ...before.completeness, licenseesAnnounced: 10 },
		sources: [],
	};
	expect(diffLists(before, after).map(({ words }) => words)).toEqual([
		'It licenses.',
		'The list names 0 of 10 licensees announced.',
		'Sources were added, removed or read again.',
	]);
	expect(diffLists(after, before)[0]?.words).toBe('No longer said: It licenses.');
});

test('of the first list, the licences and how many providers there are', () => {
	const list = fixed([provider('a', { licence: licence() }), provider('b')]);
	expect(diffLists(undefined, list).map(({ words }) => words)).toEqual([
		'The first list: 2 providers, 1 with a licence on record.',
		'a is licensed (CVAS-Data, confirmed).',
	]);
});
