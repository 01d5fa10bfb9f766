import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askExtension, tabIdOf, toolbarOf } from '../../../utils/dev/extension-probe';
import { type ExtensionBrowser, launchWithExtension } from '../../../utils/dev/launch';
import { pages as en } from '../../../utils/i18n/en/pages';
import { provesFaults } from '../../fixtures/fault';
import { demonstration, expect, test } from '../fixtures';
import { haltBackground } from './halt';
import { largeList } from './lists';

const { providers } = en;

/** Ends a browser as a crash does: nothing in it has time for anything. */
async function kill({ context }: ExtensionBrowser): Promise<void> {
	const session = await context.browser()?.newBrowserCDPSession();
	const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
	const main = processInfo.find(({ type }) => type === 'browser');
	if (!main) throw new Error('the browser does not say what process it is');
	const closed = new Promise((resolve) => context.once('close', resolve));
	process.kill(main.id, 'SIGKILL');
	await closed;
}

test.use({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
	profile: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), 'vpn-licence-indicator-'));
		await use(folder);
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	},
});

test(
	'the browser killed in the middle of a change of list starts with the old list or the new one, whole',
	provesFaults({
		fault: 'The browser killed (SIGKILL) in the middle of a change of list',
		done: 'killed at the hundredth record that a list of 300 more providers writes, and started on the same profile',
		saw: 'the badges and all the providers of the one list or of the other, and none besides; the new list after the next refresh',
	}),
	async ({ machine, extension, switches, profile }) => {
		await machine.follow(demonstration);
		const large = largeList(demonstration, 300);
		machine.publish(large);
		const halted = await haltBackground(machine, 'write', 100);
		await machine.ask(
			() => void chrome.runtime.sendMessage({ type: 'refreshNow' }).catch(() => {}),
		);
		await halted();
		await kill(machine.browser);
		// Whatever comes into force from here on was there already.
		machine.answerSource((_, response) => void response.writeHead(503).end());

		const args = [machine.sites.resolverRules('*'), ...switches];
		const browser = await launchWithExtension({
			extension,
			headless: true,
			args,
			profile: profile ?? '',
		});
		const page = await browser.context.newPage();
		const badgeOf = async (address: string) => {
			await page.goto(address);
			return (await toolbarOf(browser, await tabIdOf(browser, page))).text;
		};
		const expectBadges = (badges: Readonly<Record<string, string>>) =>
			expect(async () => {
				for (const [address, badge] of Object.entries(badges))
					expect(await badgeOf(address)).toBe(badge);
			}).toPass({ timeout: 20_000 });
		const inBoth = { 'http://lapsed-vpn.example/': '✕', 'https://mullvad.net/': '–' };
		await expectBadges(inBoth);
		await page.goto(browser.page('providers.html'));
		const said = await page
			.getByRole('region', { name: providers.about })
			.getByText(/^It is list no\. \d+\.$/)
			.textContent();
		const number = Number(said?.match(/\d+/)?.[0]);
		const whole = [demonstration, large].find((list) => list.number === number);
		const count = whole?.providers.length ?? -1;
		await expect(page.getByText(providers.shown(count, `${count}`, `${count}`))).toBeVisible();
		await expectBadges({ 'https://provider-299.example/': whole === large ? '–' : '' });

		machine.publish(large);
		await askExtension(browser, () => chrome.runtime.sendMessage({ type: 'refreshNow' }));
		await expectBadges({ ...inBoth, 'https://provider-299.example/': '–' });
		await browser.close();
	},
);
