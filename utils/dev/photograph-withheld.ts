import { loadTexts } from '../i18n/texts';
import { changeAccess } from './extension-access';
import { openPopup, tabIdOf } from './extension-probe';
import type { ExtensionBrowser } from './launch';
import { type Look, QUIET, suffixOf } from './photograph';

/** Takes pictures of what a person sees who has withheld the access to all sites. */
export async function photographWithheld(
	browser: ExtensionBrowser,
	folder: string,
	look: Look,
): Promise<void> {
	const { popup: words } = (await loadTexts(look.language)).say;
	const path = (name: string) => `${folder}/${name}-${suffixOf(look)}.png`;
	const site = await browser.context.newPage();
	await site.goto(QUIET);
	const tabId = await tabIdOf(browser, site);
	await changeAccess(browser, { hostAccess: 'ON_CLICK' });

	const popup = await openPopup(browser, tabId);
	await popup.emulateMedia({ colorScheme: look.scheme });
	await popup.getByRole('heading', { name: words.noPermission.title }).waitFor();
	await popup.setViewportSize({ width: 360, height: 100 });
	await popup.screenshot({ path: path('noPermission'), fullPage: true });

	const page = await browser.context.newPage();
	await page.emulateMedia({ colorScheme: look.scheme });
	await page.setViewportSize({ width: 1000, height: 720 });
	await page.goto(browser.page('welcome.html'));
	await page.locator('.withheld').waitFor();
	await page.screenshot({ path: path('welcome-withheld'), fullPage: true });

	await changeAccess(browser, { hostAccess: 'ON_ALL_SITES' });
	await Promise.all([popup.close(), page.close(), site.close()]);
}
