import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { EXAMPLES } from '../../utils/dev/examples';
import { type FirefoxBrowser, launchFirefox } from '../../utils/dev/launch-firefox';
import { startSiteServer } from '../../utils/dev/site-server';
import { APPEARANCES } from '../../utils/verdict/appearance';

const EXTENSION = fileURLToPath(new URL('../../dist/firefox-mv3', import.meta.url));

const test = base.extend<{ firefox: FirefoxBrowser }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
	firefox: async ({}, use) => {
		const sites = await startSiteServer();
		const firefox = await launchFirefox(EXTENSION, sites);
		await use(firefox);
		await firefox.close();
		await sites.close();
	},
});

/** Asks the extension for the badge of the tab that shows an address. */
const badgeOf = `async (address) => {
	const tab = (await browser.tabs.query({})).find(({ url }) => url === address);
	return tab && browser.action.getBadgeText({ tabId: tab.id });
}`;

test('Firefox: from the visit to the badge, on the bundled list; and the pages of the extension', async ({
	firefox,
}) => {
	const probe = await firefox.open(firefox.page('providers.html'));
	await expect.poll(() => probe.evaluate('document.body.innerText')).toContain('Steer Lucid');
	await expect
		.poll(() =>
			probe.evaluate(
				'browser.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)',
			),
		)
		.toBe(1);

	// The demonstration's two made-up providers are not on the list that ships.
	for (const { verdict, address } of EXAMPLES.filter(
		({ verdict }) => !/^licen(sed|ceLapsed)$/.test(verdict),
	)) {
		await firefox.open(address);
		await expect
			.poll(() => probe.evaluate(`(${badgeOf})(${JSON.stringify(address)})`), { message: address })
			.toBe(APPEARANCES[verdict].badge);
	}
	const path = await firefox.open('https://proton.me/vpn');
	await path.evaluate("history.pushState({}, '', '/mail')");
	await expect.poll(() => probe.evaluate(`(${badgeOf})('https://proton.me/mail')`)).toBe('');

	const options = await firefox.open(firefox.page('options.html'));
	await expect.poll(() => options.evaluate('document.body.innerText')).toContain('Refresh now');
});
