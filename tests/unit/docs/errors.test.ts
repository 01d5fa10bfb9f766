import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages as enPages } from '../../../utils/i18n/en/pages';
import { popup as en } from '../../../utils/i18n/en/popup';
import { pages as urPages } from '../../../utils/i18n/ur/pages';
import { popup as ur } from '../../../utils/i18n/ur/popup';

const document = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** What can be said, by code; with a blank where something is named. */
const sentences = (failures: Readonly<Record<string, string | ((name: string) => string)>>) =>
	new Map(
		Object.entries(failures).map(([code, said]) => [
			code,
			typeof said === 'string' ? said : said('…'),
		]),
	);

describe.each([
	['Refreshing the list, or opening one from a file', enPages.syncFailures, urPages.syncFailures],
	['Reading the list', en.unavailable, ur.unavailable],
	[
		'Opening settings from a file',
		enPages.options.settingsFile.failures,
		urPages.options.settingsFile.failures,
	],
])('docs/errors.md, under %s', (heading, english, urdu) => {
	const section = document.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
	const entries = section.split(/^### /m).slice(1);
	const codeOf = (entry: string) => /^`(\w+)`/.exec(entry)?.[1];
	const inUrdu = sentences(urdu);

	test('has every code that the product can give, each once, and no other', () => {
		expect(entries.map(codeOf).sort()).toEqual(Object.keys(english).sort());
	});

	test.each([...sentences(english)])(
		'says of %s what the product says, its cause and its cure, in both languages',
		(code, said) => {
			const entry = entries.find((each) => codeOf(each) === code) ?? '';
			const [first = '', second = ''] = entry.split('<div dir="rtl"');
			expect(first).toContain(`> ${said}\n`);
			expect(second).toContain(`> ${inUrdu.get(code)}\n`);
			expect(first).toMatch(/\S\. \*\*Cure:\*\* \S/);
			expect(second).toMatch(/\S \*\*حل:\*\* \S/);
		},
	);
});
