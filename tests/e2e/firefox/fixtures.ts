import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import {
	EXTENSION_ID,
	type FirefoxBrowser,
	launchFirefox,
} from '../../../utils/dev/launch-firefox';
import { type SiteServer, startSiteServer } from '../../../utils/dev/site-server';
import type { LicensedList } from '../../../utils/list/schema';
import type { Settings } from '../../../utils/settings/settings';
import { type ListSource, listSource, SOURCE } from '../list-source';
import { OFTEN } from '../often';

export const EXTENSION = fileURLToPath(new URL('../../../dist/firefox-mv3', import.meta.url));

/** A page in a tab, and the browser's number for the tab. */
export interface Tab {
	readonly page: Page;
	readonly id: number;
}

/** The extension, newly installed, in a Firefox where every host name leads to local pages. */
export interface FirefoxMachine {
	readonly browser: FirefoxBrowser;
	readonly sites: SiteServer;
	readonly source: ListSource;
	/** Asks the extension's own API: the function runs in a page of the extension. */
	ask<Result, Argument = undefined>(
		question: (argument: Argument) => Result | Promise<Result>,
		argument?: Argument,
	): Promise<Result>;
	/** Changes settings as the options page does. */
	set(settings: Partial<Settings>): Promise<void>;
	/** Names the source, and waits until its list is in force. */
	follow(list: LicensedList): Promise<void>;
	/** The names of the alarms that are set. */
	alarms(): Promise<string[]>;
	visit(address: string): Promise<Tab>;
	/** Waits until a tab's badge says so. */
	expectBadge(tab: Pick<Tab, 'id'>, text: string): Promise<void>;
	title(tab: Pick<Tab, 'id'>): Promise<string>;
	/** Opens the popup's page for a tab, in a tab of its own. */
	popup(tab: Pick<Tab, 'id'>): Promise<Page>;
	/** Opens one of the extension's own pages. */
	own(path: string): Promise<Page>;
	/** Ends the event page, as the browser does after half a minute. */
	suspend(): Promise<void>;
	isSuspended(): Promise<boolean>;
}

interface Installation {
	readonly firefox: FirefoxBrowser;
	readonly sites: SiteServer;
}

/** One Firefox serves all tests of a worker; each has the extension installed anew. */
export const test = base.extend<{ machine: FirefoxMachine }, { installation: Installation }>({
	installation: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
		async ({}, use) => {
			const sites = await startSiteServer();
			const firefox = await launchFirefox({ extension: EXTENSION }, sites);
			await use({ firefox, sites });
			await firefox.close();
			await sites.close();
		},
		{ scope: 'worker' },
	],

	machine: async ({ installation: { firefox, sites } }, use) => {
		await firefox.reinstall();
		await use(await machineOf(firefox, sites));
		await Promise.all((await firefox.pages()).map((page) => page.close()));
	},
});

/** A machine with a Firefox that has the extension in it, once the extension is ready. */
export async function machineOf(
	browser: FirefoxBrowser,
	sites: SiteServer,
): Promise<FirefoxMachine> {
	const own = (path: string) => browser.open(browser.page(path));
	const source = listSource(sites);
	let probe = await own('icon/default-16.png');
	const ask: FirefoxMachine['ask'] = async (question, argument) => {
		// When the extension is loaded anew, its pages are closed.
		if (!(await probe.evaluate(() => true).catch(() => false)))
			probe = await own('icon/default-16.png');
		return probe.evaluate(question as (argument: unknown) => ReturnType<typeof question>, argument);
	};
	await expect
		.poll(() => ask(() => chrome.scripting.getRegisteredContentScripts()), OFTEN)
		.not.toEqual([]);

	const set = (settings: Partial<Settings>) =>
		ask(async (changes) => {
			const { settings: before } = await chrome.storage.local.get('settings');
			await chrome.storage.local.set({ settings: { ...(before as object), ...changes } });
		}, settings);

	return {
		browser,
		sites,
		source,
		ask,
		set,
		own,
		async follow(list) {
			source.publish(list);
			await set({ source: SOURCE });
			// The change of the settings has set one off already, and only one runs at a time.
			await expect
				.poll(() => ask(() => chrome.runtime.sendMessage({ type: 'refreshNow' })), OFTEN)
				.toMatchObject({ number: list.number });
		},
		alarms: () => ask(async () => (await chrome.alarms.getAll()).map(({ name }) => name)),
		async visit(address) {
			const page = await browser.open(address);
			// Without access to its address there is no other way to tell the tab: numbers only grow.
			const id = await ask(async () =>
				Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? -1)),
			);
			return { page, id };
		},
		expectBadge: ({ id }, text) =>
			expect
				.poll(() => ask((tabId) => chrome.action.getBadgeText({ tabId }), id), OFTEN)
				.toBe(text),
		title: ({ id }) => ask((tabId) => chrome.action.getTitle({ tabId }), id),
		popup: ({ id }) => own(`popup.html?tabId=${id}`),
		suspend: () =>
			browser.asBrowser(async (extensionId) => {
				const { extension } = WebExtensionPolicy.getByID(extensionId);
				await extension.terminateBackground();
				if (extension.backgroundState !== 'stopped')
					throw new Error(`The event page is ${extension.backgroundState}`);
			}, EXTENSION_ID),
		isSuspended: () =>
			browser.asBrowser(
				(id) => WebExtensionPolicy.getByID(id).extension.backgroundState === 'stopped',
				EXTENSION_ID,
			),
	};
}

export { expect };
