import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildExtension } from '../dev/build';
import { EXAMPLES } from '../dev/examples';
import { speak } from '../dev/extension-probe';
import { type ExtensionBrowser, launchWithExtension } from '../dev/launch';
import { photographExample } from '../dev/photograph';
import { startSiteServer } from '../dev/site-server';
import { LANGUAGE_CODES, type Language } from '../i18n/languages';
import { logoPage, popupSheet, type Sheet, tilePage, viewSheet } from './store-sheets';

/**
 * `npm run store-pictures`: the pictures that the stores ask for, in every language, into `screenshots/store/`. The list
 * is the one that would be released: with test keys it says so in the pictures too.
 */
const FOLDER = 'screenshots/store';

/** The sizes that the stores ask for, in pixels. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const LOGO = { width: 300, height: 300 };

/** The popup is shown on these; each is of the list itself, not of the demonstration. */
const POPUPS = ['licenceReported', 'notOnList', 'lookalike'] as const;
const VIEWS = ['providers', 'options'] as const;

const extension = await buildExtension('chrome', { mode: 'store', source: '' });
const sites = await startSiteServer();
const browser = await launchWithExtension({
	extension,
	headless: true,
	// Twice the pixels of what is shown, so that it stays sharp when it is set larger.
	scale: 2,
	args: [sites.resolverRules('*'), '--ignore-certificate-errors'],
});
const canvas = await browser.context.newPage();
let wrong = 0;
for (const language of LANGUAGE_CODES) wrong += await picturesIn(language);
await draw(canvas, logoPage(LOGO.width), LOGO, `${FOLDER}/logo.png`);
await browser.close();
await sites.close();
process.stdout.write(`The pictures are in ${FOLDER}/\n`);
if (wrong > 0) process.exitCode = 1;

/** @returns how many show something else than they should */
async function picturesIn(language: Language): Promise<number> {
	const folder = `${FOLDER}/${language}`;
	await mkdir(folder, { recursive: true });
	await speak(browser, language);
	const captions = await captionsIn(language);
	const sheet = async (name: string): Promise<Sheet> => ({
		language,
		caption: captions.get(name) ?? '',
		picture: await readFile(`${folder}/${name}.png`, 'base64'),
	});
	let failures = 0;
	for (const name of POPUPS) {
		const path = `${folder}/${name}.png`;
		const example = EXAMPLES.find(({ verdict }) => verdict === name);
		if (!example) throw new Error(`there is no example of ${name}`);
		const look = { language, scheme: 'light' } as const;
		if (!(await photographExample(browser, example, path, tell, look))) failures += 1;
		await draw(canvas, popupSheet(await sheet(name)), SCREENSHOT, path);
	}
	for (const name of VIEWS) {
		const path = `${folder}/${name}.png`;
		await photographView(browser, name, path);
		await draw(canvas, viewSheet(await sheet(name)), SCREENSHOT, path);
	}
	await draw(
		canvas,
		tilePage({ language, caption: captions.get('tile') ?? '' }),
		TILE,
		`${folder}/tile.png`,
	);
	return failures;
}

async function photographView(
	{ context, page: address }: ExtensionBrowser,
	name: string,
	path: string,
): Promise<void> {
	const page = await context.newPage();
	await page.setViewportSize({ width: 1040, height: 700 });
	await page.goto(address(`${name}.html`));
	await page.getByRole('heading', { level: 2 }).first().waitFor();
	await page.screenshot({ path });
	await page.close();
}

/** Lays a page out at the size of a picture and takes it, a pixel for a pixel. */
async function draw(
	page: Page,
	html: string,
	size: { readonly width: number; readonly height: number },
	path: string,
): Promise<void> {
	await page.setViewportSize(size);
	await page.setContent(html);
	await page.screenshot({ path, scale: 'css', omitBackground: true });
}

/** What is written on each picture, by its name. */
async function captionsIn(language: Language): Promise<Map<string, string>> {
	const lines = (await readFile(`docs/store/${language}/captions.txt`, 'utf8')).trim().split('\n');
	return new Map(
		lines.map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon), line.slice(colon + 1).trim()];
		}),
	);
}

function tell(line: string): void {
	process.stdout.write(`${line}\n`);
}
