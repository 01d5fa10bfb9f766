import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from './browser';
import type { SiteServer } from './site-server';

const EXTENSION_ID = 'vpn-licence-indicator@extension';
/** Firefox gives each installation an address of its own, unless one is laid down beforehand. */
const EXTENSION_HOST = '5d1f0b0e-6c5e-4d0c-9a54-0a8f1f9b7a11';

/** How long a page may take before it is looked at all the same, in milliseconds. */
const PATIENCE = 5000;

/** A stock Firefox with the extension in it, where every host name leads to local pages. */
export interface FirefoxBrowser {
	/** Opens a page; an extension's own page loads although Firefox never says that it has. */
	open(address: string): Promise<Page>;
	/** The address of one of the extension's own pages. */
	page(path: string): string;
	close(): Promise<void>;
}

/** Starts Firefox with the built extension in a new profile. */
export async function launchFirefox(extension: string, sites: SiteServer): Promise<FirefoxBrowser> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: findFirefox(),
		headless: true,
		acceptInsecureCerts: true,
		args: ['--remote-allow-system-access'],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
			'network.dns.forceResolve': '127.0.0.1',
			'network.socket.forcePort': `80=${sites.ports.http};443=${sites.ports.https}`,
		},
	});
	await browser.installExtension(extension);
	return {
		async open(address) {
			const page = await browser.newPage();
			await page.goto(address, { timeout: PATIENCE }).catch((error) => {
				if (!address.startsWith('moz-extension:')) throw error;
			});
			return page;
		},
		page: (path) => `moz-extension://${EXTENSION_HOST}/${path}`,
		close: () => browser.close(),
	};
}
