import { popup as en } from '../../../utils/i18n/en/popup';
import { popup as ur } from '../../../utils/i18n/ur/popup';
import { expect, test } from './fixtures';
import {
	allowPrivateWindows,
	answerQuestion,
	grantedSites,
	openPopupWords,
	pressToolbarButton,
	withholdSites,
} from './leave';
import { headlineOf, press, wordsOf } from './page-actions';

test('without access there is no badge, and the popup says what is missing; refused, then granted from there, all is well', async ({
	machine,
}) => {
	await withholdSites(machine);
	const tab = await machine.visit('https://mullvad.net/');
	const popup = await machine.popup(tab);
	await expect.poll(() => headlineOf(popup)).toBe(en.popup.noPermission.title);
	await machine.expectBadge(tab, '');

	await popup.bringToFront();
	await press(popup, en.popup.noPermission.allow);
	await answerQuestion(machine, 'refuse');
	expect(await grantedSites(machine)).toEqual([]);
	expect(await headlineOf(popup)).toBe(en.popup.noPermission.title);

	await press(popup, en.popup.noPermission.allow);
	await answerQuestion(machine, 'allow');
	await expect.poll(() => headlineOf(popup)).toBe(en.verdicts.notOnList.headline('Mullvad VPN'));
	await machine.expectBadge(tab, '–');
	await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
});

test('without access, pressing the toolbar button checks the tab in front, and that one only', async ({
	machine,
}) => {
	await withholdSites(machine);
	const tab = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(tab, '');
	await tab.page.bringToFront();
	await pressToolbarButton(machine);
	await expect
		.poll(() => openPopupWords(machine))
		.toContain(en.verdicts.notOnList.headline('Mullvad VPN'));
	await machine.expectBadge(tab, '–');

	// The tab moves on, and the leave for it with that.
	await tab.page.goto('http://hello.example/');
	await machine.expectBadge(tab, '');
	await machine.set({ language: 'ur' });
	await expect.poll(() => machine.title(tab)).toBe(ur.product);
	await machine.set({ language: 'en' });
	await expect.poll(() => machine.title(tab)).toBe(en.product);
	await machine.expectBadge(tab, '');
	const popup = await machine.popup(tab);
	await expect.poll(() => headlineOf(popup)).toBe(en.popup.noPermission.title);
	expect(await wordsOf(popup)).not.toContain('Mullvad');
});

test('a private window gets its badge, and leaves nothing behind', async ({ machine }) => {
	await allowPrivateWindows(machine);
	const window = await machine.ask(() =>
		chrome.windows.create({ url: 'https://mullvad.net/', incognito: true }),
	);
	const tabs = () => machine.ask((id) => chrome.tabs.query({ windowId: id }), window?.id);
	await expect.poll(async () => (await tabs())[0]?.url).toBe('https://mullvad.net/');
	const id = (await tabs())[0]?.id ?? -1;
	await machine.expectBadge({ id }, '–');
	const stored = (area: 'local' | 'session') =>
		machine.ask(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);
	expect(await stored('session')).toContain('mullvad');
	expect(await stored('local')).not.toContain('mullvad');
	await machine.ask((windowId) => chrome.windows.remove(windowId ?? -1), window?.id);
	await expect.poll(() => stored('session')).not.toContain('mullvad');
	expect(await stored('local')).not.toContain('mullvad');
});
