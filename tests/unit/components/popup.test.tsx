// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ListHolding } from '../../../components/popup/ListRecord';
import { Popup } from '../../../components/popup/Popup';
import type { LicensedList } from '../../../utils/list/schema';
import { NEVER_SYNCED } from '../../../utils/list/sync-state';
import type { TabView } from '../../../utils/tabs/tab-view';
import { bundledList, NOW, registryWith, viewOf, WRITTEN } from './bundled-list';
import { clear, click, control, show, words } from './page';
import { inEnglish, inUrdu } from './spoken';

afterEach(clear);

const actions = {
	check: vi.fn(),
	allow: vi.fn(),
	copy: vi.fn(async (_: string) => undefined),
	readHolding: vi.fn(async (): Promise<ListHolding> => ({ sync: NEVER_SYNCED })),
};
const LAWFUL_INTERCEPTION =
	'A licence says nothing about privacy: it obliges the provider to allow lawful interception.';

function showView(view: TabView, testList = false): HTMLElement {
	return show(<Popup view={view} version="1.2.3" testList={testList} actions={actions} />);
}

const headline = () => words(document.querySelector('h1'));

/** The bundled list with one entry changed. */
function changed(
	id: string,
	change: (provider: LicensedList['providers'][number]) => void,
): LicensedList {
	const list = bundledList();
	const provider = list.providers.find((entry) => entry.id === id);
	if (!provider) throw new Error(`${id} is not on the list`);
	change(provider);
	return list;
}

const confirmedKestrel = () =>
	changed('kestrel-vpn', ({ sites }) => {
		for (const site of sites) site.evidence = 'confirmed';
	});

const reading = { offersVpn: true, speaksOfVpn: true, reasons: [] };

describe('the answer', () => {
	test('licensed', async () => {
		showView(await viewOf('https://kestrelvpn.com/', { list: confirmedKestrel() }));
		expect(headline()).toBe('Kestrel VPN is licensed by PTA');
		expect(words()).toContain('Nexilium Tech (SMC-Pvt) Ltd, Pakistan');
		expect(words()).toContain('Named as a licensee on 13 Nov 2025');
		expect(words()).toContain(LAWFUL_INTERCEPTION);
		expect(words()).toContain(`List of ${WRITTEN.day}`);
	});

	test('a licence with a site that is only reported', async () => {
		showView(await viewOf('https://kestrelvpn.com/'));
		expect(headline()).toBe('Kestrel VPN: a PTA licence is reported');
		expect(words()).toContain('Only reported, not confirmed: that this site is Kestrel VPN’s.');
		expect(words()).not.toContain('Only reported, not confirmed: that Kestrel VPN holds a licence');
		expect(words()).toContain(LAWFUL_INTERCEPTION);
	});

	test('a licence that is itself only reported', async () => {
		showView(await viewOf('https://ptcl.com.pk/vpn', { reading }));
		expect(words()).toContain('Only reported, not confirmed: that PTCL holds a licence.');
		expect(words()).not.toContain('Only reported, not confirmed: that this site');
	});

	test('a licence that has ended', async () => {
		const list = changed('kestrel-vpn', ({ licence }) => {
			if (licence) Object.assign(licence, { status: 'revoked', endedOn: '2026-10-01' });
		});
		showView(await viewOf('https://kestrelvpn.com/', { list }));
		expect(headline()).toBe('Kestrel VPN’s PTA licence is no longer in force');
		expect(words()).toContain('It was revoked on 1 Oct 2026.');
	});

	test('not on the list', async () => {
		showView(await viewOf('https://nordvpn.com/'));
		expect(headline()).toBe('NordVPN is not on the list of PTA licensees');
		expect(words()).toContain(`The list of ${WRITTEN.day} holds ${WRITTEN.holds} announced`);
		expect(words()).toContain('from about 22 December 2025');
		expect(control('PTA’s registration page').getAttribute('href')).toBe(
			'https://ipregistration.pta.gov.pk',
		);
		expect(words()).not.toMatch(/illegal|unlicensed|fake/i);
	});

	test('a look-alike', async () => {
		showView(await viewOf('https://n0rdvpn.com/', { reading }));
		expect(headline()).toBe('This address looks like NordVPN’s');
		expect(words()).toContain('The site listed for NordVPN is nordvpn.com.');
		expect(words()).toContain('You are on n0rdvpn.com, which is not on the list.');
	});

	test('a claim of a licence, quoted as text', async () => {
		const claim = '<img src=x onerror=alert(1)> <b>Licensed</b> by PTA';
		showView(await viewOf('https://example.com/', { reading: { ...reading, claim } }));
		expect(headline()).toBe('This page says it is licensed by PTA. The list does not.');
		expect(document.querySelector('blockquote')?.textContent).toBe(claim);
		expect(document.querySelector('img, b')).toBeNull();
	});

	test('what seems to offer a VPN, with the reasons in words', async () => {
		const view = await viewOf('https://example.com/', {
			reading: { ...reading, reasons: ['vpnInHost', 'price'] },
		});
		showView(view);
		await vi.waitFor(() =>
			expect(words(document.querySelector('.bullets'))).toBe(
				'The address contains “VPN”It names a price',
			),
		);
	});

	test('nothing that suggests a VPN provider', async () => {
		showView(await viewOf('https://example.com/'));
		expect(headline()).toBe('No VPN provider recognised on this page');
	});
});

describe('the age of the list', () => {
	const DAY = 86_400_000;
	const end = Date.parse(bundledList().validUntil);

	test('is only named while the list is current', async () => {
		showView(await viewOf('https://nordvpn.com/', { now: NOW }));
		expect(document.querySelector('.band__note')).toBeNull();
	});

	test('qualifies the headline when the list is getting old', async () => {
		showView(await viewOf('https://nordvpn.com/', { now: end - DAY }));
		expect(words(document.querySelector('.band__note'))).toContain('getting old');
	});

	test('says so when the list is out of date, and keeps the answer', async () => {
		showView(await viewOf('https://nordvpn.com/', { now: end + DAY }));
		expect(headline()).toBe('NordVPN is not on the list of PTA licensees');
		expect(words(document.querySelector('.band__note'))).toContain(`As of ${WRITTEN.day}.`);
	});
});

describe('where there is no answer', () => {
	const place = { host: 'example.com', path: '/' };

	test('a page that was not checked can be', async () => {
		showView({ kind: 'notChecked', place, asked: 'no' });
		expect(headline()).toBe('Nothing has drawn attention to this page');
		await click('Check this page');
		expect(actions.check).toHaveBeenCalledOnce();
	});

	test('a check under way is not started twice', async () => {
		showView({ kind: 'notChecked', place, asked: 'running' });
		expect(control('Checking').getAttribute('aria-disabled')).toBe('true');
		await click('Checking');
		expect(actions.check).not.toHaveBeenCalled();
	});

	test.each([
		['unanswered', 'The page gave no answer.'],
		['refused', 'The browser does not let extensions read this page.'],
	] as const)('a check that came to nothing (%s) says why', (asked, sentence) => {
		showView({ kind: 'notChecked', place, asked });
		expect(words(document.querySelector('[role=status]'))).toContain(sentence);
	});

	test('a missing permission can be given', async () => {
		showView({ kind: 'noPermission', asked: 'no' });
		await click('Allow on all sites');
		expect(actions.allow).toHaveBeenCalledOnce();
	});

	test('without the permission this one page can be checked, where its address may be seen', async () => {
		showView({ kind: 'noPermission', place, asked: 'no' });
		await click('Check this page');
		expect(actions.check).toHaveBeenCalledOnce();
		showView({ kind: 'noPermission', place, asked: 'refused' });
		expect(words()).toContain('The browser does not let extensions read this page.');
	});

	test('a list that cannot be read is not "not on the list", and can be tried again', async () => {
		showView({ kind: 'checked', place, check: { status: 'unavailable', reason: 'broken' } });
		expect(headline()).toBe('No answer: the list cannot be read');
		expect(words()).not.toContain('not on the list');
		await click('Check again');
		expect(actions.check).toHaveBeenCalledOnce();
	});

	test('a page that is none of the web', () => {
		showView({ kind: 'notAWebPage' });
		expect(headline()).toBe('Nothing to check here');
	});
});

describe('a report of a mistake', () => {
	test('is prefilled, names the site and not the page, and is only copied', async () => {
		showView(await viewOf('https://nordvpn.com/private/page'));
		await click('Report a mistake');
		await vi.waitFor(() => control('Copy the text'));
		const text = document.querySelector('textarea')?.value ?? '';
		expect(text).toContain('Site: nordvpn.com');
		expect(text).toContain('Provider: NordVPN (nordvpn)');
		expect(text).toContain(`List: no. ${WRITTEN.number} of ${WRITTEN.day}`);
		expect(text).not.toContain('private');
		await click('Copy the text');
		expect(actions.copy).toHaveBeenCalledWith(text);
		expect(words(document.querySelector('[role=status]'))).toBe('Copied.');
		await click('Back');
		expect(headline()).toContain('NordVPN');
		expect(words(document.activeElement)).toBe('Report a mistake');
	});

	test('says so when the clipboard is closed', async () => {
		actions.copy.mockRejectedValueOnce(new Error('NotAllowedError'));
		showView(await viewOf('https://nordvpn.com/'));
		await click('Report a mistake');
		await vi.waitFor(() => control('Copy the text'));
		await click('Copy the text');
		expect(words(document.querySelector('[role=status]'))).toContain('copy it by hand');
	});
});

test('a brand is set apart from the sentence around it', async () => {
	showView(await viewOf('https://nordvpn.com/'));
	expect(words(document.querySelector('h1 bdi'))).toBe('NordVPN');
});

describe('how we know, once it is asked', () => {
	const open = async (view: TabView) => {
		showView(view);
		const details = document.querySelector('details') as HTMLDetailsElement;
		await act(async () => {
			details.open = true;
			details.dispatchEvent(new Event('toggle'));
		});
		await vi.waitFor(() => expect(document.querySelector('.list-record')).not.toBeNull());
		return words(details);
	};

	test('each claim with its sources and how sure it is', async () => {
		const said = await open(await viewOf('https://kestrelvpn.com/'));
		const rows = [...document.querySelectorAll('.evidence .rows__row')].map((row) => words(row));
		expect(rows.find((row) => row.startsWith('Licence'))).toMatch(
			/^Licence ?confirmed ?PhoneWorld, 13 Nov 2025 ?Arab News Pakistan, 13 Nov 2025$/,
		);
		expect(rows.find((row) => row.startsWith('Site'))).toMatch(/^Site ?only reported ?GitHub/);
		expect(said).toContain('neither PTA nor the company says so in our sources');
		expect(control('Full entry in the list').getAttribute('href')).toBe(
			'/providers.html#provider-kestrel-vpn',
		);
		for (const link of document.querySelectorAll('.evidence a'))
			expect(link.getAttribute('href')).toMatch(/^(https:\/\/|\/providers\.html#)/);
	});

	test('what the duty to allow interception rests on, and where the rules can be read', async () => {
		const said = await open(await viewOf('https://kestrelvpn.com/', { list: confirmedKestrel() }));
		expect(said).toContain('the licence’s text was not seen');
		expect(said).not.toContain('neither PTA nor the company');
		expect(control('Each with its sources and how sure it is').getAttribute('href')).toBe(
			'/providers.html#rules',
		);
	});

	test('the list: its number, who signed it, and how its refreshes went', async () => {
		const head = await (await registryWith()).head();
		actions.readHolding.mockResolvedValueOnce({
			...(head.ok && { head: head.value }),
			origin: {
				from: 'source',
				keyids: ['a1b2c3d4e5', 'ffeeddccbb'],
				confirmedUntil: '2027-01-05',
				anchor: '',
				rootVersion: 1,
			},
			sync: {
				...NEVER_SYNCED,
				confirmedAt: Date.parse('2026-11-20T09:00:00Z'),
				failed: { at: Date.parse('2026-11-21T09:00:00Z'), code: 'unreachable', detail: '' },
			},
		});
		const said = await open(await viewOf('https://nordvpn.com/'));
		expect(said).toContain(`List no. ${WRITTEN.number} of ${WRITTEN.day}`);
		expect(said).toContain('Signed under the keys a1b2c3d4, ffeeddcc.');
		expect(said).toContain(WRITTEN.holds);
		expect(said).toMatch(/Last success: 20 Nov 2026.*Last failure: 21 Nov 2026/);
		expect(said).toContain('The last good list stays in use.');
	});
});

describe('the copied finding', () => {
	const copied = async (view: TabView, spoken = inEnglish) => {
		show(<Popup view={view} version="1.2.3" testList={false} actions={actions} />, spoken);
		await click(spoken.texts.say.popup.copy.button);
		await vi.waitFor(() =>
			expect(words(document.querySelector('.copy [role=status]'))).not.toBe(''),
		);
		return actions.copy.mock.lastCall?.[0] ?? '';
	};

	test('says what the popup says, with every source and its address', async () => {
		const lines = (await copied(await viewOf('https://kestrelvpn.com/private/page'))).split('\n');
		expect(lines.slice(0, 3)).toEqual([
			'Kestrel VPN: a PTA licence is reported',
			'Site: kestrelvpn.com',
			'Operator: Nexilium Tech (SMC-Pvt) Ltd, Pakistan',
		]);
		expect(lines).toContain(LAWFUL_INTERCEPTION);
		expect(lines).toContain('Site (only reported):');
		expect(lines).toContain('PhoneWorld, 13 Nov 2025');
		expect(lines).toContain(`List of ${WRITTEN.day}.`);
		expect(lines).toContain(`VPN Licence Indicator 1.2.3, list no. ${WRITTEN.number}.`);
		const list = bundledList();
		const kestrel = list.providers.find(({ id }) => id === 'kestrel-vpn');
		for (const id of kestrel?.licence?.sources ?? [])
			expect(lines).toContain(list.sources.find((source) => source.id === id)?.address);
		expect(lines.join()).not.toContain('private');
		expect(lines.join()).not.toMatch(/[\u2066-\u2069]/);
		expect(words(document.querySelector('.copy [role=status]'))).toBe('Copied.');
	});

	test('in Urdu, with the names set apart and the addresses bare', async () => {
		const text = await copied(await viewOf('https://n0rdvpn.com/', { reading }), inUrdu);
		expect(text).toContain('\u2068NordVPN\u2069');
		expect(text).toContain('\u2066n0rdvpn.com\u2069');
		for (const [address] of text.matchAll(/https?:\S+/g))
			expect(address).not.toMatch(/[\u2066-\u2069]/);
	});

	test('quotes what a page claims, and lists what points to a VPN', async () => {
		const claim = await copied(
			await viewOf('https://example.com/', { reading: { ...reading, claim: 'Licensed by PTA' } }),
		);
		expect(claim).toContain('“Licensed by PTA”');
		const seems = await copied(
			await viewOf('https://example.com/', { reading: { ...reading, reasons: ['price'] } }),
		);
		expect(seems).toContain('- It names a price');
	});

	test('says so where the browser keeps the clipboard closed', async () => {
		actions.copy.mockRejectedValueOnce(new Error('NotAllowedError'));
		await copied(await viewOf('https://nordvpn.com/'));
		expect(words(document.querySelector('.copy [role=status]'))).toBe(
			'The browser did not allow that.',
		);
	});
});

test('a change of the answer is announced, and the first one is not', async () => {
	const announced = () => words(document.querySelector('.hidden-but-read[role=status]'));
	showView({ kind: 'loading' });
	showView(await viewOf('https://nordvpn.com/'));
	expect(announced()).toBe('');
	showView(await viewOf('https://mullvad.net/'));
	expect(announced()).toBe('Mullvad VPN is not on the list of PTA licensees');
	showView(await viewOf('https://nordvpn.com/'));
	expect(announced()).toBe('NordVPN is not on the list of PTA licensees');
});

test('a list signed with test keys carries a mark, and no other does', async () => {
	const view = await viewOf('https://mullvad.net/');
	showView(view, true);
	expect(words(document.querySelector('footer'))).toContain('Test list: signed with test keys');
	showView(view);
	expect(words()).not.toContain('Test list');
});
