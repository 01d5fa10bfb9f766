import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../i18n/languages';
import { loadTexts } from '../i18n/texts';
import { APPEARANCES } from '../verdict/appearance';
import { EXAMPLES, type Example } from './examples';
import { openPopup, speak, tabIdOf, toolbarOf } from './extension-probe';
import type { ExtensionBrowser } from './launch';

/** How long a site may take to open, and then to get its badge, in milliseconds. */
const PATIENCE = 15_000;

/** A page that nothing draws attention to. */
export const QUIET = 'http://hello.example/';

/** How a picture is to look. */
export interface Look {
	readonly language: Language;
	readonly scheme: 'light' | 'dark';
}

/** @returns what a picture's name ends in: English, as the README's pictures are, goes without saying */
export function suffixOf({ language, scheme }: Look): string {
	return language === 'en' ? scheme : `${language}-${scheme}`;
}

/**
 * Visits the example of each verdict and takes a picture of the popup on it.
 *
 * @param folder where the pictures go, each named after its verdict
 * @param tell is given a line for each
 * @returns how many showed what they should not; what could not be opened is only told
 */
export async function photographExamples(
	browser: ExtensionBrowser,
	folder: string,
	tell: (line: string) => void,
	look: Look = { language: 'en', scheme: 'light' },
): Promise<number> {
	await speak(browser, look.language);
	let failures = 0;
	for (const example of EXAMPLES) {
		const path = `${folder}/${example.verdict}-${suffixOf(look)}.png`;
		if (!(await photographExample(browser, example, path, tell, look))) failures += 1;
	}
	return failures;
}

/**
 * Visits one example, in a browser that speaks the language already, and takes a picture of the popup on it.
 *
 * @returns whether it showed what it should; one that could not be opened is only told
 */
export async function photographExample(
	browser: ExtensionBrowser,
	{ verdict, address }: Example,
	path: string,
	tell: (line: string) => void,
	look: Look,
): Promise<boolean> {
	const { say } = await loadTexts(look.language);
	const page = await browser.context.newPage();
	const line = `${verdict.padEnd(16)} ${address.padEnd(44)}`;
	try {
		await page.goto(address, { timeout: PATIENCE });
	} catch {
		tell(`${line} could not be opened; --offline needs no network`);
		await page.close();
		return true;
	}
	const tabId = await tabIdOf(browser, page);
	const { badge } = APPEARANCES[verdict];
	const { title } = say.verdicts[verdict];
	const shown = await until(
		() => toolbarOf(browser, tabId),
		(toolbar) =>
			toolbar.text === badge && (verdict === 'notVpn' || toolbar.title.startsWith(title)),
	);
	const popup = await openPopup(browser, tabId);
	await popup.emulateMedia({ colorScheme: look.scheme });
	await popup
		.getByRole('heading', { level: 1 })
		.filter({ hasNotText: say.popup.loading })
		.waitFor();
	// As high as what it shows, as a browser makes it.
	await popup.setViewportSize({ width: 360, height: 100 });
	await popup.screenshot({ path, fullPage: true });
	tell(`${line} ${(shown.text || 'none').padEnd(5)} ${shown.title}`);
	await Promise.all([popup.close(), page.close()]);
	return shown.text === badge;
}

/** Looks again until it is so, or patience ends; gives what was seen last. */
async function until<Value>(
	look: () => Promise<Value>,
	isSo: (value: Value) => boolean,
): Promise<Value> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		const value = await look();
		if (isSo(value) || Date.now() > end) return value;
		await wait(100);
	}
}
