import { copyFile, mkdir } from 'node:fs/promises';
import { LANGUAGE_CODES } from '../i18n/languages';
import { startDemo } from './demo';
import { photographExamples } from './photograph';
import { photographPages } from './photograph-pages';
import { photographRest } from './photograph-rest';
import { photographWithheld } from './photograph-withheld';

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

await mkdir(folder, { recursive: true });
const { browser, close } = await startDemo({ offline: true, headless: true });
let wrong = 0;
for (const language of LANGUAGE_CODES)
	for (const scheme of ['light', 'dark'] as const) {
		wrong += await photographExamples(browser, folder, tell, { language, scheme });
		await photographRest(browser, folder, { language, scheme });
		await photographPages(browser, folder, { language, scheme });
		await photographWithheld(browser, folder, { language, scheme });
	}
await close();
await mkdir(README_FOLDER, { recursive: true });
for (const name of README_PICTURES)
	await copyFile(`${folder}/${name}.png`, `${README_FOLDER}/${name}.png`);
if (wrong > 0) process.exitCode = 1;

function tell(line: string): void {
	process.stdout.write(`${line}\n`);
}
