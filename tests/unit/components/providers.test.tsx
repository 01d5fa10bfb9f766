// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Providers } from '../../../components/providers/Providers';
import type { LicensedList } from '../../../utils/list/schema';
import { bundledList, NOW, registryWith, WRITTEN } from './bundled-list';
import { clear, click, fill, show, words } from './page';

beforeEach(() => {
	// happy-dom lays nothing out.
	vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
});
afterEach(clear);

const wholeList = bundledList();
/** The licensees and a few others: rendering all of them is what takes the time. */
const list = shortened(bundledList());

async function showProviders({
	list: shown = list,
	target = '',
}: {
	list?: LicensedList;
	target?: string;
} = {}) {
	const registry = await registryWith(shown);
	const [head, providers] = await Promise.all([registry.head(), registry.all()]);
	if (!head.ok || !providers.ok) throw new Error('the list cannot be read');
	show(
		<Providers
			view={{ kind: 'list', head: head.value, providers: providers.value }}
			target={target}
			now={NOW}
		/>,
	);
}

/** The brands that are shown, in their order. */
function brands(): string[] {
	return [...document.querySelectorAll('h3')]
		.filter((heading) => !heading.closest('[hidden]'))
		.map((heading) => words(heading));
}

const licensees = list.providers.filter(({ licence }) => licence).map(({ brand }) => brand);

test('shows every provider, the licensees first', { timeout: 30_000 }, async () => {
	await showProviders({ list: wholeList });
	const shown = brands();
	expect(shown).toHaveLength(wholeList.providers.length);
	expect(new Set(shown.slice(0, licensees.length))).toEqual(new Set(licensees));
});

test('says as of when the list is and how complete', async () => {
	await showProviders();
	expect(words(document.querySelector('.page__lead'))).toBe(
		`List of ${WRITTEN.day}. It holds ${WRITTEN.holds} that PTA had announced by ${WRITTEN.announcedOn}.`,
	);
});

test('gives each provider and each statement an address of its own', async () => {
	await showProviders();
	const addresses = [...document.querySelectorAll('article')].map((entry) => entry.id);
	expect(new Set(addresses)).toEqual(
		new Set([
			...list.providers.map(({ id }) => `provider-${id}`),
			...list.regulator.facts.map(({ id }) => `fact-${id}`),
		]),
	);
});

test('names the sources of an entry, with what they say', async () => {
	await showProviders();
	const entry = document.querySelector('#provider-kestrel-vpn');
	const sources = list.sources.filter(({ id }) =>
		list.providers.find((provider) => provider.id === 'kestrel-vpn')?.sources.includes(id),
	);
	for (const { title, says } of sources) {
		expect(words(entry)).toContain(title);
		expect(words(entry)).toContain(says);
	}
});

describe('the search', () => {
	test.each([
		['a brand', 'kestrel', ['Kestrel VPN']],
		['its company, in other letter case', 'NEXILIUM tech', ['Kestrel VPN']],
		['its site', 'crestvpn.com', ['Crest VPN']],
	])('finds by %s', async (_, text, found) => {
		await showProviders();
		await fill('Search', text);
		expect(brands()).toEqual(found);
		expect(words(document.querySelector('search [role=status]'))).toBe(
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

test('the filter shows one standing', async () => {
	await showProviders();
	await click('Licence reported');
	expect(brands()).toEqual(['Crest VPN', 'Kestrel VPN', 'NTC', 'PTCL', 'QuiXure VPN']);
});

test('a licence that has run out since the list was issued is shown as ended', async () => {
	const lapsed = shortened(bundledList());
	for (const { id, licence } of lapsed.providers)
		if (id === 'kestrel-vpn' && licence)
			licence.expiresOn = new Date(NOW - 86_400_000).toISOString().slice(0, 10);
	await showProviders({ list: lapsed });
	await click('Licence ended');
	expect(brands()).toEqual(['Kestrel VPN']);
});

test('the address’s entry is shown past a search that hides it', async () => {
	await showProviders();
	await fill('Search', 'kestrel');
	await showProviders({ target: 'provider-nordvpn' });
	await vi.waitFor(() => expect(document.activeElement?.id).toBe('provider-nordvpn'));
	expect(brands()).toHaveLength(list.providers.length);
});

test('a list that cannot be read says why, and what mends it', () => {
	show(<Providers view={{ kind: 'unavailable', reason: 'empty' }} target="" now={NOW} />);
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

function shortened(whole: LicensedList): LicensedList {
	const kept = whole.providers.filter(
		({ id, licence }, at) => licence || id === 'nordvpn' || at % 40 === 0,
	);
	return { ...whole, providers: kept };
}
