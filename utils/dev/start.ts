import { mkdir } from 'node:fs/promises';
import { startDemo } from './demo';
import { photographExamples } from './photograph';
import { START_ADDRESS } from './start-page';

/**
 * `npm start`: builds the extension and opens a browser with it on a page that lists one site for each verdict.
 * With `--offline` local stand-ins answer for every site. Without a display the browser stays invisible, visits them
 * itself, and leaves a picture of the popup on each.
 */
const PICTURES = 'screenshots';

const offline = process.argv.includes('--offline');
const headless =
	process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const { browser, close } = await startDemo({ offline, headless });

if (headless) {
	await mkdir(PICTURES, { recursive: true });
	const wrong = await photographExamples(browser, PICTURES, tell);
	tell(`\nThere is no display here: see the pictures in ${PICTURES}/`);
	if (wrong > 0) {
		tell(`${wrong} of them show something else than they should.`);
		process.exitCode = 1;
	}
} else {
	const [page = await browser.context.newPage()] = browser.context.pages();
	await page.goto(START_ADDRESS);
	// The extension's own first page has opened before it.
	await page.bringToFront();
	tell('The browser is open. Close it to end.');
	await browser.context.waitForEvent('close', { timeout: 0 });
}
await close();

function tell(line: string): void {
	process.stdout.write(`${line}\n`);
}
