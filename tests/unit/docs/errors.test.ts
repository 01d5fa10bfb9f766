import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages as enPages } from '../../../utils/i18n/en/pages';
import { popup as en } from '../../../utils/i18n/en/popup';
import { pages as urPages } from '../../../utils/i18n/ur/pages';
import { popup as ur } from '../../../utils/i18n/ur/popup';

const document = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
const entries = new Map(
	document
		.split(/^### /m)
		.slice(1)
		.map((entry) => [/^`(\w+)`/.exec(entry)?.[1] ?? entry, entry]),
);
const said = { ...enPages.syncFailures, ...en.unavailable };
const kaha = { ...urPages.syncFailures, ...ur.unavailable };

describe('docs/errors.md', () => {
	test('has every code that the product can give, each once, and no other', () => {
		expect([...entries.keys()].sort()).toEqual(Object.keys(said).sort());
		expect(document.match(/^### /gm)).toHaveLength(entries.size);
	});

	test.each(Object.keys(said) as (keyof typeof said)[])(
		'says of %s what the product says, its cause and its cure, in both languages',
		(code) => {
			const [english = '', urdu = ''] = (entries.get(code) ?? '').split('<div dir="rtl"');
			expect(english).toContain(`> ${said[code]}\n`);
			expect(urdu).toContain(`> ${kaha[code]}\n`);
			expect(english).toMatch(/\S\. \*\*Cure:\*\* \S/);
			expect(urdu).toMatch(/\S \*\*حل:\*\* \S/);
		},
	);
});
