import { readFile } from 'node:fs/promises';
import { readTrustedList } from '../list/trust';
import { buildExtension } from './build';
import { DEMO_SOURCE, demoList } from './demo-list';
import { type ExtensionBrowser, launchWithExtension } from './launch';
import { type SiteServer, startSiteServer } from './site-server';
import { START_ADDRESS, startPage } from './start-page';
import { hostOf, signedRepository } from './test-signer';

const LIST = new URL('../publisher/list.json', import.meta.url);
const FIRST_ROOT = new URL('../../public/registry/metadata/1.root.json', import.meta.url);
/** Further than any version of the bundled list. */
const VERSION = 1_000_000;

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
	const list = readTrustedList(JSON.parse(await readFile(LIST, 'utf8')));
	if (!list.ok) throw new Error(`The list is unsound: ${list.error.detail}`);
	const firstRoot = new Uint8Array(await readFile(FIRST_ROOT));
	const repository = signedRepository(demoList(list.value), firstRoot, { version: VERSION });
	sites.answerHost(new URL(DEMO_SOURCE).host, hostOf(repository));
	sites.answer(`${new URL(START_ADDRESS).host}/`, (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(startPage());
	});
}
