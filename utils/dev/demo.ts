import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readTrustedList } from '../list/trust';
import { buildExtension } from './build';
import { DEMO_SOURCE, demoList } from './demo-list';
import { type ExtensionBrowser, launchWithExtension } from './launch';
import { type SiteServer, startSiteServer } from './site-server';
import { START_ADDRESS, startPage } from './start-page';

const BUNDLED_LIST = fileURLToPath(new URL('../publisher/list.json', import.meta.url));

interface Demo {
	readonly browser: ExtensionBrowser;
	close(): Promise<void>;
}

/**
 * A browser with the extension in it, following the demonstration list, and the start page within reach.
 *
 * @param offline whether local stand-ins answer for every site, and not only for the made-up ones
 */
export async function startDemo({
	offline,
	headless,
}: {
	readonly offline: boolean;
	readonly headless: boolean;
}): Promise<Demo> {
	const extension = await buildExtension('chrome', { mode: 'demo', source: DEMO_SOURCE });
	const sites = await startSiteServer();
	await answerDemo(sites);
	const browser = await launchWithExtension({
		extension,
		headless,
		args: offline
			? [sites.resolverRules('*'), '--ignore-certificate-errors']
			: [sites.resolverRules('*.example')],
	});
	return {
		browser,
		async close() {
			await browser.close();
			await sites.close();
		},
	};
}

async function answerDemo(sites: SiteServer): Promise<void> {
	const bundled = readTrustedList(await readFile(BUNDLED_LIST));
	if (!bundled.ok) throw new Error(`The bundled list is unsound: ${bundled.error.detail}`);
	const list = JSON.stringify(demoList(bundled.value));
	const source = new URL(DEMO_SOURCE);
	sites.answer(source.host + source.pathname, (_, response) => {
		response.writeHead(200, { 'content-type': 'application/json' }).end(list);
	});
	sites.answer(`${new URL(START_ADDRESS).host}/`, (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(startPage());
	});
}
