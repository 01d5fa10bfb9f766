import { popup as en } from '../../utils/i18n/en/popup';
import { allow } from './allow';
import { expect, type Machine, test } from './fixtures';

/** The tab opened last: without access to its address there is no other way to tell it. */
const newestTab = (machine: Machine): Promise<number> =>
	machine.ask(async () => Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? -1)));

test('with access on click only there is no badge, and the popup says what is missing; given back, all is well', async ({
	machine,
}) => {
	await allow(machine, { hostAccess: 'ON_CLICK' });
	const page = await machine.browser.context.newPage();
	await page.goto('https://mullvad.net/');
	const tab = { page, id: await newestTab(machine) };
	const popup = await machine.popup(tab);
	const headline = popup.getByRole('heading', { level: 1 });
	await expect(headline).toHaveText(en.popup.noPermission.title);
	await expect(popup.getByRole('button', { name: en.popup.noPermission.allow })).toBeVisible();
	await machine.expectBadge(tab, '');

	await allow(machine, { hostAccess: 'ON_ALL_SITES' });
	await popup.reload();
	await popup.getByRole('button', { name: en.popup.notChecked.check }).click();
	await expect(headline).toHaveText(en.verdicts.notOnList.headline('Mullvad VPN'));
	await machine.expectBadge(tab, '–');
});

test('a private window gets its badge, and leaves nothing on disk', async ({ machine }) => {
	await allow(machine, { incognitoAccess: true });
	const [page] = await Promise.all([
		machine.browser.context.waitForEvent(
			'page',
			(opened) => opened.url() === 'https://mullvad.net/',
		),
		machine.ask(() => chrome.windows.create({ url: 'https://mullvad.net/', incognito: true })),
	]);
	const tab = await machine.tabOf(page);
	await machine.expectBadge(tab, '–');
	expect(
		await machine.ask(async () => JSON.stringify(await chrome.storage.local.get(null))),
	).not.toContain('mullvad');
	await page.close();
	await expect.poll(() => machine.visited(tab)).toBeUndefined();
});
