// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { LicensedList } from '../../../utils/list/schema';
import type { Confirmation, TabView } from '../../../utils/tabs/tab-view';
import { bundledList, NOW, viewOf, WRITTEN } from './bundled-list';
import { clear, click, control, show, words } from './page';

afterEach(clear);

const actions = { check: vi.fn(), allow: vi.fn(), copy: vi.fn(async () => undefined) };
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
		expect(words()).toContain(`${WRITTEN.day}; holds ${WRITTEN.known}`);
		expect(document.querySelector('.sources a')?.getAttribute('href')).toMatch(/^https:\/\//);
	});

	test('a licence with a site that is only reported', async () => {
		showView(await viewOf('https://kestrelvpn.com/'));
		expect(headline()).toBe('Kestrel VPN: a PTA licence is reported');
		expect(words()).toContain('Only reported: that this site is Kestrel VPN’s.');
		expect(words()).not.toContain('Only reported: that Kestrel VPN holds a licence');
		expect(words()).toContain(LAWFUL_INTERCEPTION);
	});

	test('a licence that is itself only reported', async () => {
		showView(await viewOf('https://ptcl.com.pk/vpn', { reading }));
		expect(words()).toContain('Only reported: that PTCL holds a licence.');
		expect(words()).not.toContain('Only reported: that this site');
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
		expect(words(document.querySelector('.bullets'))).toBe(
			'The address contains “VPN”It names a price',
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
	});

	test('says so when the clipboard is closed', async () => {
		actions.copy.mockRejectedValueOnce(new Error('NotAllowedError'));
		showView(await viewOf('https://nordvpn.com/'));
		await click('Report a mistake');
		await click('Copy the text');
		expect(words(document.querySelector('[role=status]'))).toContain('copy it by hand');
	});
});

test('a brand is set apart from the sentence around it', async () => {
	showView(await viewOf('https://nordvpn.com/'));
	expect(words(document.querySelector('h1 bdi'))).toBe('NordVPN');
});

describe('how the list stands with its source', () => {
	const at = Date.parse('2026-11-20T09:00:00Z');
	const sayings = async (confirmation: Confirmation) => {
		showView({ ...(await viewOf('https://mullvad.net/')), confirmation });
		return words();
	};

	test('confirmed: since when', async () => {
		expect(await sayings({ at, failed: false })).toContain('Refreshed on 20 Nov 2026');
	});

	test('not confirmed any more: since when, and that it stays in use', async () => {
		const said = await sayings({ at, failed: true });
		expect(said).toContain('Could not be confirmed with its source since 20 Nov 2026');
		expect(said).toContain('it stays in use');
	});

	test('never confirmed', async () => {
		expect(await sayings({ failed: true })).toContain('Could not be confirmed with its source yet');
		expect(await sayings({ failed: false })).not.toContain('with its source');
	});
});

test('a list signed with test keys carries a mark, and no other does', async () => {
	const view = await viewOf('https://mullvad.net/');
	showView(view, true);
	expect(words(document.querySelector('footer'))).toContain('Test list: signed with test keys');
	showView(view);
	expect(words()).not.toContain('Test list');
});
