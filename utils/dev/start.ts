import { mkdir, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTrustedList } from '../list/trust';
import { buildExtension } from './build';
import { DEMO_SOURCE, demoList } from './demo-list';
import { launchWithExtension } from './launch';
import { photographExamples } from './photograph';
import { startSiteServer } from './site-server';
import { START_ADDRESS, startPage } from './start-page';

/**
 * `npm start`: builds the extension and opens a browser with it on a page that lists one site for each verdict.
 * With `--offline` local stand-ins answer for every site. Without a display the browser stays invisible, visits them
 * itself, and leaves a picture of the popup on each.
 */
const offline = process.argv.includes('--offline');
const headless =
	process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const root = fileURLToPath(new URL('../..', import.meta.url));

const extension = await buildExtension('chrome', { mode: 'demo', source: DEMO_SOURCE });
const sites = await startSiteServer();
const bundled = readTrustedList(await readFile(`${root}public/registry/list.json`));
if (!bundled.ok) throw new Error(`The bundled list is unsound: ${bundled.error.detail}`);
const list = JSON.stringify(demoList(bundled.value));
sites.answer(new URL(DEMO_SOURCE).host + new URL(DEMO_SOURCE).pathname, (_, response) => {
	response.writeHead(200, { 'content-type': 'application/json' }).end(list);
});
sites.answer(`${new URL(START_ADDRESS).host}/`, (_, response) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(startPage());
});

const browser = await launchWithExtension({
	extension,
	headless,
	args: offline
		? [sites.resolverRules('*'), '--ignore-certificate-errors']
		: [sites.resolverRules('*.example')],
});

if (headless) {
	const folder = `${root}screenshots`;
	await mkdir(folder, { recursive: true });
	await photographExamples(browser, folder, (line) => process.stdout.write(`${line}\n`));
	process.stdout.write(
		`\nNo display here: see the pictures in ${relative(process.cwd(), folder)}/\n`,
	);
	await browser.close();
} else {
	const [page = await browser.context.newPage()] = browser.context.pages();
	await page.goto(START_ADDRESS);
	process.stdout.write('The browser is open. Close it to end.\n');
	await browser.context.waitForEvent('close', { timeout: 0 });
}
await sites.close();
