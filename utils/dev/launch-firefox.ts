import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from './browser';
import { PROFILE_PREFERENCES } from './firefox-profile';
import type { SiteServer } from './site-server';

export const EXTENSION_ID = 'vpn-licence-indicator@extension';
/** Firefox gives each installation an address of its own, unless one is laid down beforehand. */
const EXTENSION_HOST = '5d1f0b0e-6c5e-4d0c-9a54-0a8f1f9b7a11';

/** How long one of the browser's or the extension's own pages may take to load, in milliseconds. */
const PATIENCE = 20_000;
const LOOK_EVERY = 50;

/** A stock Firefox with the extension in it, where every host name leads to local pages. */
export interface FirefoxBrowser {
	/** Opens a page in a new tab, and waits until it has loaded. */
	open(address: string): Promise<Page>;
	/** The address of one of the extension's own pages. */
	page(path: string): string;
	/** Every page that is open, but for the browser's own. */
	pages(): Promise<readonly Page[]>;
	/**
	 * Runs a function as part of the browser itself, for what a person does outside of pages, such as answering the
	 * browser's own questions.
	 */
	asBrowser<Result, Argument = undefined>(
		act: (argument: Argument) => Result | Promise<Result>,
		argument?: Argument,
	): Promise<Result>;
	/**
	 * Puts another extension in.
	 *
	 * @returns the address of its files
	 */
	install(extension: string): Promise<string>;
	/** Takes the extension out with all that it has stored, and puts it in as at first. */
	reinstall(): Promise<void>;
	/** Ends it as a crash does: nothing in it has time for anything. */
	kill(): Promise<void>;
	close(): Promise<void>;
}

async function idOf(extension: string): Promise<string> {
	const manifest = JSON.parse(await readFile(`${extension}/manifest.json`, 'utf8'));
	return manifest.browser_specific_settings.gecko.id;
}

/**
 * Starts Firefox with the built extension.
 *
 * @param from the extension's folder, to be loaded into a new profile as for trying out; or a profile that has it
 * installed already (see `profileWith`)
 */
export async function launchFirefox(
	from: { readonly extension: string } | { readonly profile: string },
	sites: SiteServer,
): Promise<FirefoxBrowser> {
	const id = 'extension' in from ? await idOf(from.extension) : EXTENSION_ID;
	const browser = await puppeteer.launch({
		...('profile' in from && { userDataDir: from.profile }),
		browser: 'firefox',
		executablePath: findFirefox(),
		headless: true,
		acceptInsecureCerts: true,
		// Without it neither the extension's pages nor the browser's own can be driven.
		args: ['--remote-allow-system-access'],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_HOST }),
			'extensions.webextensions.keepUuidOnUninstall': true,
			'network.dns.forceResolve': '127.0.0.1',
			'network.socket.forcePort': `80=${sites.ports.http};443=${sites.ports.https}`,
			// The browser's questions can be answered at once.
			'security.notification_enable_delay': 0,
			...('profile' in from && PROFILE_PREFERENCES),
		},
	});
	if ('extension' in from) await browser.installExtension(from.extension);

	const open = async (address: string) => {
		const page = await browser.newPage();
		if (/^https?:/.test(address)) await page.goto(address);
		else await openOwn(page, address);
		return page;
	};
	// A page of the browser's own: what runs in it may do what the browser may.
	const browsersOwn = await open('about:addons');

	const asBrowser: FirefoxBrowser['asBrowser'] = (act, argument) =>
		browsersOwn.evaluate(act as (argument: unknown) => Awaited<ReturnType<typeof act>>, argument);

	return {
		open,
		page: (path) => `moz-extension://${EXTENSION_HOST}/${path}`,
		pages: async () => (await browser.pages()).filter((page) => page !== browsersOwn),
		asBrowser,
		async install(other) {
			const id = await browser.installExtension(other);
			return asBrowser((installed) => WebExtensionPolicy.getByID(installed).getURL(), id);
		},
		async reinstall() {
			if ('profile' in from) throw new Error('What is installed for good stays');
			await browser.uninstallExtension(id);
			await browser.installExtension(from.extension);
		},
		kill() {
			const child = browser.process();
			if (!child) throw new Error('the browser was not started from here');
			const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
			child.kill('SIGKILL');
			return ended;
		},
		close: () => browser.close(),
	};
}

/** Firefox never says that a page of its own, or of an extension, has loaded. */
async function openOwn(page: Page, address: string): Promise<void> {
	page.goto(address).catch(() => undefined);
	const end = Date.now() + PATIENCE;
	while (Date.now() < end) {
		const loaded = await page
			.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address)
			// The blank page that it replaces goes away meanwhile.
			.catch(() => false);
		if (loaded) return;
		await pause(LOOK_EVERY);
	}
	throw new Error(`${address} did not load`);
}
