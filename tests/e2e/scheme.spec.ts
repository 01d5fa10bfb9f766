import { pages as enPages } from '../../utils/i18n/en/pages';
import { expect, test } from './fixtures';
import { openOptions } from './options-page';
import { light } from './views';

const { scheme } = enPages.options.display;

test('the scheme is the system’s until a person chooses one, in every open page and in the next', async ({
	machine,
}) => {
	const options = await openOptions(machine);
	const popup = await machine.popup(await machine.visit('https://mullvad.net/'));
	const pages = [options, popup];
	for (const page of pages) {
		await light(page, 'light');
		await light(page, 'dark');
	}
	await options.getByRole('radio', { name: scheme.light }).check();
	for (const page of pages)
		await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');

	await options.getByRole('radio', { name: scheme.dark }).check();
	for (const page of pages)
		await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await options.getByRole('radio', { name: scheme.auto }).check();
	for (const page of pages) await light(page, 'light');
});

test('a page opens in the scheme chosen, without a flash of the other', async ({ machine }) => {
	const options = await openOptions(machine);
	await options.getByRole('radio', { name: scheme.dark }).check();
	await expect(options.locator('html')).toHaveAttribute('data-scheme', 'dark');
	const page = await machine.browser.context.newPage();
	await page.emulateMedia({ colorScheme: 'light' });
	// What there was to be seen before the body came.
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.body) return;
			const root = document.documentElement;
			Object.assign(globalThis, {
				first: getComputedStyle(root).colorScheme + root.dataset.scheme,
			});
			observer.disconnect();
		}).observe(document, { childList: true, subtree: true });
	});
	await page.goto(machine.browser.page('options.html'));
	expect(await page.evaluate(() => (globalThis as { first?: string }).first)).toContain('dark');
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
		'rgb(17, 21, 27)',
	);
});

test('with forced colours, the focus and the marks can still be seen', async ({ machine }) => {
	const popup = await machine.popup(await machine.visit('https://mullvad.net/'));
	await popup.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	const summary = popup.locator('summary');
	await summary.waitFor();
	await popup.bringToFront();
	await popup.keyboard.press('Tab');
	const seen = await popup.evaluate(() => {
		const mark = document.querySelector('.band__mark .mark__body') as SVGElement;
		const lines = document.querySelector('.band__mark .mark__lines') as SVGElement;
		const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
		return {
			outline: `${outlineStyle} ${outlineWidth}`,
			ground: getComputedStyle(document.body).backgroundColor,
			body: getComputedStyle(mark).fill,
			lines: getComputedStyle(lines).stroke,
		};
	});
	expect(seen.outline).toBe('solid 2px');
	expect(seen.body).not.toBe(seen.ground);
	expect(seen.lines).not.toBe(seen.body);
});
