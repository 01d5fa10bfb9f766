import type { Page } from '@playwright/test';
import { EXAMPLES } from '../../utils/dev/examples';
import { openPopup, speak } from '../../utils/dev/extension-probe';
import { pages as enPages } from '../../utils/i18n/en/pages';
import { popup as en } from '../../utils/i18n/en/popup';
import type { Language } from '../../utils/i18n/languages';
import type { VerdictKind } from '../../utils/verdict/verdict';
import { allow } from './allow';
import { demonstration, expect, type Machine } from './fixtures';

/** One view of the extension, open in a tab of its own, where it follows language and scheme. */
export interface View {
	readonly name: string;
	readonly page: Page;
	/** Whether it is the popup, which is narrow by itself and has its limit in height. */
	readonly popup: boolean;
	/** The verdict that it shows, if any. */
	readonly verdict?: VerdictKind;
}

/** The views that whole pages are, each with what its address asks for. */
const PAGES = {
	options: 'options.html',
	// The entry of a licensee without a site opened.
	providers: 'providers.html#provider-kryptonyme-vpn',
	// An address checked, and the entry of the provider that it resembles opened.
	answer: 'providers.html?check=www.surfshark.com.evil.example#provider-surfshark',
	welcome: 'welcome.html',
};

/** Opens every view: the popup with each verdict and each reason for having none, what unfolds in it, and the pages. */
export async function openViews(machine: Machine): Promise<View[]> {
	await machine.follow(demonstration);
	const views: View[] = [];
	const popupOf = async (name: string, tabId: number, verdict?: VerdictKind) => {
		const page = await openPopup(machine.browser, tabId);
		views.push({ name, page, popup: true, ...(verdict && { verdict }) });
		return page;
	};

	for (const { verdict, address } of EXAMPLES) {
		const tab = await machine.visit(address);
		const { id } = tab;
		await expect.poll(() => machine.visited(tab)).toBeDefined();
		const page = await popupOf(verdict, id, verdict);
		await expect(page.locator('.knowledge')).toBeVisible();
		if (verdict !== 'licenceReported') continue;
		const opened = await popupOf('evidence', id);
		await opened.getByText(en.popup.knowledge).click();
		await expect(opened.locator('.list-record')).toBeVisible();
		const report = await popupOf('report', id);
		await report.getByRole('button', { name: en.popup.report }).click();
		await expect(report.getByRole('textbox')).toBeVisible();
	}

	machine.sites.answer('hello.example/', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Hello</title><p>Hello');
	});
	const hello = await machine.visit('http://hello.example/');
	await popupOf('notChecked', hello.id);
	const broken = await machine.visit('http://hello.example/broken');
	await machine.ask(
		async (id) =>
			chrome.storage.session.set({
				[`visit:${id}`]: {
					place: { host: 'hello.example', path: '/broken' },
					check: { status: 'unavailable', reason: 'broken' },
				},
			}),
		broken.id,
	);
	await popupOf('unavailable', broken.id);

	await settleAndTrouble(machine);
	for (const [name, address] of Object.entries(PAGES)) {
		const page = await machine.browser.context.newPage();
		await page.goto(machine.browser.page(address));
		views.push({ name, page, popup: false });
		if (name === 'answer') {
			await expect(page.locator('.answer')).toBeVisible();
			await expect(page.getByRole('button', { name: /^Follow/ })).toBeVisible();
		}
		if (name === 'options') {
			await page.getByText(enPages.options.diagnostics.show).click();
			await expect(page.locator('.held-back')).toBeVisible();
			await popupOf('notAWebPage', (await machine.tabOf(page)).id);
		}
	}

	await allow(machine, { hostAccess: 'ON_CLICK' });
	await popupOf('noPermission', hello.id);
	for (const { page } of views) {
		await page.getByRole('heading', { level: 1 }).waitFor();
		await layOutAll(page);
	}
	return views;
}

/** Has an organisation settle something, a refresh fail and a list be held back, for the options to say so. */
async function settleAndTrouble(machine: Machine): Promise<void> {
	await machine.ask(async () => {
		const { sync } = await chrome.storage.local.get('sync');
		const heldBack = { number: 9, removed: ['Kestrel VPN'], lapsed: ['Crest VPN'], of: 9 };
		const failed = { at: Date.now(), code: 'unreachable', detail: 'no answer' };
		const policy = {
			organisation: 'Example University',
			fixed: { refreshEveryHours: 24, alerts: 'nobody' },
			suggested: {},
			ignored: [],
		};
		await chrome.storage.local.set({ policy, sync: { ...(sync as object), heldBack, failed } });
	});
}

/** Has the browser lay out what it leaves for when it is scrolled to: until then its boxes are only guessed. */
async function layOutAll(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('* { content-visibility: visible !important }');
		document.adoptedStyleSheets.push(sheet);
	});
}

/** Has all views speak a language, and waits until they do. */
export async function speakIn(
	machine: Machine,
	views: readonly View[],
	language: Language,
): Promise<void> {
	await speak(machine.browser, language);
	for (const { page } of views)
		await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Has a page shown in the system's scheme, as that scheme, and waits until it is. */
export async function light(page: Page, scheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme: scheme });
	await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme);
}
