// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Providers, type ProvidersView } from '../../../components/providers/Providers';
import { EVERYTHING, type Query } from '../../../components/providers/query';
import type { History } from '../../../utils/list/history';
import type { LicensedList } from '../../../utils/list/schema';
import type { SavedFile } from '../../../utils/save-file';
import { checkAddress } from '../../../utils/verdict/check-address';
import { licence, provider, site } from '../../fixtures/lists';
import { bundledList, NOW, registryWith, WRITTEN } from './bundled-list';
import { EVERY_CHANGE } from './every-change';
import { clear, click, control, fill, show, words } from './page';

beforeEach(() => {
	// happy-dom lays nothing out.
	vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
});
afterEach(clear);

/** The licensees and a few others: rendering all of them is what takes the time. */
const list = shortened(bundledList());

interface Page {
	list?: LicensedList;
	history?: History;
	query?: Query;
	target?: string;
	printing?: boolean;
}

/** Shows the page as its entrypoint does, which keeps what is asked for; what is saved comes into `saved`. */
async function showProviders({
	list: shown = list,
	history = [],
	query = EVERYTHING,
	target = '',
	printing = false,
}: Page = {}) {
	const registry = await registryWith(shown);
	const [head, providers] = await Promise.all([registry.head(), registry.all()]);
	if (!head.ok || !providers.ok) throw new Error('the list cannot be read');
	const view: ProvidersView = {
		kind: 'list',
		head: head.value,
		providers: providers.value,
		history,
	};
	const saved: SavedFile[] = [];
	let asked = query;
	let entry = target;
	const page = {
		saved,
		asked: () => asked,
		goTo(anchor: string) {
			entry = anchor;
			draw();
		},
	};
	const actions = {
		change(next: Query, nextTarget = '') {
			asked = next;
			entry = nextTarget;
			draw();
		},
		check: (address: string) => checkAddress(address, registry, NOW),
		save: (file: SavedFile) => void saved.push(file),
		print: vi.fn(),
	};
	const draw = () =>
		show(
			<Providers
				view={view}
				query={asked}
				target={entry}
				now={NOW}
				printing={printing}
				actions={actions}
			/>,
		);
	draw();
	return page;
}

/** The brands that are shown, in their order. */
function brands(): string[] {
	return [...document.querySelectorAll('th[scope=row] button')].map((name) => words(name));
}

const licensees = list.providers.filter(({ licence }) => licence).map(({ brand }) => brand);

/** Where the answer on an address is. */
const answer = () => document.querySelector('.answer');
const heading = (section: Element | null) => words(section?.querySelector('h2') ?? null);

test('shows the providers, the licensees first', async () => {
	await showProviders();
	expect(brands()).toHaveLength(list.providers.length);
	expect(new Set(brands().slice(0, licensees.length))).toEqual(new Set(licensees));
});

test('says as of when the list is, how complete, and that it is not the regulator’s', async () => {
	await showProviders();
	expect(words(document.querySelector('.page__lead'))).toBe(
		`List of ${WRITTEN.day}. It holds ${WRITTEN.holds} that PTA had announced by ${WRITTEN.announcedOn}. ` +
			'The list is made from public sources. It is not PTA’s own register.',
	);
});

test('gives each provider and each statement an address of its own', async () => {
	await showProviders();
	const addresses = [...document.querySelectorAll('tr[id], article[id]')].map(({ id }) => id);
	expect(new Set(addresses)).toEqual(
		new Set([
			...list.providers.map(({ id }) => `provider-${id}`),
			...list.regulator.facts.map(({ id }) => `fact-${id}`),
		]),
	);
});

test('a row says status, day, country and site; a click shows all the rest, with its sources', async () => {
	await showProviders();
	const row = () => document.querySelector('#provider-kestrel-vpn');
	for (const said of ['Licence reported', 'Named 13 Nov 2025', 'Pakistan', 'kestrelvpn.com'])
		expect(words(row())).toContain(said);
	expect(control('Kestrel VPN').getAttribute('aria-expanded')).toBe('false');
	await click('Kestrel VPN');
	expect(control('Kestrel VPN').getAttribute('aria-expanded')).toBe('true');
	const details = document.getElementById(
		control('Kestrel VPN').getAttribute('aria-controls') ?? '',
	);
	const sources = list.sources.filter(({ id }) =>
		list.providers.find((provider) => provider.id === 'kestrel-vpn')?.sources.includes(id),
	);
	for (const { title, says } of sources) {
		expect(words(details)).toContain(title);
		expect(words(details)).toContain(says);
	}
	await click('Kestrel VPN');
	expect(document.querySelector('#provider-kestrel-vpn-details')).toBeNull();
});

describe('the search', () => {
	test.each([
		['a brand', 'kestrel', ['Kestrel VPN']],
		['its company, in other letter case', 'NEXILIUM tech', ['Kestrel VPN']],
		['its site', 'crestvpn.com', ['Crest VPN']],
		['a link into its site', 'https://www.crestvpn.com/pricing?a=b', ['Crest VPN']],
	])('finds by %s', async (_, text, found) => {
		await showProviders();
		await fill('Search', text);
		await vi.waitFor(() => expect(brands()).toEqual(found));
		expect(words(document.querySelector('[role=status]'))).toBe(
			`1 provider of ${list.providers.length}`,
		);
	});

	test('that finds nothing says so, and leads back', async () => {
		await showProviders();
		await fill('Search', '<img src=x onerror=alert(1)>');
		expect(words()).toContain('No provider matches.');
		await click('Show all');
		expect(brands()).toHaveLength(list.providers.length);
	});
});

describe('an address in the search is checked', () => {
	test.each([
		['nordvpn.com', 'NordVPN is not on the list of PTA licensees', 'A visit also shows whether'],
		['kestrelvpn.com', 'Kestrel VPN: a PTA licence is reported', 'A visit would show the same.'],
		['n0rdvpn.com', 'This address looks like NordVPN’s', 'A visit would show the same.'],
		['ptcl.com.pk', 'PTCL: a PTA licence is reported', 'only where the page speaks of VPN'],
		['example.org', 'Nothing on the list has this address', 'whether the page offers a VPN'],
	])('%s: %s', async (address, headline, visit) => {
		await showProviders({ query: { ...EVERYTHING, text: address } });
		await vi.waitFor(() => expect(heading(answer())).toBe(headline));
		expect(words(answer())).toContain(visit);
		expect(words(answer())).toContain('the page itself was not read');
	});

	test('a likeness of names alone is worded with care, and is no warning', async () => {
		const likely = shortened(bundledList());
		likely.providers.push(
			provider('sharkly', { brand: 'Sharkly', sites: [site('sharkly.com', { sources: [] })] }),
		);
		const text = 'https://www.sharkly.com.evil.example/x';
		await showProviders({ list: likely, query: { ...EVERYTHING, text } });
		await vi.waitFor(() => expect(heading(answer())).toBe('This address resembles Sharkly’s'));
		expect(words(answer())).toContain('can be chance');
		expect(words(answer())).toContain('www.sharkly.com.evil.example is not on the list.');
		expect(answer()?.className).not.toContain('tone-warning');
		expect(brands()).toEqual(['Sharkly']);
	});

	test.each([
		['http://192.168.1.1/', 'This is an IP address'],
		['http://localhost:3000/', 'never leaves the machine'],
		['ftp://nordvpn.com/', 'no address that a website can have'],
	])('%s cannot be a provider’s, and it says why', async (text, why) => {
		await showProviders({ query: { ...EVERYTHING, text } });
		await vi.waitFor(() => expect(words(answer())).toContain(why));
	});

	test('what is only words is not', async () => {
		await showProviders({ query: { ...EVERYTHING, text: 'kestrel vpn' } });
		expect(answer()).toBeNull();
		expect(brands()).toEqual(['Kestrel VPN']);
	});
});

describe('the filters', () => {
	test('show one standing', async () => {
		await showProviders();
		await click('Licence reported');
		expect(brands()).toEqual(['Crest VPN', 'Kestrel VPN', 'NTC', 'PTCL', 'QuiXure VPN']);
	});

	test('show the companies of one country, and both together', async () => {
		const page = await showProviders({ query: { ...EVERYTHING, country: 'PK' } });
		expect(brands().sort()).toEqual([...licensees].sort());
		await click('No licence on the list');
		expect(page.asked()).toEqual({ ...EVERYTHING, country: 'PK', standing: 'notOnList' });
		expect(words()).toContain('No provider matches.');
	});

	test('name each country of the list with how many there are, the unknown last', async () => {
		await showProviders();
		const choices = [...document.querySelectorAll('select option')].map((choice) => words(choice));
		expect(choices[0]).toBe('All countries');
		expect(choices).toContain(`Pakistan (${licensees.length})`);
		expect(choices.at(-1)).toMatch(/^Not known \(\d+\)$/);
	});
});

describe('the sorting', () => {
	const sorted = () =>
		[...document.querySelectorAll('[aria-sort]')].map(
			(column) => `${words(column)} ${column.getAttribute('aria-sort')}`,
		);

	test('is by status at first, and by whatever column is clicked, either way', async () => {
		await showProviders();
		expect(sorted()).toEqual(['Status ascending']);
		await click('Provider');
		expect(sorted()).toEqual(['Provider ascending']);
		const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
		const byName = list.providers.map(({ brand }) => brand).sort(order.compare);
		expect(brands()).toEqual(byName);
		await click('Provider');
		expect(sorted()).toEqual(['Provider descending']);
		expect(brands()).toEqual(byName.toReversed());
	});

	test('by date puts those without a licence last, either way', async () => {
		await showProviders();
		await click('Licence');
		expect(brands().slice(0, 2)).toEqual(['NTC', 'PTCL']);
		await click('Licence');
		expect(new Set(brands().slice(0, licensees.length))).toEqual(new Set(licensees));
		expect(brands().slice(0, 2)).not.toContain('NTC');
	});

	test('by country goes by their names, and puts the unknown last, either way', async () => {
		const countries = () =>
			[...document.querySelectorAll('.entry__country')].map((cell) => words(cell));
		await showProviders();
		await click('Country');
		const known = countries().filter((name) => name !== '');
		expect(known).toEqual([...known].sort());
		expect(
			countries()
				.slice(known.length)
				.every((name) => name === ''),
		).toBe(true);
		await click('Country');
		expect(countries().slice(0, known.length)).toEqual([...known].sort().reverse());
	});
});

test('a licence that has run out since the list was issued is shown as ended', async () => {
	const lapsed = shortened(bundledList());
	for (const { id, licence } of lapsed.providers)
		if (id === 'kestrel-vpn' && licence)
			licence.expiresOn = new Date(NOW - 86_400_000).toISOString().slice(0, 10);
	await showProviders({ list: lapsed, query: { ...EVERYTHING, standing: 'licenceLapsed' } });
	expect(brands()).toEqual(['Kestrel VPN']);
	expect(words(document.querySelector('.timeline'))).toContain('Licences expired');
});

describe('the entry that the address names', () => {
	test('is open, and has the focus', async () => {
		await showProviders({ target: 'provider-nordvpn' });
		await vi.waitFor(() => expect(document.activeElement?.id).toBe('provider-nordvpn'));
		expect(control('NordVPN').getAttribute('aria-expanded')).toBe('true');
	});

	test('is shown past a search that hides it', async () => {
		const page = await showProviders({ query: { ...EVERYTHING, text: 'kestrel' } });
		page.goTo('provider-nordvpn');
		await vi.waitFor(() => expect(document.activeElement?.id).toBe('provider-nordvpn'));
		expect(page.asked()).toEqual(EVERYTHING);
	});

	test('is shown beside the answer that names it', async () => {
		const query = { ...EVERYTHING, text: 'n0rdvpn.com' };
		const page = await showProviders({ query, target: 'provider-nordvpn' });
		await vi.waitFor(() => expect(document.activeElement?.id).toBe('provider-nordvpn'));
		expect(heading(answer())).toBe('This address looks like NordVPN’s');
		expect(control('NordVPN').getAttribute('aria-expanded')).toBe('true');
		expect(page.asked()).toEqual(query);
	});

	test('is shown however far down the list it is', async () => {
		await showProviders({ list: manyProviders(350), target: 'provider-p333' });
		await vi.waitFor(() => expect(document.activeElement?.id).toBe('provider-p333'));
		expect(brands()).toHaveLength(50);
		await click('Show the 100 before these');
		expect(brands()).toHaveLength(150);
	});
});

describe('a long list', () => {
	test('is shown a hundred at a time', async () => {
		await showProviders({ list: manyProviders(250) });
		expect(brands()).toHaveLength(100);
		await click('Show 100 more');
		await click('Show 50 more');
		expect(brands()).toHaveLength(250);
		expect(brands()[249]).toBe('p249');
	});

	test('begins anew with another search', async () => {
		await showProviders({ list: manyProviders(250) });
		await click('Show 100 more');
		await fill('Search', 'p');
		expect(brands()).toHaveLength(100);
	});

	test('is printed whole, with every entry open, up to five hundred', {
		timeout: 30_000,
	}, async () => {
		await showProviders({ list: manyProviders(600), printing: true });
		expect(brands()).toHaveLength(500);
		expect(document.querySelectorAll('[aria-expanded=true]')).toHaveLength(500);
		expect(words()).toContain('The first 500 of 600 entries are printed.');
	});
});

describe('what is shown can be kept', () => {
	test('as CSV, a row each, named after the list', async () => {
		const page = await showProviders({ query: { ...EVERYTHING, text: 'kestrel' } });
		await click('Save as CSV');
		expect(page.saved).toMatchObject([
			{ name: `vpn-licence-list-${list.number}.csv`, type: 'text/csv' },
		]);
		const rows = page.saved[0]?.text.trim().split('\r\n');
		expect(rows).toHaveLength(2);
		expect(rows?.[1]).toContain('Kestrel VPN');
	});

	test('as JSON, with its sources, the list’s number and what it is not', async () => {
		const page = await showProviders({ query: { ...EVERYTHING, standing: 'licenceReported' } });
		await click('Save as JSON');
		const [file] = page.saved;
		expect(file?.name).toBe(`vpn-licence-list-${list.number}.json`);
		const document = JSON.parse(file?.text ?? '');
		expect(document.notice).toContain('not PTA’s own register');
		expect(document.list.number).toBe(list.number);
		expect(document.providers.map(({ brand }: { brand: string }) => brand)).toEqual(brands());
		expect(document.sources.map(({ id }: { id: string }) => id)).toContain('phoneworld-cvas-2025');
	});
});

describe('the timeline', () => {
	const events = () =>
		[...document.querySelectorAll('.timeline li[class]')].map((event) => words(event));

	test('has what the list dates, earliest first, licences of one day together', async () => {
		await showProviders();
		const days = [...document.querySelectorAll('.timeline time')].map((time) =>
			time.getAttribute('datetime'),
		);
		expect(days).toEqual([...days].sort());
		expect(events()).toContain('31 Jul 2025Named as licenseesNTCPTCL');
	});

	test('says where only the day of a report is known', async () => {
		await showProviders();
		expect(events().filter((event) => event.startsWith('Reported on'))).not.toEqual([]);
		const since = list.regulator.facts.filter(({ since }) => since);
		for (const { statement } of since)
			expect(events().find((event) => event.includes(statement))).not.toContain('Reported on');
	});

	test('tells of licences that have ended', async () => {
		const ended = shortened(bundledList());
		const lapsed = licence({ status: 'revoked', endedOn: '2026-02-03', sources: [] });
		ended.providers.push(provider('gone', { brand: 'Gone VPN', licence: lapsed, sources: [] }));
		await showProviders({ list: ended });
		expect(events().find((event) => event.includes('revoked'))).toContain('Gone VPN');
	});
});

describe('what changed', () => {
	test('says each change in words, with the lists that were compared', async () => {
		await showProviders({ history: EVERY_CHANGE });
		const section = words(document.querySelector('.changes'));
		for (const said of [
			'List no. 5 of 8 Nov 2026',
			'Compared with list no. 4 of 1 Nov 2026',
			'New VPN: a PTA licence is on the list, confirmed.',
			'New VPN: the licence was revoked on 3 Feb 2026.',
			'New VPN: the licence’s number is now given as L-7 (before: not known).',
			'New VPN: the licence’s grant is now dated 14 Nov 2025 (before: 13 Nov 2025).',
			'New VPN: the new name of Old VPN.',
			'New VPN: the site old.example is no longer listed as its own.',
			'And 3 more changes.',
			'Nothing about any provider.',
		])
			expect(section).toContain(said);
	});

	test('says so where this machine has held one list only', async () => {
		await showProviders();
		expect(words(document.querySelector('.changes'))).toContain('one list so far');
	});
});

test('a list that cannot be read says why, and what mends it', () => {
	const actions = { change: vi.fn(), check: vi.fn(), save: vi.fn(), print: vi.fn() };
	show(
		<Providers
			view={{ kind: 'unavailable', reason: 'empty' }}
			query={EVERYTHING}
			target=""
			now={NOW}
			printing={false}
			actions={actions}
		/>,
	);
	expect(words(document.querySelector('[role=alert]'))).toContain('The list is empty');
	expect(words(document.querySelector('[role=alert]'))).toContain('Open the options');
});

test('hostile text of a list is shown as text', async () => {
	const hostile = shortened(bundledList());
	for (const provider of hostile.providers)
		if (provider.id === 'nordvpn') provider.brand = '<img src=x onerror=alert(1)>';
	await showProviders({ list: hostile });
	expect(brands()).toContain('<img src=x onerror=alert(1)>');
	expect(document.querySelector('img')).toBeNull();
});

function manyProviders(count: number): LicensedList {
	const providers = Array.from({ length: count }, (_, at) => provider(`p${at}`));
	return { ...list, providers };
}

function shortened(whole: LicensedList): LicensedList {
	const kept = whole.providers.filter(
		({ id, licence }, at) => licence || id === 'nordvpn' || at % 40 === 0,
	);
	return { ...whole, providers: kept };
}
