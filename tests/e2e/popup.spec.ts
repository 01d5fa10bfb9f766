import { popup as en } from '../../utils/i18n/en/popup';
import { demonstration, expect, test } from './fixtures';

const headline = { level: 1 } as const;

test('a page that nothing drew attention to says so, and can be checked', async ({ machine }) => {
	machine.sites.answer('hello.example/', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Hello</title><p>Hello');
	});
	const tab = await machine.visit('http://hello.example/');
	const popup = await machine.popup(tab);
	await expect(popup.getByRole('heading', headline)).toHaveText(en.popup.notChecked.title);
	await popup.getByRole('button', { name: en.popup.notChecked.check }).click();
	await expect(popup.getByRole('heading', headline)).toHaveText(en.verdicts.notVpn.headline());
});

test('a page that is none of the web’s cannot be checked, and the popup says so', async ({
	machine,
}) => {
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page('options.html'));
	const popup = await machine.popup(await machine.tabOf(page));
	await expect(popup.getByRole('heading', headline)).toHaveText(en.popup.notAWebPage.title);
});

test('it follows the tab while it is open: a new list, another page', async ({ machine }) => {
	const tab = await machine.visit('http://lapsed-vpn.example/');
	const popup = await machine.popup(tab);
	await machine.follow(demonstration);
	await expect(popup.getByRole('heading', headline)).toHaveText(
		en.verdicts.licenceLapsed.headline('Example Lapsed VPN'),
	);
	await tab.page.goto('https://mullvad.net/');
	await expect(popup.getByRole('heading', headline)).toHaveText(
		en.verdicts.notOnList.headline('Mullvad VPN'),
	);
});

test('every licence comes with what it does not mean', async ({ machine }) => {
	await machine.follow(demonstration);
	for (const address of ['http://licensed-vpn.example/', 'https://kestrelvpn.com/']) {
		const popup = await machine.popup(await machine.visit(address));
		await expect(popup.getByText(/says nothing about privacy/)).toBeVisible();
	}
});

test('what a hostile page says is shown as text', async ({ machine }) => {
	machine.sites.answer('evil-vpn.example/', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>Evil VPN</title>
			<h1>Get Evil VPN now</h1>
			<p>&lt;img src=x onerror=alert(1)&gt; We are fully licensed by PTA.</p>
			<p>Our servers in 40 countries. $3 / month, 30-day money-back guarantee. No logs. Windows, macOS, Android and iOS.</p>
			<a href="/get">Get Evil VPN</a><a href="/login">Log in</a><a href="https://play.google.com/store/apps">Google Play</a>`);
	});
	const tab = await machine.visit('http://evil-vpn.example/');
	await machine.expectBadge(tab, '!');
	const popup = await machine.popup(tab);
	await expect(popup.getByText(/<img src=x onerror=alert\(1\)>/)).toBeVisible();
	await expect(popup.locator('img[src="x"]')).toHaveCount(0);
});

test('the list of all providers is a click away, with the licensees and their sources', async ({
	machine,
}) => {
	const tab = await machine.visit('https://kestrelvpn.com/');
	const popup = await machine.popup(tab);
	const [page] = await Promise.all([
		machine.browser.context.waitForEvent('page'),
		popup.getByRole('link', { name: en.popup.providers }).click(),
	]);
	await expect(page.getByRole('rowheader', { name: 'Steer Lucid' })).toBeVisible();
	await page.getByRole('searchbox').fill('kestrel');
	await expect(page.getByRole('rowheader', { name: 'Kestrel VPN' })).toBeVisible();
	await expect(page.getByRole('rowheader', { name: 'Steer Lucid' })).toBeHidden();
});
