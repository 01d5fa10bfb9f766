import { copyFile, mkdir } from 'node:fs/promises';
import { LANGUAGE_CODES } from '../i18n/languages';
import { startDemo } from './demo';
import { photographExamples, suffixOf } from './photograph';
import { photographRest } from './photograph-rest';

/**
 * `npm run screenshots`: every view in every language, light and dark, from local stand-ins, into `screenshots/` or the
 * folder that is named; and those that the README shows into its own folder.
 */
const [folder = 'screenshots'] = process.argv.slice(2);

const README_FOLDER = 'docs/images';
const README_PICTURES = [
	'licenceReported-light',
	'licenceReported-dark',
	'notOnList-light',
	'notOnList-dark',
	'lookalike-light',
	'lookalike-dark',
	'licenceReported-ur-light',
	'licenceReported-ur-dark',
	'providers-light',
];

/** A page at a desk, and at the narrowest that is promised (WCAG 2.2, 1.4.10). */
const WIDTHS = { '': 1000, '-narrow': 320 };

await mkdir(folder, { recursive: true });
const { browser, close } = await startDemo({ offline: true, headless: true });
let wrong = 0;
for (const language of LANGUAGE_CODES)
	for (const scheme of ['light', 'dark'] as const) {
		const suffix = suffixOf({ language, scheme });
		wrong += await photographExamples(browser, folder, tell, { language, scheme });
		await photographRest(browser, folder, { language, scheme });
		const page = await browser.context.newPage();
		await page.emulateMedia({ colorScheme: scheme });
		for (const [width, pixels] of Object.entries(WIDTHS)) {
			await page.setViewportSize({ width: pixels, height: 720 });
			for (const name of ['providers', 'options', 'welcome']) {
				await page.goto(browser.page(`${name}.html`));
				await page.getByRole('heading', { level: 2 }).first().waitFor();
				await page.screenshot({
					path: `${folder}/${name}${width}-${suffix}.png`,
					// The table of all providers is longer than a picture can show.
					fullPage: name !== 'providers',
				});
			}
		}
		await page.close();
	}
await close();
await mkdir(README_FOLDER, { recursive: true });
for (const name of README_PICTURES)
	await copyFile(`${folder}/${name}.png`, `${README_FOLDER}/${name}.png`);
if (wrong > 0) process.exitCode = 1;

function tell(line: string): void {
	process.stdout.write(`${line}\n`);
}
