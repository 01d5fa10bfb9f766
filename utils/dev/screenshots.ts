import { mkdir } from 'node:fs/promises';
import { startDemo } from './demo';
import { photographExamples } from './photograph';

/** `npm run screenshots`: the pictures of the README, light and dark, from local stand-ins. */
const FOLDER = 'docs/images';

await mkdir(FOLDER, { recursive: true });
const { browser, close } = await startDemo({ offline: true, headless: true });
let wrong = 0;
for (const scheme of ['light', 'dark'] as const) {
	wrong += await photographExamples(browser, FOLDER, tell, scheme);
	const page = await browser.context.newPage();
	await page.emulateMedia({ colorScheme: scheme });
	await page.setViewportSize({ width: 1000, height: 720 });
	for (const name of ['providers', 'options']) {
		await page.goto(browser.page(`${name}.html`));
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.getByRole('heading', { level: 2 }).first().waitFor();
		await page.screenshot({ path: `${FOLDER}/${name}-${scheme}.png` });
	}
	await page.close();
}
await close();
if (wrong > 0) process.exitCode = 1;

function tell(line: string): void {
	process.stdout.write(`${line}\n`);
}
