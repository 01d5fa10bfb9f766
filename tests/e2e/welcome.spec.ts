import { pages as enPages } from '../../utils/i18n/en/pages';
import { pages as urPages } from '../../utils/i18n/ur/pages';
import { allow } from './allow';
import { expect, type Machine, test } from './fixtures';

const { welcome } = enPages;

async function open(machine: Machine) {
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page('welcome.html'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(welcome.headline);
	return page;
}

test('the first-run page opens at the installation, and not when the extension is loaded anew', async ({
	machine,
}) => {
	const opened = () =>
		machine.browser.context.pages().filter((page) => page.url().endsWith('/welcome.html'));
	// The fixture waited for the one of the installation, and closed it.
	expect(opened()).toEqual([]);
	await allow(machine, { incognitoAccess: true });
	// By then the background has done what it does at every installation and update.
	await expect
		.poll(() => machine.ask(() => chrome.scripting.getRegisteredContentScripts()))
		.not.toEqual([]);
	expect(opened()).toEqual([]);
});

test('it explains every permission of the manifest', async ({ machine }) => {
	const permissions = await machine.ask(() => chrome.runtime.getManifest().permissions ?? []);
	expect(permissions.filter((name) => !(name in welcome.access.permissions))).toEqual([]);
	const page = await open(machine);
	for (const name of permissions)
		await expect(
			page.getByText(
				welcome.access.permissions[name as keyof typeof welcome.access.permissions].why,
			),
		).toBeVisible();
});

test('a language picked there is spoken at once', async ({ machine }) => {
	const page = await open(machine);
	await page.getByRole('radio', { name: 'اردو', exact: true }).check();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(urPages.welcome.headline);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('where the browser withholds access, it offers to ask for it', async ({ machine }) => {
	const button = { name: welcome.access.allow };
	await expect((await open(machine)).getByRole('button', button)).toHaveCount(0);
	await allow(machine, { hostAccess: 'ON_CLICK' });
	await expect((await open(machine)).getByRole('button', button)).toBeVisible();
});
