import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { speak } from '../../utils/dev/extension-probe';
import { pages as enPages } from '../../utils/i18n/en/pages';
import { pages as urPages } from '../../utils/i18n/ur/pages';
import { bundledList, demonstration, expect, type Machine, test } from './fixtures';
import { SOURCE } from './list-source';
import { openOptions, refreshNow } from './options-page';

const { options } = enPages;
const { settingsFile, diagnostics } = options;

const stored = (machine: Machine) =>
	machine.ask(async () => (await chrome.storage.local.get('settings')).settings);
const panel = (page: Page, title: string) => page.getByRole('region', { name: title });

test('settings travel as a file: saved here, opened there, where they take the place of others', async ({
	machine,
}) => {
	const page = await openOptions(machine);
	await page.getByRole('radio', { name: options.display.scheme.dark }).check();
	await page.getByRole('checkbox', { name: options.recognition.label }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: settingsFile.save }).click(),
	]);
	const file = await readFile(await download.path());
	expect(JSON.parse(file.toString())).toMatchObject({
		settings: { scheme: 'dark', recognition: false },
	});

	await machine.ask(() => chrome.storage.local.set({ settings: { refresh: false, version: 2 } }));
	await expect(page.getByRole('checkbox', { name: options.recognition.label })).toBeChecked();
	const files = panel(page, settingsFile.title);
	await files
		.getByLabel(settingsFile.choose)
		.setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: file });
	await expect(files.getByRole('status')).toHaveText(settingsFile.opened);
	await expect(page.getByRole('radio', { name: options.display.scheme.dark })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: options.recognition.label })).not.toBeChecked();
	await expect(page.getByRole('checkbox', { name: options.list.refresh })).toBeChecked();
});

test('a broken file that is dropped changes nothing, and says what is wrong, in both languages', async ({
	machine,
}) => {
	const before = { version: 2, recognition: false };
	await machine.ask((settings) => chrome.storage.local.set({ settings }), before);
	const page = await openOptions(machine);
	const drop = (title: string, text: string) =>
		panel(page, title)
			.locator('form')
			.evaluate((form, content) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([content], 'settings.json'));
				form.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
			}, text);
	const file = (settings: object) =>
		JSON.stringify({ format: 'vpn-licence-settings', version: 2, settings });

	await drop(settingsFile.title, file({ scheme: 'dark', refreshEveryHours: 1 }));
	const said = panel(page, settingsFile.title).getByRole('status');
	await expect(said).toHaveText(
		settingsFile.failures.brokenSetting(options.settingNames.refreshEveryHours),
	);
	await drop(settingsFile.title, '<html>');
	await expect(said).toHaveText(settingsFile.failures.notSettings);
	expect(await stored(machine)).toEqual(before);

	await speak(machine.browser, 'ur');
	const urdu = urPages.options.settingsFile;
	await drop(urdu.title, file({ colour: 'red' }));
	await expect(panel(page, urdu.title).getByRole('status')).toHaveText(
		urdu.failures.unknownSetting('colour'),
	);
	expect(await stored(machine)).toEqual({ ...before, language: 'ur' });
});

test('settings of the first version are still in force after an update, and are brought up to date', async ({
	machine,
}) => {
	const first = {
		language: 'auto',
		refresh: true,
		refreshEveryHours: 24,
		source: SOURCE,
		recognition: false,
	};
	await machine.ask((settings) => chrome.storage.local.set({ settings }), first);
	const page = await openOptions(machine);
	await expect(page.getByLabel(options.list.source)).toHaveValue(SOURCE);
	await page.getByRole('radio', { name: options.display.scheme.dark }).check();
	await expect
		.poll(() => stored(machine))
		.toEqual({ version: 2, source: SOURCE, recognition: false, scheme: 'dark' });
});

test('diagnostics are copied as text, with nothing of the pages that were visited; repair mends what cannot be seen', async ({
	machine,
}) => {
	await machine.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await machine.follow(demonstration);
	await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
	const page = await openOptions(machine);
	machine.answerSource((_, response) => response.writeHead(503).end());
	await refreshNow(page);
	await expect(page.getByText(/^Last failure: /)).toBeVisible();
	await page.getByText(diagnostics.show).click();
	await page.getByRole('button', { name: diagnostics.copy }).click();
	const said = page.locator('.diagnostics__said');
	await expect(said).toHaveText(diagnostics.copied);
	const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll(
		/[\u2066-\u2069]/g,
		'',
	);
	expect(text).toContain(`no. ${demonstration.number} of`);
	expect(text).toMatch(/^Last refreshes: .* · refused · /m);
	expect(text).toMatch(/^Last refreshes: .* · updated · /m);
	expect(text).toContain(
		`Database: ${diagnostics.database.sound(String(demonstration.providers.length))}`,
	);
	expect(text).toMatch(/^Permissions held: scripting$/m);
	expect(text).not.toMatch(/mullvad|visit:/i);

	// No site is filed any more, which no look at the providers can tell.
	await machine.ask(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('registry');
			request.onsuccess = () => resolve(request.result);
		});
		const transaction = database.transaction('names', 'readwrite');
		transaction.objectStore('names').clear();
		await new Promise((resolve) => {
			transaction.oncomplete = resolve;
		});
		database.close();
	});
	await page.getByRole('button', { name: diagnostics.repair.start }).click();
	await expect(said).toHaveText(diagnostics.repair.outcomes.updated(String(demonstration.number)));
	await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
	expect(bundledList.number).toBeLessThan(demonstration.number);
});
