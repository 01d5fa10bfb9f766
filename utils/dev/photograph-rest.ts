import type { Page } from '@playwright/test';
import { loadPageTexts } from '../i18n/page-texts';
import { askExtension, openPopup, tabIdOf } from './extension-probe';
import type { ExtensionBrowser } from './launch';
import { type Look, QUIET, suffixOf } from './photograph';

/** A site with a licence that is reported, whose answer has the most to unfold. */
const REPORTED = 'https://kestrelvpn.com/';

/** Takes pictures of what the popup shows beside the verdicts: what unfolds, and the reasons for having no answer. */
export async function photographRest(
	browser: ExtensionBrowser,
	folder: string,
	look: Look,
): Promise<void> {
	const { texts, page: words } = await loadPageTexts(look.language);
	const { popup } = texts.say;
	const shoot = async (name: string, tabId: number, prepare: (page: Page) => Promise<void>) => {
		const page = await openPopup(browser, tabId);
		await page.emulateMedia({ colorScheme: look.scheme });
		await prepare(page);
		await page.setViewportSize({ width: 360, height: 100 });
		await page.screenshot({ path: `${folder}/${name}-${suffixOf(look)}.png`, fullPage: true });
		await page.close();
	};
	const headline = (text: string) => (page: Page) =>
		page.getByRole('heading', { name: text }).waitFor();

	const site = await browser.context.newPage();
	await site.goto(REPORTED);
	const reported = await tabIdOf(browser, site);
	await shoot('evidence', reported, async (page) => {
		await page.getByText(popup.knowledge).click();
		await page.locator('.list-record').waitFor();
	});
	await shoot('report', reported, async (page) => {
		await page.getByRole('button', { name: popup.report }).click();
		await page.getByRole('heading', { name: words.report.title }).waitFor();
	});

	// The same answer from a list that is out of date.
	await askExtension(
		browser,
		async (key) => {
			const visit = (await chrome.storage.session.get(key))[key] as { check: object };
			const check = { ...visit.check, freshness: 'expired' };
			await chrome.storage.session.set({ [key]: { ...visit, check } });
		},
		`visit:${reported}`,
	);
	await shoot('expired', reported, (page) => page.locator('.band__note').waitFor());

	await site.goto(QUIET);
	const quiet = await tabIdOf(browser, site);
	await shoot('notChecked', quiet, headline(popup.notChecked.title));
	const place = { host: new URL(QUIET).host, path: '/' };
	const unavailable = { place, check: { status: 'unavailable', reason: 'broken' } };
	await askExtension(browser, ([key, visit]) => chrome.storage.session.set({ [key]: visit }), [
		`visit:${quiet}`,
		unavailable,
	] as const);
	await shoot('unavailable', quiet, headline(popup.unavailable.title));
	await site.goto(browser.page('options.html'));
	await shoot('notAWebPage', await tabIdOf(browser, site), headline(popup.notAWebPage.title));
	await site.close();
}
