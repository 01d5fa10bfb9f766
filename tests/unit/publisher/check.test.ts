import { expect, test } from 'vitest';
import { checkList } from '../../../utils/publisher/check';
import { listOf, provider, site } from '../../fixtures/lists';

const TODAY = '2026-12-01';
const mistakesOf = (change: (list: ReturnType<typeof sound>) => unknown) => {
	const list = sound();
	change(list);
	return checkList(list, TODAY).map(({ place, mistake }) => `${place} ${mistake}`);
};
const sound = () =>
	listOf([
		provider('alpha', { sites: [site('alpha.com')] }),
		provider('beta', { sites: [site('beta.com.pk')] }),
	]);

test('finds nothing in a sound list', () => {
	expect(checkList(sound(), TODAY)).toEqual([]);
});

test.each([
	[
		'com.pk',
		'providers.alpha.sites.com.pk is a public suffix, under which anybody can have a site',
	],
	[
		'github.io',
		'providers.alpha.sites.github.io is a public suffix, under which anybody can have a site',
	],
	['alpha.nosuchtld', 'providers.alpha.sites.alpha.nosuchtld is under no known top-level domain'],
])('finds %s among the domains', (domain, mistake) => {
	expect(mistakesOf((list) => list.providers[0]?.sites.push(site(domain)))).toEqual([mistake]);
});

test('finds fields that the schema does not know, which the extension would drop', () => {
	expect(mistakesOf((list) => Object.assign(list.providers[0] ?? {}, { licensed: true }))).toEqual([
		'the document has fields that the schema does not know',
	]);
});

test('finds sources that were read before they were there, or are yet to be', () => {
	expect(
		mistakesOf((list) => Object.assign(list.sources[0] ?? {}, { publishedOn: '2026-11-02' })),
	).toEqual(['sources.press was read before it was published']);
	expect(
		mistakesOf((list) => Object.assign(list.sources[0] ?? {}, { readOn: '2026-12-02' })),
	).toEqual(['sources.press was read in the future']);
});

test('finds a source that backs nothing, and rows out of order', () => {
	expect(
		mistakesOf((list) => {
			list.sources.push({ ...list.sources[0], id: 'another' } as never);
			list.providers.reverse();
		}),
	).toEqual([
		'providers.alpha is out of order',
		'sources.another is out of order',
		'sources.another backs nothing',
	]);
});

test('names every place that the schema refuses', () => {
	expect(
		mistakesOf((list) => list.providers.map((row) => Object.assign(row, { brand: '' }))),
	).toHaveLength(2);
});
