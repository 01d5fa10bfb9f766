import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from './browser';

/** How long the extension may take to come up, in milliseconds. */
const PATIENCE = 30_000;

/** A browser of its own, with nothing in it but the extension. */
export interface ExtensionBrowser {
	readonly context: BrowserContext;
	/** The extension's background, as long as it runs; a stopped one comes back as another. */
	readonly worker: Worker;
	/** The first-run page, which has opened by itself. */
	readonly welcome: Page;
	/** The address of one of the extension's own pages. */
	page(path: string): string;
	close(): Promise<void>;
}

interface Launch {
	/** The folder of the built extension. */
	readonly extension: string;
	readonly headless: boolean;
	readonly args?: readonly string[];
	/** How many pixels of a picture a pixel of a page has. */
	readonly scale?: number;
	/** A folder of a profile that stays; without it, it is a new one, which goes away with the browser. */
	readonly profile?: string;
}

/** Starts Chromium with the extension. */
export async function launchWithExtension({
	extension,
	headless,
	args = [],
	scale,
	profile: kept,
}: Launch): Promise<ExtensionBrowser> {
	const profile = kept ?? (await mkdtemp(join(tmpdir(), 'vpn-licence-indicator-')));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: findChromium(),
		headless,
		// Playwright switches the back/forward cache off, which the extension has to live with.
		ignoreDefaultArgs: ['--disable-back-forward-cache'],
		args: [
			`--disable-extensions-except=${extension}`,
			`--load-extension=${extension}`,
			'--no-first-run',
			// Chromium refuses its sandbox to root, as which containers run.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...args,
		],
		viewport: headless ? { width: 1000, height: 700 } : null,
		...(scale !== undefined && { deviceScaleFactor: scale }),
	});
	const worker =
		context.serviceWorkers()[0] ??
		(await context.waitForEvent('serviceworker', { timeout: PATIENCE }));
	const origin = worker.url().slice(0, worker.url().lastIndexOf('/'));
	return {
		context,
		worker,
		welcome: await pageAt(context, `${origin}/welcome.html`),
		page: (path) => `${origin}/${path}`,
		async close() {
			await context.close();
			if (!kept) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

/** Waits for a page that opens by itself: the browser tells of it before it knows its address. */
async function pageAt(context: BrowserContext, address: string): Promise<Page> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		const page = context.pages().find((open) => open.url() === address);
		if (page) return page;
		if (Date.now() > end) throw new Error(`${address} did not open`);
		await wait(50);
	}
}
