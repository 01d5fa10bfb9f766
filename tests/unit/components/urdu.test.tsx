// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options';
import { Popup } from '../../../components/popup/Popup';
import { Providers } from '../../../components/providers/Providers';
import { EVERYTHING } from '../../../components/providers/query';
import { Welcome } from '../../../components/welcome/Welcome';
import { NEVER_SYNCED } from '../../../utils/list/sync-state';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import type { TabView } from '../../../utils/tabs/tab-view';
import { bundledList, NOW, registryWith, viewOf } from './bundled-list';
import { EVERY_CHANGE } from './every-change';
import { clear, click, control, show, words } from './page';
import { inEnglish, inUrdu } from './spoken';

afterEach(clear);

const { say } = inUrdu.texts;
const actions = {
	check: vi.fn(),
	allow: vi.fn(),
	copy: vi.fn(async () => undefined),
	readHolding: vi.fn(async () => ({ sync: NEVER_SYNCED })),
};
const reading = { offersVpn: true, speaksOfVpn: true, reasons: ['price' as const] };
const headline = () => words(document.querySelector('h1'));

function showPopup(view: TabView, spoken = inUrdu): void {
	show(<Popup view={view} version="1.2.3" testList={true} actions={actions} />, spoken);
}

/** As `words` gives it: the catalogue's no-break spaces and marks of isolation are not what is compared. */
const plain = (text: string) =>
	text
		.replaceAll(/[\u2066-\u2069]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** English that the page itself says, and not a name, an address or a quotation. */
function englishOnPage(): string[] {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found: string[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node.textContent ?? '';
		const quoted = node.parentElement?.closest('bdi, [lang="en"], blockquote, textarea');
		if (!quoted && /[a-z]/i.test(text.replaceAll(/VPN|https:\/\//g, ''))) found.push(text);
	}
	return found;
}

test('the document says that it is Urdu, and runs from right to left', async () => {
	showPopup({ kind: 'loading' });
	expect(document.documentElement.lang).toBe('ur');
	expect(document.documentElement.dir).toBe('rtl');
	showPopup({ kind: 'loading' }, inEnglish);
	expect(document.documentElement.lang).toBe('en');
	expect(document.documentElement.dir).toBe('ltr');
});

describe('the popup', () => {
	test.each([
		['licenceReported', 'https://kestrelvpn.com/', undefined, 'Kestrel VPN'],
		['notOnList', 'https://nordvpn.com/', undefined, 'NordVPN'],
		['lookalike', 'https://n0rdvpn.com/', reading, 'NordVPN'],
		['claimsLicence', 'https://example.com/', { ...reading, claim: 'Licensed by PTA' }, ''],
		['vpnLooking', 'https://example.com/', reading, ''],
		['notVpn', 'https://example.com/', undefined, ''],
	] as const)('%s', async (kind, address, read, brand) => {
		showPopup(await viewOf(address, read && { reading: read }));
		expect(headline()).toBe(plain(say.verdicts[kind].headline(brand)));
		expect(englishOnPage()).toEqual([]);
	});

	test('changes its language while it is open', async () => {
		const view = await viewOf('https://nordvpn.com/');
		showPopup(view, inEnglish);
		expect(headline()).toBe('NordVPN is not on the list of PTA licensees');
		showPopup(view);
		expect(headline()).toBe(plain(say.verdicts.notOnList.headline('NordVPN')));
	});

	test('shows hosts from left to right, whatever runs around them', async () => {
		showPopup(await viewOf('https://n0rdvpn.com/', { reading }));
		const hosts = [...document.querySelectorAll('bdi[dir=ltr]')].map((host) => words(host));
		expect(hosts).toEqual(['n0rdvpn.com', 'nordvpn.com', 'n0rdvpn.com']);
	});

	test('prepares the report in Urdu', async () => {
		showPopup(await viewOf('https://nordvpn.com/'));
		await click(say.popup.report);
		await vi.waitFor(() =>
			expect(document.querySelector('textarea')?.value).toContain(
				inUrdu.page.report.site('nordvpn.com'),
			),
		);
		expect(englishOnPage()).toEqual([]);
	});
});

test('the options', async () => {
	const head = await (await registryWith()).head();
	const change = vi.fn();
	show(
		<Options
			facts={{
				version: '1.2.3',
				browser: '',
				settings: DEFAULT_SETTINGS,
				policy: { suggested: {}, fixed: {}, ignored: [] },
				sync: NEVER_SYNCED,
				database: { ok: true, value: 212 },
				permissions: [],
				...(head.ok && { head: head.value }),
			}}
			browserLanguage="en"
			testList={true}
			actions={{
				change,
				refresh: vi.fn(),
				take: vi.fn(),
				openFile: vi.fn(),
				saveFile: vi.fn(),
				openSettings: vi.fn(),
				saveSettings: vi.fn(),
				allowAlerts: vi.fn(),
				repair: vi.fn(),
				copy: vi.fn(),
			}}
		/>,
		inUrdu,
	);
	expect(headline()).toBe(inUrdu.page.options.title);
	expect(englishOnPage()).toEqual([]);
	expect(document.title).toBe(inUrdu.page.titled(inUrdu.page.options.title, say.product));
	expect(control('English').closest('label')?.lang).toBe('en');
	await click('اردو');
	expect(change).toHaveBeenLastCalledWith({ language: 'ur' });
});

test('the first-run page', () => {
	show(
		<Welcome
			access={{ everySite: false }}
			permissions={['activeTab', 'alarms', 'scripting', 'storage']}
			settings={DEFAULT_SETTINGS}
			policy={{ suggested: {}, fixed: {}, ignored: [] }}
			browserLanguage="en"
			actions={{ allow: vi.fn(), change: vi.fn() }}
		/>,
		inUrdu,
	);
	expect(headline()).toBe(plain(inUrdu.page.welcome.headline));
	expect(englishOnPage()).toEqual([]);
});

test('the page of all providers', async () => {
	const whole = bundledList();
	const list = { ...whole, providers: whole.providers.filter((_, at) => at % 20 === 0) };
	const registry = await registryWith(list);
	const [head, providers] = await Promise.all([registry.head(), registry.all()]);
	if (!head.ok || !providers.ok) throw new Error('the list cannot be read');
	show(
		<Providers
			view={{ kind: 'list', head: head.value, providers: providers.value, history: EVERY_CHANGE }}
			query={EVERYTHING}
			target=""
			now={NOW}
			printing={true}
			actions={{ change: vi.fn(), check: vi.fn(), save: vi.fn(), print: vi.fn() }}
		/>,
		inUrdu,
	);
	expect(headline()).toBe(inUrdu.page.providers.title);
	expect(englishOnPage()).toEqual([]);
});
