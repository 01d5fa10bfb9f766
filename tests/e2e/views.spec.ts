import type { Page } from '@playwright/test';
import { LANGUAGE_CODES } from '../../utils/i18n/languages';
import { loadTexts, type Texts } from '../../utils/i18n/texts';
import { bundledList, expect, test } from './fixtures';
import { DESK, faultsIn, lookAt, PAGE_LOOKS, POPUP, POPUP_LOOKS } from './layout';
import { light, openViews, speakIn } from './views';
import { violationsIn } from './violations';

/** Verdicts that speak of a licence, and so have to say what it does not mean. */
const LICENSED = ['licensed', 'licenceReported'];

/** @returns what of an answer cannot be read without scrolling */
async function unreadIn(page: Page, verdict: string, { say, date }: Texts): Promise<string[]> {
	const { height, said } = await page.evaluate(() => ({
		height: document.documentElement.scrollHeight,
		said: document.querySelector('main')?.innerText ?? '',
	}));
	const faults = height > POPUP.height ? [`scrolls: ${height} pixels high`] : [];
	if (LICENSED.includes(verdict) && !said.includes(say.popup.lawfulInterception))
		faults.push('does not say what a licence does not mean');
	if (!said.includes(date(bundledList.issuedAt))) faults.push('does not say as of when');
	return faults;
}

// One browser for all views of a language: opening them is what takes the time.
for (const language of LANGUAGE_CODES)
	test(`every view in ${language}: nothing for axe to say, nothing cut off, no answer that scrolls`, async ({
		machine,
	}) => {
		test.setTimeout(180_000);
		const views = await openViews(machine);
		const texts = await loadTexts(language);
		await speakIn(machine, views, language);
		const found: string[] = [];
		for (const { name, page, popup, verdict } of views) {
			const note = (where: string, faults: readonly string[]) =>
				found.push(...faults.map((fault) => `${name}, ${where}: ${fault}`));
			// A tab in the background is slowed down.
			await page.bringToFront();
			for (const look of popup ? POPUP_LOOKS : PAGE_LOOKS) {
				await lookAt(page, look);
				note(`at ${look.width}`, await faultsIn(page));
				if (verdict && look === POPUP) note('in the popup', await unreadIn(page, verdict, texts));
			}
			await lookAt(page, popup ? POPUP : DESK);
			await light(page, 'light');
			note('light', await violationsIn(page, 'everything'));
			await light(page, 'dark');
			note('dark', await violationsIn(page, 'colours'));
		}
		expect(found).toEqual([]);
	});
