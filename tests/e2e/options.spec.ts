import type { Page } from '@playwright/test';
import { en } from '../../utils/i18n/en';
import { enPages } from '../../utils/i18n/en-pages';
import { bundledList, demonstration, expect, type Machine, SOURCE, test } from './fixtures';

const { options } = enPages;

async function openOptions(machine: Machine): Promise<Page> {
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page('options.html'));
	await page.getByRole('heading', { name: options.title, level: 1 }).waitFor();
	return page;
}

async function nameSource(page: Page, address: string) {
	const field = page.getByLabel(options.list.source);
	await field.fill(address);
	await field.blur();
}

const refreshNow = (page: Page) => page.getByRole('button', { name: options.list.now }).click();
const outcome = (page: Page) =>
	page.getByRole('status').filter({ hasNotText: options.list.sourceHint });

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
	await nameSource(page, 'http://list.example.org/list.json');
	await expect(page.getByText(options.list.sourceWrong)).toBeVisible();
	await page.reload();
	await expect(page.getByLabel(options.list.source)).toHaveValue('');
});

const sound = JSON.stringify({ ...bundledList, number: 99 });

for (const [what, body, code] of [
	['a log-in page', '<!doctype html><title>Log in</title>', 'notJson'],
	['half a list', sound.slice(0, -1000), 'notJson'],
	['nothing', '', 'notJson'],
	['another document', '{"name":"something"}', 'notAList'],
	[
		'a list of a newer schema',
		sound.replace('"schemaVersion":1', '"schemaVersion":2'),
		'newerSchema',
	],
	['a list without providers', JSON.stringify({ ...bundledList, providers: [] }), 'emptyList'],
	['a list with a broken row', sound.replace('"brand":"Kestrel VPN"', '"brand":7'), 'brokenRow'],
	[
		'an older list',
		JSON.stringify({ ...bundledList, number: bundledList.number }),
		'olderThanHeld',
	],
] as const) {
	test(`a source that sends ${what} is refused with its reason, and the badge stays`, async ({
		machine,
	}) => {
		await machine.follow(demonstration);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✕');
		machine.answerSource((_, response) => void response.end(body));
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
