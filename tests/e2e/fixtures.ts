import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { demoList } from '../../utils/dev/demo-list';
import { askExtension, openPopup, tabIdOf, toolbarOf } from '../../utils/dev/extension-probe';
import { type ExtensionBrowser, launchWithExtension } from '../../utils/dev/launch';
import { type SiteServer, startSiteServer } from '../../utils/dev/site-server';
import type { LicensedList } from '../../utils/list/schema';
import type { SyncState } from '../../utils/list/sync-state';
import type { Settings } from '../../utils/settings/settings';
import { type ListSource, listSource, SOURCE } from './list-source';
import { OFTEN } from './often';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The list as it ships. */
export const bundledList: LicensedList = JSON.parse(
	readFileSync(`${ROOT}utils/publisher/list.json`, 'utf8'),
);

/** A page in a tab, and what the toolbar says of it. */
export interface Tab {
	readonly page: Page;
	readonly id: number;
}

/** The extension in a browser of its own, on a machine where every host name leads to local pages. */
export interface Machine {
	readonly browser: ExtensionBrowser;
	readonly sites: SiteServer;
	/** Asks the extension's own API: the function runs in a page of the extension. */
	ask<Result, Argument = undefined>(
		question: (argument: Argument) => Result | Promise<Result>,
		argument?: Argument,
	): Promise<Result>;
	readonly publish: ListSource['publish'];
	/** Has the source answer as it should not. */
	readonly answerSource: ListSource['answer'];
	/** How often the source was asked. */
	readonly sourceRequests: ListSource['requests'];
	/** Changes settings as the options page does. */
	set(settings: Partial<Settings>): Promise<void>;
	/** The number of the list that the source last gave or confirmed. */
	synced(): Promise<number | undefined>;
	/** The names of the alarms that are set. */
	alarms(): Promise<string[]>;
	/** Names the source, and waits until its list is in force. */
	follow(list: LicensedList): Promise<void>;
	/** Opens a page in a new tab; by default waits until it has loaded. */
	visit(address: string, until?: 'load' | 'commit'): Promise<Tab>;
	/** The tab of a page that something else has opened. */
	tabOf(page: Page): Promise<Tab>;
	/** Waits until a tab's badge says so. */
	expectBadge(tab: Tab, text: string): Promise<void>;
	title(tab: Tab): Promise<string>;
	/** What is kept of a tab, in memory. */
	visited(tab: Tab): Promise<unknown>;
	popup(tab: Tab): Promise<Page>;
	/** Stops the background, as the browser does after half a minute. */
	stopWorker(): Promise<void>;
	/** How often the background has been started since the browser was. */
	workerStarts(): number;
}

interface Options {
	/** The folder of the built extension. */
	readonly extension: string;
	/** The browser's switches, beside the one that leads host names to local pages. */
	readonly switches: readonly string[];
	/** The folder of a profile that outlives the browser; without it, it is one that goes away with it. */
	readonly profile: string | undefined;
}

export const test = base.extend<Options & { machine: Machine }>({
	extension: [`${ROOT}dist/chrome-mv3`, { option: true }],
	switches: [['--ignore-certificate-errors'], { option: true }],
	profile: [undefined, { option: true }],
	machine: async ({ extension, switches, profile }, use) => {
		const sites = await startSiteServer();
		const browser = await launchWithExtension({
			extension,
			headless: true,
			args: [sites.resolverRules('*'), ...switches],
			...(profile !== undefined && { profile }),
		});
		await browser.welcome.close();
		const ask: Machine['ask'] = (question, argument) => askExtension(browser, question, argument);
		await expect
			.poll(() => ask(() => chrome.scripting.getRegisteredContentScripts()), OFTEN)
			.not.toEqual([]);

		const set = (settings: Partial<Settings>) =>
			ask(async (changes) => {
				const { settings: before } = await chrome.storage.local.get('settings');
				await chrome.storage.local.set({ settings: { ...(before as object), ...changes } });
			}, settings);
		const { publish, answer: answerSource, requests: sourceRequests } = listSource(sites);
		const worker = await watchWorker(browser.context);

		const synced = () =>
			ask(
				async () =>
					((await chrome.storage.local.get('sync')).sync as SyncState | undefined)?.number,
			);
		const tabOf = async (page: Page) => {
			let id = -1;
			// The browser tells the developer tools of a new address before it tells extensions.
			await expect(async () => {
				id = await tabIdOf(browser, page);
			}).toPass({ timeout: 10_000, ...OFTEN });
			return { page, id };
		};

		await use({
			browser,
			sites,
			ask,
			publish,
			answerSource,
			sourceRequests,
			set,
			async follow(list) {
				publish(list);
				await set({ source: SOURCE });
				// The change of the settings has set one off already, and only one runs at a time.
				await expect
					.poll(() => ask(() => chrome.runtime.sendMessage({ type: 'refreshNow' })), OFTEN)
					.toMatchObject({ number: list.number });
			},
			synced,
			alarms: () => ask(async () => (await chrome.alarms.getAll()).map(({ name }) => name)),
			async visit(address, until = 'load') {
				const page = await browser.context.newPage();
				await page.goto(address, { waitUntil: until });
				return tabOf(page);
			},
			tabOf,
			expectBadge: (tab, text) =>
				expect.poll(async () => (await toolbarOf(browser, tab.id)).text, OFTEN).toBe(text),
			visited: (tab) =>
				ask(async (key) => (await chrome.storage.session.get(key))[key], `visit:${tab.id}`),
			title: async (tab) => (await toolbarOf(browser, tab.id)).title,
			popup: (tab) => openPopup(browser, tab.id),
			stopWorker: worker.stop,
			workerStarts: worker.starts,
		});
		await browser.close();
		await sites.close();
	},
});

/** Follows the background's life through the developer tools' protocol, which is also what can end it. */
async function watchWorker(context: BrowserContext) {
	const [page = await context.newPage()] = context.pages();
	const session = await context.newCDPSession(page);
	let running = false;
	let starts = 0;
	let stops = 0;
	session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		for (const { runningStatus } of versions) {
			if (runningStatus === 'running' && !running) starts += 1;
			if (runningStatus === 'stopped' && running) stops += 1;
			if (runningStatus === 'running' || runningStatus === 'stopped')
				running = runningStatus === 'running';
		}
	});
	await session.send('ServiceWorker.enable');
	return {
		starts: () => starts,
		async stop() {
			const before = stops;
			const ran = running;
			await session.send('ServiceWorker.stopAllWorkers');
			// A page that waits for an answer may have it started anew at once.
			if (ran) await expect.poll(() => stops, OFTEN).toBeGreaterThan(before);
		},
	};
}

/** The real list with two made-up providers, for the verdicts that nobody on the real one has. */
export const demonstration = demoList(bundledList);

export { expect, SOURCE };
