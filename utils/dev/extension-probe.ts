import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Language } from '../i18n/languages';
import type { ExtensionBrowser } from './launch';

declare global {
	/** The extension API, in functions that run in a page of the extension. */
	var chrome: typeof browser;
}

/** What the toolbar button says of one tab. */
export interface Toolbar {
	readonly text: string;
	readonly title: string;
	readonly colour: readonly number[];
}

const probes = new WeakMap<BrowserContext, Page>();

/**
 * Runs a function in a page of the extension that shows nothing, from which the extension API can be asked without
 * waking the background.
 */
export async function askExtension<Result, Argument = undefined>(
	{ context, page }: Pick<ExtensionBrowser, 'context' | 'page'>,
	question: (argument: Argument) => Result | Promise<Result>,
	argument?: Argument,
): Promise<Result> {
	let probe = probes.get(context);
	// When the extension is loaded anew, its pages are closed.
	if (!probe || probe.isClosed()) {
		probe = await context.newPage();
		await probe.goto(page('manifest.json'));
		probes.set(context, probe);
	}
	return probe.evaluate(question as (argument: unknown) => Result | Promise<Result>, argument);
}

/** Has the extension speak a language, as the options page does. */
export async function speak(
	browser: Pick<ExtensionBrowser, 'context' | 'page'>,
	language: Language,
): Promise<void> {
	await askExtension(
		browser,
		async (chosen) => {
			const { settings } = await chrome.storage.local.get('settings');
			await chrome.storage.local.set({ settings: { ...(settings as object), language: chosen } });
		},
		language,
	);
}

/** The browser's own number for the tab of a page; the newest, where several show the same address. */
export async function tabIdOf(browser: ExtensionBrowser, page: Page): Promise<number> {
	const id = await askExtension(
		browser,
		async (url) => {
			const tabs = await chrome.tabs.query({});
			return Math.max(...tabs.filter((tab) => tab.url === url).map((tab) => tab.id ?? -1));
		},
		page.url(),
	);
	if (!Number.isFinite(id)) throw new Error(`No tab shows ${page.url()}`);
	return id;
}

/** What the toolbar button shows for a tab. */
export async function toolbarOf(browser: ExtensionBrowser, tabId: number): Promise<Toolbar> {
	return askExtension(
		browser,
		async (tab) => {
			const [text, title, colour] = await Promise.all([
				chrome.action.getBadgeText(tab),
				chrome.action.getTitle(tab),
				chrome.action.getBadgeBackgroundColor(tab),
			]);
			return { text, title, colour };
		},
		{ tabId },
	);
}

/** Opens the popup's page for a tab, at the size of a popup. */
export async function openPopup(browser: ExtensionBrowser, tabId: number): Promise<Page> {
	const popup = await browser.context.newPage();
	await popup.setViewportSize({ width: 360, height: 600 });
	await popup.goto(browser.page(`popup.html?tabId=${tabId}`));
	return popup;
}
