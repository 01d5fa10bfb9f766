import type { Page } from '@playwright/test';
import { pages as enPages } from '../../utils/i18n/en/pages';
import { popup as en } from '../../utils/i18n/en/popup';
import type { LicensedList } from '../../utils/list/schema';
import { bundledList, demonstration, expect, SOURCE, test } from './fixtures';
import { openOptions, outcome, refreshNow } from './options-page';

const { options } = enPages;

async function nameSource(page: Page, address: string) {
	const field = page.getByLabel(options.list.source);
	await field.fill(address);
	await field.blur();
}

test('refresh now: the source is named, the list comes, and an open tab follows', async ({
	machine,
}) => {
	machine.publish(demonstration);
	const tab = await machine.visit('http://lapsed-vpn.example/');
	const page = await openOptions(machine);
	await refreshNow(page);
	await expect(outcome(page)).toHaveText(options.list.outcomes.noSource());
	await nameSource(page, SOURCE);
	await machine.expectBadge(tab, '✕');
	await refreshNow(page);
	await expect(outcome(page)).toHaveText(
		options.list.outcomes.unchanged(String(demonstration.number)),
	);
	await expect(page.getByText(/^Last success: /)).toBeVisible();
});

test('an address that cannot be the list’s is refused, with the reason', async ({ machine }) => {
	const page = await openOptions(machine);
	await nameSource(page, 'http://list.example.org/');
	await expect(page.getByText(options.list.sourceWrong)).toBeVisible();
	await page.reload();
	await expect(page.getByLabel(options.list.source)).toHaveValue('');
});

for (const [what, change, code] of [
	['another document', { format: 'something' }, 'notAList'],
	['a list of a newer schema', { schemaVersion: 2 }, 'newerSchema'],
	['a list without providers', { providers: [] }, 'emptyList'],
	[
		'a list with a broken row',
		{ providers: bundledList.providers.map((row) => ({ ...row, brand: 7 })) },
		'brokenRow',
	],
	['an older list', { number: bundledList.number }, 'olderThanHeld'],
] as const) {
	test(`a source that sends ${what}, signed, is refused with its reason, and the badge stays`, async ({
		machine,
	}) => {
		await machine.follow(demonstration);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✕');
		machine.publish({ ...bundledList, number: 99, ...change } as unknown as LicensedList);
		const page = await openOptions(machine);
		await refreshNow(page);
		await expect(outcome(page)).toHaveText(enPages.syncFailures[code]);
		await expect(page.getByText(/^Last failure: /)).toContainText(enPages.syncFailures[code]);
		await tab.page.reload();
		await machine.expectBadge(tab, '✕');
	});
}

test('a verdict’s badge can be switched off, and open tabs follow; the popup still tells', async ({
	machine,
}) => {
	const tab = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(tab, '–');
	const page = await openOptions(machine);
	const notOnList = page.getByRole('checkbox', { name: en.verdicts.notOnList.title });
	await notOnList.click();
	await machine.expectBadge(tab, '');
	const popup = await machine.popup(tab);
	await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
		en.verdicts.notOnList.headline('Mullvad VPN'),
	);
	await notOnList.click();
	await machine.expectBadge(tab, '–');
});

test('page recognition can be switched off and on, and open tabs follow', async ({ machine }) => {
	const tab = await machine.visit('http://falcon-tunnel.example/');
	await machine.expectBadge(tab, '?');
	const page = await openOptions(machine);
	const recognition = page.getByRole('checkbox', { name: options.recognition.label });
	await recognition.click();
	await machine.expectBadge(tab, '');
	const later = await machine.visit('http://falcon-tunnel.example/');
	await machine.expectBadge(later, '');
	await recognition.click();
	await machine.expectBadge(tab, '?');
	await machine.expectBadge(later, '?');
});
