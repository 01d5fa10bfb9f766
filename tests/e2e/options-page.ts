import type { Locator, Page } from '@playwright/test';
import { pages as enPages } from '../../utils/i18n/en/pages';
import type { Machine } from './fixtures';

const { options } = enPages;

export async function openOptions(machine: Machine): Promise<Page> {
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page('options.html'));
	await page.getByRole('heading', { name: options.title, level: 1 }).waitFor();
	return page;
}

export async function refreshNow(page: Page): Promise<void> {
	await page.getByRole('button', { name: options.list.now }).click();
}

/** What the page says of the last refresh. */
export function outcome(page: Page): Locator {
	return page.locator('.refresh').getByRole('status');
}
