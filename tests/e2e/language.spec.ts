import type { Page } from '@playwright/test';
import { EXAMPLES } from '../../utils/dev/examples';
import { speak } from '../../utils/dev/extension-probe';
import { loadPageTexts } from '../../utils/i18n/page-texts';
import { demonstration, expect, type Machine, test } from './fixtures';

const english = await loadPageTexts('en');
const urdu = await loadPageTexts('ur');

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const direction = (page: Page) => page.locator('html').getAttribute('dir');

async function open(machine: Machine, name: string): Promise<Page> {
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page(name));
	await title(page).waitFor();
	return page;
}

test('a language chosen in the options is spoken at once: options, providers, popup, toolbar', async ({
	machine,
}) => {
	const { say } = urdu.texts;
	const tab = await machine.visit('https://mullvad.net/');
	const [options, providers] = [
		await open(machine, 'options.html'),
		await open(machine, 'providers.html'),
	];
	const popup = await machine.popup(tab);
	const pages = [options, providers, popup];
	await expect(title(options)).toHaveText(english.page.options.title);
	for (const page of pages) await page.evaluate(() => Object.assign(globalThis, { alive: true }));

	await options.getByRole('radio', { name: 'اردو', exact: true }).check();
	await expect(title(options)).toHaveText(urdu.page.options.title);
	await expect(title(providers)).toHaveText(urdu.page.providers.title);
	await expect(title(popup)).toHaveText(say.verdicts.notOnList.headline('Mullvad VPN'));
	await expect.poll(() => machine.title(tab)).toContain(say.verdicts.notOnList.title);
	for (const page of pages) {
		expect(await direction(page)).toBe('rtl');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
	}
	await expect(options).toHaveTitle(urdu.page.titled(urdu.page.options.title, say.product));

	await options.getByRole('radio', { name: 'English', exact: true }).check();
	await expect(title(popup)).toHaveText(
		english.texts.say.verdicts.notOnList.headline('Mullvad VPN'),
	);
	await expect.poll(() => machine.title(tab)).toContain(english.texts.say.verdicts.notOnList.title);
	for (const page of pages) {
		await expect.poll(() => direction(page)).toBe('ltr');
		// Not one was loaded anew.
		expect(await page.evaluate(() => 'alive' in globalThis)).toBe(true);
	}
});

test('the button speaks it where there is no visit, too, and after the worker was stopped', async ({
	machine,
}) => {
	const tab = await machine.visit('http://hello.example/');
	await machine.stopWorker();
	await speak(machine.browser, 'ur');
	await expect.poll(() => machine.title(tab)).toBe(urdu.texts.say.product);
	const later = await machine.visit('https://mullvad.net/');
	await expect.poll(() => machine.title(later)).toContain(urdu.texts.say.verdicts.notOnList.title);
});

test('a language that nobody knows is the browser’s', async ({ machine }) => {
	await machine.ask(() => chrome.storage.local.set({ settings: { language: 'tlh' } }));
	const options = await open(machine, 'options.html');
	await expect(title(options)).toHaveText(english.page.options.title);
	await expect(options.getByRole('radio', { name: /As in the browser/ })).toBeChecked();
});

test('a popup loads the language that it speaks, and no other', async ({ machine }) => {
	const tab = await machine.visit('https://mullvad.net/');
	await speak(machine.browser, 'ur');
	const popup = await machine.browser.context.newPage();
	const loaded: Promise<string>[] = [];
	popup.on('response', (response) => {
		if (response.url().endsWith('.js')) loaded.push(response.text());
	});
	await popup.goto(machine.browser.page(`popup.html?tabId=${tab.id}`));
	await title(popup).waitFor();
	const scripts = (await Promise.all(loaded)).join();
	const speaks = ({ texts }: typeof urdu) => scripts.includes(texts.say.popup.meaning);
	expect([urdu, english].map(speaks)).toEqual([true, false]);
	const pages = [urdu, english].map(({ page }) => page.list.notARegister);
	expect(pages.filter((words) => scripts.includes(words))).toEqual([]);
});

test('each verdict in Urdu: the title on the toolbar, and the headline', async ({ machine }) => {
	const { say } = urdu.texts;
	await machine.follow(demonstration);
	await speak(machine.browser, 'ur');
	for (const { verdict, address } of EXAMPLES) {
		const tab = await machine.visit(address);
		await expect
			.poll(() => machine.title(tab))
			.toContain(verdict === 'notVpn' ? say.product : say.verdicts[verdict].title);
		const popup = await machine.popup(tab);
		const [before = '', after = ''] = say.verdicts[verdict].headline('‹brand›').split('‹brand›');
		await expect(title(popup)).toContainText(before);
		await expect(title(popup)).toContainText(after);
		await Promise.all([popup.close(), tab.page.close()]);
	}
});
