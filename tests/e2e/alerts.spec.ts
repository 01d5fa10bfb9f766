import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** The ids of the notifications that the browser shows, and what those said that it was given to show. */
async function shown({ browser }: Machine): Promise<{ ids: string[]; messages: string[] }> {
	const [worker] = browser.context.serviceWorkers();
	if (!worker) throw new Error('the background does not run');
	return worker.evaluate(async () => ({
		ids: Object.keys(await chrome.notifications.getAll()),
		messages: (globalThis as unknown as { messages: string[] }).messages,
	}));
}

/** Notes what the background gives the browser to show: of those that it shows, the browser only tells the ids. */
async function noteMessages({ browser }: Machine): Promise<void> {
	const [worker = await browser.context.waitForEvent('serviceworker')] =
		browser.context.serviceWorkers();
	await worker.evaluate(() => {
		const messages: string[] = [];
		Object.assign(globalThis, { messages });
		const { notifications } = chrome;
		const create = notifications.create.bind(notifications) as unknown as (
			id: string,
			options: { message: string },
		) => Promise<string>;
		Object.assign(notifications, {
			create: (id: string, options: { message: string }) => {
				messages.push(options.message.replaceAll(/[\u2066-\u2069]/g, ''));
				return create(id, options);
			},
		});
	});
}

/** Nobody can click what is not seen: the browser's event is set off as by a click on the notification that it shows. */
async function clickNotification(machine: Machine): Promise<void> {
	const { ids } = await shown(machine);
	const [worker] = machine.browser.context.serviceWorkers();
	await worker?.evaluate((id) => {
		const { onClicked } = chrome.notifications as unknown as {
			onClicked: { dispatch(id: string | undefined): void };
		};
		onClicked.dispatch(id);
	}, ids[0]);
}

test.describe('where the browser allows notifications', () => {
	// Nobody can press "Allow" in a browser that is not seen, so this copy has the permission from the start.
	test.use({
		extension: async ({ extension }, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'alerts-'));
			await cp(extension, folder, { recursive: true });
			const { optional_permissions, ...manifest } = JSON.parse(
				await readFile(`${folder}/manifest.json`, 'utf8'),
			);
			manifest.permissions.push(...optional_permissions);
			await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
			await use(folder);
			await rm(folder, { recursive: true, force: true });
		},
	});

	test('whoever follows a provider is told when its licence ends, once', async ({ machine }) => {
		await noteMessages(machine);
		const page = await machine.browser.context.newPage();
		await page.goto(machine.browser.page('providers.html#provider-kestrel-vpn'));
		const button = page.getByRole('button', { name: /^Follow .*Kestrel VPN/ });
		await button.click();
		await expect(button).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByText(enPages.providers.follow.following)).toBeVisible();

		await machine.follow(revoked(bundledList.number + 1));
		await expect.poll(async () => (await shown(machine)).ids).toHaveLength(1);
		expect((await shown(machine)).messages).toEqual([alerts.lapsed('Kestrel VPN')]);
		const [opened] = await Promise.all([
			machine.browser.context.waitForEvent('page'),
			clickNotification(machine),
		]);
		await expect(opened).toHaveURL(/providers\.html#changes$/);
		await machine.follow({ ...revoked(bundledList.number + 2) });
		expect((await shown(machine)).messages).toHaveLength(1);

		const options = await openOptions(machine);
		await expect(
			options.getByRole('radio', { name: enPages.options.alerts.about.followed }),
		).toBeChecked();
	});
});

test('without the browser’s permission nothing is followed, and the page says so', async ({
	machine,
}) => {
	// In a browser that is not seen its question would wait for ever.
	await machine.browser.context.addInitScript(() => {
		if (location.protocol !== 'chrome-extension:') return;
		Object.assign(chrome.permissions, { request: async () => false });
	});
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
	expect(
		await machine.ask(() => chrome.permissions.contains({ permissions: ['notifications'] })),
	).toBe(false);
});
