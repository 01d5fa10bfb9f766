import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'esbuild';
import type { PageSignals } from '../detection/signals';
import { findChromium } from './browser';
import type { LabelledPage } from './corpus';

/** How many pages are read at a time. */
const TABS = 4;

/**
 * Reads pages with the extension's own reader in a real browser, each at its own address, offline and without its
 * scripts.
 *
 * @returns for each page its signals, or nothing where the content script would not have read it
 */
export async function readPages(
	pages: readonly LabelledPage[],
): Promise<Map<LabelledPage, PageSignals | undefined>> {
	const reader = await bundleReader();
	const browser = await chromium.launch({ executablePath: findChromium() });
	try {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const read = new Map<LabelledPage, PageSignals | undefined>();
		const waiting = [...pages];
		await Promise.all(
			Array.from({ length: TABS }, async () => {
				for (let page = waiting.shift(); page; page = waiting.shift())
					read.set(page, await readPage(context, page, reader));
			}),
		);
		// In the order of the pages, whichever tab was quicker.
		return new Map(pages.map((page) => [page, read.get(page)]));
	} finally {
		await browser.close();
	}
}

async function readPage(context: BrowserContext, { address, html }: LabelledPage, reader: string) {
	const tab = await context.newPage();
	try {
		await tab.route('**/*', (route) =>
			route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
				? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
				: route.abort(),
		);
		await tab.goto(address, { waitUntil: 'domcontentloaded' });
		return await tab.evaluate<PageSignals | undefined>(`${reader}; reader.read(document)`);
	} finally {
		await tab.close();
	}
}

/** The reader as one script, as the build would bundle it. */
export async function bundleReader(): Promise<string> {
	const { outputFiles } = await build({
		stdin: {
			contents: `
				import { readSignals } from './read';
				import { traceOf, VPN } from './trace';
				export function read(page) {
					const trace = traceOf(page);
					const signals = trace && readSignals(page);
					return signals && (trace === 'plain' || VPN.test(signals.text)) ? signals : undefined;
				}
			`,
			resolveDir: fileURLToPath(new URL('../detection', import.meta.url)),
			loader: 'ts',
		},
		bundle: true,
		format: 'iife',
		globalName: 'reader',
		write: false,
	});
	return outputFiles[0]?.text ?? '';
}
