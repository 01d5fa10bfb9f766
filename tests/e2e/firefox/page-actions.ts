import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from './fixtures';

/** What a page says, as a person reads it. */
export const wordsOf = (page: Page): Promise<string> =>
	page.evaluate(() => document.body.innerText);

/** The headline of a page or a popup; empty until there is one. */
export const headlineOf = (page: Page): Promise<string> =>
	page.evaluate(() => document.querySelector('h1')?.innerText ?? '');

/** Presses the button of this name, as soon as it is there, as the mouse does. */
export async function press(page: Page, name: string): Promise<void> {
	const button = await find(page, name, (wanted) =>
		[...document.querySelectorAll('button')].find(({ innerText }) => innerText === wanted),
	);
	await button.click();
}

/** The field, or switch, of this label, as soon as it is there. */
export const field = (page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> =>
	find(
		page,
		label,
		(wanted) =>
			[...document.querySelectorAll('label')].find(({ innerText }) => innerText.trim() === wanted)
				?.control as HTMLInputElement | undefined,
	);

async function find<Kind extends Element>(
	page: Page,
	name: string,
	look: (name: string) => Kind | undefined,
): Promise<ElementHandle<Kind>> {
	let found: ElementHandle<Kind> | null = null;
	await expect(async () => {
		found = (await page.evaluateHandle(look, name)).asElement() as ElementHandle<Kind> | null;
		expect(found, name).not.toBeNull();
	}).toPass({ timeout: 10_000 });
	return found as unknown as ElementHandle<Kind>;
}
