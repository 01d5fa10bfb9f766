import type { Page } from '@playwright/test';
import { pages as enPages } from '../../utils/i18n/en/pages';
import { popup as en } from '../../utils/i18n/en/popup';
import { demonstration, expect, test } from './fixtures';
import { openOptions } from './options-page';

/** Where the focus is: what it is called, and whether it can be seen there. */
interface Stop {
	readonly name: string;
	readonly outline: number;
	readonly inView: boolean;
}

const stop = (page: Page): Promise<Stop | undefined> =>
	page.evaluate(async () => {
		// The browser scrolls to what has the focus before it paints next.
		await new Promise(requestAnimationFrame);
		const focused = document.activeElement as HTMLElement | null;
		if (!focused || focused === document.body) return undefined;
		const label = (focused as HTMLInputElement).labels?.[0];
		const { outlineStyle, outlineWidth } = getComputedStyle(focused);
		const box = focused.getBoundingClientRect();
		const words = focused.getAttribute('aria-label') ?? (label ?? focused).textContent ?? '';
		return {
			name: words.replaceAll(/\s+/g, ' ').trim(),
			outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
			inView: box.bottom > 0 && box.top < innerHeight,
		};
	});

/** Goes on with the Tab key until the page is left or the limit is reached. @returns where it came by */
async function walk(page: Page, limit = 60): Promise<Stop[]> {
	await page.bringToFront();
	const stops: Stop[] = [];
	while (stops.length < limit) {
		await page.keyboard.press('Tab');
		const now = await stop(page);
		if (!now) break;
		stops.push(now);
	}
	return stops;
}

/** The controls of a page in the order in which they are read, a group of radio buttons as the one that is chosen. */
const controlsOf = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[
			...document.querySelectorAll<HTMLElement>(
				'a[href], button, summary, input:not([type=radio]:not(:checked)), select, textarea',
			),
		]
			.filter((control) => control.checkVisibility() && !control.matches(':disabled'))
			.map((control) => {
				const label = (control as HTMLInputElement).labels?.[0];
				const words = control.getAttribute('aria-label') ?? (label ?? control).textContent ?? '';
				return words.replaceAll(/\s+/g, ' ').trim();
			}),
	);

const unseen = (stops: readonly Stop[]) =>
	stops.filter(({ outline, inView }) => outline < 2 || !inView);

test('the popup by keyboard alone: a sensible order, a visible focus, what unfolds, the report and back', async ({
	machine,
}) => {
	await machine.follow(demonstration);
	const popup = await machine.popup(await machine.visit('https://kestrelvpn.com/'));
	await popup.getByText(en.popup.knowledge).waitFor();
	const stops = await walk(popup);
	expect(stops.map(({ name }) => name)).toEqual([
		en.popup.copy.button,
		en.popup.registrationLink,
		expect.stringContaining(en.popup.knowledge),
		en.popup.providers,
		en.popup.options,
		en.popup.report,
	]);
	expect(unseen(stops)).toEqual([]);

	await test.step('the disclosure opens and closes, and leads on to the sources', async () => {
		await popup.locator('summary').focus();
		await popup.keyboard.press('Enter');
		await expect(popup.locator('.list-record')).toBeVisible();
		await popup.keyboard.press('Tab');
		expect((await stop(popup))?.name).toMatch(/, \d{1,2} \w+ \d{4}$/);
		await popup.keyboard.press('Shift+Tab');
		await popup.keyboard.press('Space');
		await expect(popup.locator('.list-record')).toBeHidden();
	});

	await test.step('the report takes the focus, and gives it back', async () => {
		const report = popup.getByRole('button', { name: en.popup.report });
		for (const leave of ['Escape', 'Enter']) {
			await report.focus();
			await popup.keyboard.press('Enter');
			await expect(popup.getByRole('heading', { name: enPages.report.title })).toBeFocused();
			const inside: string[] = [];
			for (const _ of ['text', 'copy', 'back']) {
				await popup.keyboard.press('Tab');
				const now = await stop(popup);
				expect(now?.outline).toBeGreaterThanOrEqual(2);
				inside.push(now?.name ?? '');
			}
			const { label, copy, back } = enPages.report;
			expect(inside).toEqual([label, copy, back]);
			await popup.keyboard.press(leave);
			await expect(report).toBeFocused();
		}
	});
});

test('the finding is copied by keyboard, and that is said', async ({ machine }) => {
	await machine.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const popup = await machine.popup(await machine.visit('https://mullvad.net/'));
	await popup.bringToFront();
	await popup.getByRole('button', { name: en.popup.copy.button, exact: true }).focus();
	await popup.keyboard.press('Space');
	await expect(popup.getByText(en.popup.copy.copied)).toBeVisible();
	const text = await popup.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain('Mullvad VPN is not on the list of PTA licensees');
	expect(text).toContain('https://mullvad.net');
});

for (const name of ['options', 'providers', 'welcome'])
	test(`${name} by keyboard alone: every control in reading order, each with a visible focus`, async ({
		machine,
	}) => {
		const page = await machine.browser.context.newPage();
		await page.goto(machine.browser.page(`${name}.html`));
		await page.getByRole('heading', { level: 2 }).first().waitFor();
		const stops = await walk(page);
		const names = stops.map((now) => now.name);
		expect(names.length).toBeGreaterThan(3);
		expect(names).toEqual((await controlsOf(page)).slice(0, names.length));
		expect(unseen(stops)).toEqual([]);
	});

test('the options by keyboard: a switch, a choice, a refresh whose progress is told', async ({
	machine,
}) => {
	const { list, display, recognition } = enPages.options;
	const page = await openOptions(machine);
	const settings = () =>
		machine.ask(async () => (await chrome.storage.local.get('settings')).settings);
	await page.getByRole('checkbox', { name: recognition.label }).focus();
	await page.keyboard.press('Space');
	await expect.poll(settings).toMatchObject({ recognition: false });
	await page.getByRole('radio', { name: display.scheme.auto }).focus();
	await page.keyboard.press('ArrowDown');
	await expect.poll(settings).toMatchObject({ scheme: 'light' });
	await page.getByRole('button', { name: list.now }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.refresh').getByRole('status')).not.toBeEmpty();
	await expect(page.getByRole('button', { name: list.now })).toBeFocused();
});
