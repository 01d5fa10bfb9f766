import type { Page } from '@playwright/test';
import { loadPageTexts } from '../i18n/page-texts';
import type { SyncState } from '../list/sync-state';
import type { Policy } from '../settings/policy';
import type { Settings } from '../settings/settings';
import { BADGED_KINDS } from '../verdict/appearance';
import { askExtension } from './extension-probe';
import type { ExtensionBrowser } from './launch';
import { type Look, suffixOf } from './photograph';

/** A page at a desk, and at the narrowest that is promised (WCAG 2.2, 1.4.10). */
const WIDTHS = { '': 1000, '-narrow': 320 };

interface View {
	readonly name: string;
	readonly address: string;
	/** The table of all providers is longer than a picture can show. */
	readonly fullPage: boolean;
}

const VIEWS: readonly View[] = [
	{ name: 'providers', address: 'providers.html', fullPage: false },
	{
		name: 'providers-entry',
		address: 'providers.html?status=licensed#provider-kryptonyme-vpn',
		fullPage: true,
	},
	{
		name: 'providers-answer',
		address: 'providers.html?check=www.surfshark.com.evil.example',
		fullPage: true,
	},
	{ name: 'providers-none', address: 'providers.html?q=nothing-like-it', fullPage: false },
	{ name: 'options', address: 'options.html', fullPage: true },
	{ name: 'welcome', address: 'welcome.html', fullPage: true },
];

/** What an organisation has settled. */
const MANAGED: Policy = {
	organisation: 'Example University',
	suggested: {},
	fixed: {
		badges: Object.fromEntries(BADGED_KINDS.map((kind) => [kind, true])) as Settings['badges'],
		alerts: 'nobody',
		refresh: true,
		refreshEveryHours: 24,
		recognition: true,
	},
	ignored: ['colour'],
};

/** What became of a source that could not be reached, and of a list that takes too much away. */
const TROUBLED: Partial<SyncState> = {
	failures: 2,
	heldBack: { number: 4, removed: ['Example Licensed VPN'], lapsed: ['Crest VPN'], of: 9 },
};

/** Takes pictures of the whole pages, at a desk and narrow; and of what they show to few people, and on paper. */
export async function photographPages(
	browser: ExtensionBrowser,
	folder: string,
	look: Look,
): Promise<void> {
	const { page: words } = await loadPageTexts(look.language);
	const page = await browser.context.newPage();
	await page.emulateMedia({ colorScheme: look.scheme });
	const shoot = async (
		{ name, address, fullPage }: View,
		prepare?: (page: Page) => Promise<void>,
	) => {
		for (const [width, pixels] of Object.entries(WIDTHS)) {
			await page.setViewportSize({ width: pixels, height: 720 });
			// Another part of the same page would not be loaded anew.
			await page.goto('about:blank');
			await page.goto(browser.page(address));
			await page.getByRole('heading', { level: 2 }).first().waitFor();
			await prepare?.(page);
			await page.screenshot({ path: `${folder}/${name}${width}-${suffixOf(look)}.png`, fullPage });
		}
	};
	for (const view of VIEWS) await shoot(view);

	const before = await askExtension(browser, () => chrome.storage.local.get(['policy', 'sync']));
	const failed = { at: Date.now(), code: 'unreachable', detail: 'no answer' };
	await askExtension(browser, (stored) => chrome.storage.local.set(stored), {
		policy: MANAGED,
		sync: { ...(before.sync as SyncState), ...TROUBLED, failed },
	});
	await shoot({ name: 'options-managed', address: 'options.html', fullPage: true }, (opened) =>
		opened.getByText(words.options.diagnostics.show).click(),
	);
	await askExtension(
		browser,
		async (stored) => {
			await chrome.storage.local.remove('policy');
			await chrome.storage.local.set(stored);
		},
		before,
	);

	if (look.scheme === 'light') {
		const printed = {
			name: 'providers-printed',
			address: 'providers.html?status=licensed',
			fullPage: true,
		};
		await shoot(printed, async (opened) => {
			await opened.emulateMedia({ media: 'screen' });
			// The page opens every entry when it comes to be printed.
			await opened.emulateMedia({ media: 'print' });
			await opened.locator('.entry__details').first().waitFor();
		});
		await page.emulateMedia({ media: 'screen' });
	}
	await page.close();
}
