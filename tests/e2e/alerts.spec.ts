import { backgroundTexts } from '../../utils/i18n/background-texts';
import { pages as enPages } from '../../utils/i18n/en/pages';
import type { LicensedList } from '../../utils/list/schema';
import { bundledList, expect, type Machine, test } from './fixtures';
import { openOptions } from './options-page';

const { alerts } = backgroundTexts('en').say;

/** Kestrel's licence has been revoked. */
const revoked = (number: number): LicensedList => ({
	...bundledList,
	number,
	providers: bundledList.providers.map((provider) =>
		provider.id === 'kestrel-vpn' && provider.licence
			? {
					...provider,
					licence: { ...provider.licence, status: 'revoked', endedOn: '2026-11-01' },
				}
			: provider,
	),
});

/** What the browser answers when it is asked for notifications, and what it is given to show. */
async function answerWith(machine: Machine, allowed: boolean): Promise<void> {
	const [worker = await machine.browser.context.waitForEvent('serviceworker')] =
		machine.browser.context.serviceWorkers();
	await worker.evaluate(() => {
		const shown: unknown[] = [];
		Object.assign(globalThis, { shown });
		const notifications = {
			create: async (_: string, notification: unknown) => shown.push(notification),
		};
		// Newer versions of Chromium offer the same API under both names.
		for (const api of [chrome, Reflect.get(globalThis, 'browser')])
			if (api) Object.assign(api, { notifications });
	});
	await machine.browser.context.addInitScript((yes) => {
		if (location.protocol !== 'chrome-extension:') return;
		Object.assign(chrome.permissions, { request: async () => yes });
	}, allowed);
}

async function shown(machine: Machine): Promise<{ title: string; message: string }[]> {
	const [worker] = machine.browser.context.serviceWorkers();
	if (!worker) throw new Error('the background does not run');
	return worker.evaluate(
		() => (globalThis as unknown as { shown: { title: string; message: string }[] }).shown,
	);
}

test('whoever follows a provider is told when its licence ends, once', async ({ machine }) => {
	await answerWith(machine, true);
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page('providers.html#provider-kestrel-vpn'));
	const button = page.getByRole('button', { name: /^Follow .*Kestrel VPN/ });
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByText(enPages.providers.follow.following)).toBeVisible();

	await machine.follow(revoked(bundledList.number + 1));
	await expect.poll(() => shown(machine)).toHaveLength(1);
	const [{ message } = { message: '' }] = await shown(machine);
	expect(message.replaceAll(/[\u2066-\u2069]/g, '')).toBe(alerts.lapsed('Kestrel VPN'));
	await machine.follow({ ...revoked(bundledList.number + 2) });
	expect(await shown(machine)).toHaveLength(1);

	const options = await openOptions(machine);
	await expect(
		options.getByRole('radio', { name: enPages.options.alerts.about.followed }),
	).toBeChecked();
});

test('without the browser’s permission nothing is followed, and the page says so', async ({
	machine,
}) => {
	await answerWith(machine, false);
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page('providers.html#provider-kestrel-vpn'));
	const button = page.getByRole('button', { name: /^Follow .*Kestrel VPN/ });
	await button.click();
	await expect(page.getByText(enPages.providers.follow.refused)).toBeVisible();
	await expect(button).toHaveAttribute('aria-pressed', 'false');

	const options = await openOptions(machine);
	await options.getByText(enPages.options.alerts.about.everybody).click();
	await expect(options.getByText(enPages.options.alerts.refused)).toBeVisible();
	await expect(
		options.getByRole('radio', { name: enPages.options.alerts.about.nobody }),
	).toBeChecked();
	await machine.follow(revoked(bundledList.number + 1));
	expect(await shown(machine)).toEqual([]);
});
