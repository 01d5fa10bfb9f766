import { nameOfLanguage } from '../../../utils/i18n/languages';
import { loadPageTexts } from '../../../utils/i18n/page-texts';
import type { LicensedList } from '../../../utils/list/schema';
import { demonstration } from '../fixtures';
import { SOURCE } from '../list-source';
import { expect, test } from './fixtures';
import { field, headlineOf, press, wordsOf } from './page-actions';

const { page: english } = await loadPageTexts('en');
const { page: urdu } = await loadPageTexts('ur');

/** The demonstration, one number further, without Mullvad. */
const next: LicensedList = {
	...demonstration,
	number: demonstration.number + 1,
	providers: demonstration.providers.filter(({ id }) => id !== 'mullvad'),
};

test('a language chosen in the options is spoken at once, there and on the toolbar', async ({
	machine,
}) => {
	const tab = await machine.visit('https://mullvad.net/');
	const options = await machine.own('options.html');
	await expect.poll(() => headlineOf(options)).toBe(english.options.title);
	await (await field(options, nameOfLanguage('ur'))).click();
	await expect.poll(() => headlineOf(options)).toBe(urdu.options.title);
	expect(await options.evaluate(() => document.documentElement.dir)).toBe('rtl');
	await expect.poll(() => machine.title(tab)).toMatch(/\p{Script=Arabic}/u);
	await (await field(options, nameOfLanguage('en'))).click();
	await expect.poll(() => headlineOf(options)).toBe(english.options.title);
});

test('a source is named and gives its list; switched off, it is not asked; switched on again, it is', async ({
	machine,
}) => {
	const tab = await machine.visit('http://lapsed-vpn.example/');
	const other = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(other, '–');
	machine.source.publish(demonstration);
	const options = await machine.own('options.html');
	await press(options, english.options.list.now);
	await expect.poll(() => wordsOf(options)).toContain(english.options.list.outcomes.noSource());

	const source = await field(options, english.options.list.source);
	await source.type(SOURCE);
	await source.evaluate((input) => input.blur());
	await machine.expectBadge(tab, '✕');
	await expect.poll(() => machine.alarms()).toEqual(['sync']);
	await press(options, english.options.list.now);
	await expect
		.poll(() => wordsOf(options))
		.toContain(english.options.list.outcomes.unchanged(String(demonstration.number)));

	const refresh = await field(options, english.options.list.refresh);
	await refresh.click();
	await expect.poll(() => machine.alarms()).toEqual([]);
	const asked = machine.source.requests();
	machine.source.publish(next);
	await machine.suspend();
	await other.page.reload();
	await machine.expectBadge(other, '–');
	expect(machine.source.requests()).toBe(asked);

	await refresh.click();
	await expect.poll(() => machine.alarms()).toEqual(['sync']);
	await press(options, english.options.list.now);
	await expect.poll(() => wordsOf(options)).toContain(`no. ${next.number} `);
	await machine.expectBadge(other, '');
});
