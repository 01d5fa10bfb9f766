import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isolate, isolateAddress, partsOf } from '../../../utils/i18n/isolate';
import {
	directionOf,
	LANGUAGE_CODES,
	languageFor,
	nameOfLanguage,
} from '../../../utils/i18n/languages';
import { loadTexts } from '../../../utils/i18n/texts';

describe('the language that is spoken', () => {
	test.each([
		['auto', 'en-US', 'en'],
		['auto', 'ur-PK', 'ur'],
		['auto', 'ur', 'ur'],
		['auto', 'de-DE', 'en'],
		['auto', '', 'en'],
		['ur', 'en-GB', 'ur'],
		['en', 'ur-PK', 'en'],
		[undefined, 'ur', 'ur'],
		['tlh', 'ur', 'ur'],
		[7, 'fr', 'en'],
		['constructor', 'toString', 'en'],
	])('chosen %j, in a browser of %j: %s', (chosen, browserLanguage, spoken) => {
		expect(languageFor(chosen, browserLanguage)).toBe(spoken);
	});
});

test('each language is named in itself and runs its own way', () => {
	expect(LANGUAGE_CODES.map(nameOfLanguage)).toEqual(['English', 'اردو']);
	expect(LANGUAGE_CODES.map(directionOf)).toEqual(['ltr', 'rtl']);
});

test.each(LANGUAGE_CODES)('%s has its manifest strings, within the stores’ limits', (code) => {
	const path = `public/_locales/${code}/messages.json`;
	expect(existsSync(path)).toBe(true);
	const messages = JSON.parse(readFileSync(path, 'utf8'));
	const english = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
	expect(Object.keys(messages)).toEqual(Object.keys(english));
	// https://developer.chrome.com/docs/extensions/reference/manifest/name and …/description
	expect(messages.extensionName.message.length).toBeLessThanOrEqual(75);
	expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
});

test.each(LANGUAGE_CODES)('%s calls the product on pages as in the manifest', async (code) => {
	const messages = JSON.parse(readFileSync(`public/_locales/${code}/messages.json`, 'utf8'));
	expect((await loadTexts(code)).say.product).toBe(messages.extensionName.message);
});

describe('how Urdu writes', async () => {
	const { date, time, number, country } = await loadTexts('ur');

	test('dates, with Latin digits and the month in words', () => {
		expect(date('2026-11-24T23:30:00Z')).toBe('24 نومبر، 2026');
	});

	test('times by 24 hours', () => {
		expect(time(new Date(2026, 10, 24, 17, 5).getTime())).toMatch(/17:05$/);
	});

	test('numbers and countries', () => {
		expect(number(12345)).toBe('12,345');
		expect(country('PK')).toBe('پاکستان');
	});
});

describe('what is isolated in a sentence', () => {
	test('is told apart: names, addresses, words', () => {
		expect(
			partsOf(`${isolate('Kestrel VPN')} کی سائٹ ${isolateAddress('kestrelvpn.com')}`),
		).toEqual([
			{ kind: 'words', text: '' },
			{ kind: 'name', text: 'Kestrel VPN' },
			{ kind: 'words', text: ' کی سائٹ ' },
			{ kind: 'address', text: 'kestrelvpn.com' },
			{ kind: 'words', text: '' },
		]);
	});

	test('cannot break out by marks of its own', () => {
		expect(partsOf(isolate('a\u2069b\u2066c'))[1]).toEqual({ kind: 'name', text: 'abc' });
	});
});
