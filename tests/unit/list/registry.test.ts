import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filedByDomain, filedById } from '../../../utils/list/buckets';
import { openRegistry, type Registry } from '../../../utils/list/registry';
import { watchRegistry } from '../../../utils/list/registry-changes';
import { licence, listOf, provider, site } from '../../fixtures/lists';

let name: string;
let registry: Registry;
let count = 0;

beforeEach(() => {
	count += 1;
	name = `registry-${count}`;
	registry = openRegistry(({ sites }) => sites.map(({ domain }) => `like-${domain}`), name);
});

const list = listOf([
	provider('alpha', {
		licence: licence(),
		sites: [site('alpha.example'), site('alpha.example.com')],
	}),
	provider('mail', { sites: [site('mail.example', { path: '/vpn' })] }),
	provider('nowhere', { sites: [] }),
]);

const domainsOf = async (host: string, keys: string[] = []) => {
	const found = await registry.find(host, keys);
	if (!found.ok) return found.error;
	return {
		sites: found.value.sites.map(({ provider, site }) => `${provider.id} ${site.domain}`),
		lookalikes: found.value.lookalikes.map(({ provider }) => provider.id),
	};
};

describe('a registry with a list in it', () => {
	beforeEach(async () => {
		expect(await registry.replace(list)).toMatchObject({ ok: true });
	});

	test('finds a site by its own name and by names below it, and by nothing else', async () => {
		const alpha = { sites: ['alpha alpha.example'], lookalikes: [] };
		expect(await domainsOf('alpha.example')).toEqual(alpha);
		expect(await domainsOf('a.b.alpha.example')).toEqual(alpha);
		expect(await domainsOf('notalpha.example')).toEqual({ sites: [], lookalikes: [] });
		expect(await domainsOf('example')).toEqual({ sites: [], lookalikes: [] });
		expect(await domainsOf('alpha.example.evil.test')).toEqual({ sites: [], lookalikes: [] });
	});

	test('gives only the sites that lie above the host, of a provider with several', async () => {
		expect(await domainsOf('www.alpha.example.com')).toEqual({
			sites: ['alpha alpha.example.com'],
			lookalikes: [],
		});
	});

	test('gives the sources of what it finds, and the head', async () => {
		const found = await registry.find('alpha.example', []);
		expect(found).toMatchObject({
			ok: true,
			value: { head: { number: 1 }, sites: [{ sources: [{ id: 'press' }] }] },
		});
	});

	test('finds look-alikes by key, and never where the host itself is listed', async () => {
		const keys = ['like-alpha.example', 'like-nothing'];
		expect(await domainsOf('a1pha.example', keys)).toEqual({
			sites: [],
			lookalikes: ['alpha'],
		});
		expect(await domainsOf('mail.example', keys)).toEqual({
			sites: ['mail mail.example'],
			lookalikes: [],
		});
	});

	test('gives all providers, also those without a site', async () => {
		const all = await registry.all();
		expect(all.ok && all.value.map(({ provider }) => provider.id)).toEqual([
			'alpha',
			'mail',
			'nowhere',
		]);
	});

	test('writes nothing when the same list comes again', async () => {
		expect(await registry.replace(list)).toEqual({ ok: true, value: 0 });
	});

	test('tells whoever follows it of another list, and of that alone', async () => {
		const told = vi.fn();
		const end = watchRegistry(told, name);
		await registry.replace(list);
		await registry.replace({ ...list, number: list.number + 1 });
		await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
		end();
	});

	test('keeps where the list comes from, which is no change of the list', async () => {
		const origin = {
			from: 'source',
			keyids: ['a'],
			confirmedUntil: '2026-12-01T00:00:00Z',
			anchor: 'test',
			rootVersion: 1,
		} as const;
		expect(await registry.replace(list, origin)).toEqual({
			ok: true,
			value: 0,
		});
		// Three providers, three domains, and one for the look-alike keys, which all begin alike.
		expect(await registry.origin()).toEqual({ ok: true, value: { ...origin, records: 7 } });
	});

	test('writes only what a new list changes, and takes away what it no longer has', async () => {
		const next = listOf(
			[provider('alpha', { licence: licence(), sites: [site('alpha.example')] })],
			{
				number: 2,
			},
		);
		const changed = await registry.replace(next);
		// The head, the provider, the bucket that all look-alike keys share; gone: two providers, two domains.
		expect(changed).toEqual({ ok: true, value: 7 });
		expect(await domainsOf('ma1l.example', ['like-mail.example'])).toEqual({
			sites: [],
			lookalikes: [],
		});
		expect(await domainsOf('alpha.example.com')).toEqual({ sites: [], lookalikes: [] });
		expect(await domainsOf('mail.example')).toEqual({ sites: [], lookalikes: [] });
	});
});

test('says that it is empty before a list has come', async () => {
	expect(await domainsOf('alpha.example')).toBe('empty');
	expect(await registry.head()).toEqual({ ok: false, error: 'empty' });
	expect(await registry.all()).toEqual({ ok: false, error: 'empty' });
});

test('says that a damaged record is broken, and never "not on the list"', async () => {
	await registry.replace(list);
	const database = await openDB(name);
	await database.delete('providers', filedById('alpha').bucket);
	database.close();
	expect(await domainsOf('alpha.example')).toBe('broken');
});

test('says that a damaged record of names is broken, and the same list mends it', async () => {
	await registry.replace(list);
	const database = await openDB(name);
	await database.put('names', 'nonsense', filedByDomain('alpha.example').bucket);
	database.close();
	expect(await domainsOf('alpha.example')).toBe('broken');
	expect(await registry.replace(list)).toEqual({ ok: true, value: 1 });
	expect(await domainsOf('alpha.example')).toMatchObject({ sites: ['alpha alpha.example'] });
});

test('of a long list, a changed licence writes the head and one record', async () => {
	const many = Array.from({ length: 3000 }, (_, number) => provider(`vpn-${number}`));
	await registry.replace(listOf(many));
	const changed = many.map((one) => (one.id === 'vpn-1234' ? { ...one, licence: licence() } : one));
	expect(await registry.replace(listOf(changed, { number: 2 }))).toEqual({
		ok: true,
		value: 2,
	});
	expect(await registry.find('vpn-1234.example', [])).toMatchObject({
		value: { sites: [{ provider: { licence: { status: 'active' } } }], lookalikes: [] },
	});
});

test('is empty, to be filled anew, after an update from a version that filed each provider by itself', async () => {
	const before = ['head', 'origin', 'providers', 'domains', 'lookalikes'];
	const old = await openDB(name, 2, {
		upgrade: (database) => before.forEach((store) => void database.createObjectStore(store)),
	});
	await old.put('head', { number: 7 }, 'head');
	old.close();
	expect(await domainsOf('alpha.example')).toBe('empty');
	expect(await registry.replace(list)).toMatchObject({ ok: true });
	expect(await domainsOf('alpha.example')).toMatchObject({ sites: ['alpha alpha.example'] });
});

test('starts afresh on a database of a newer version', async () => {
	(
		await openDB(name, 99, { upgrade: (database) => void database.createObjectStore('new') })
	).close();
	expect(await registry.replace(list)).toMatchObject({ ok: true });
	expect(await domainsOf('alpha.example')).toMatchObject({ sites: ['alpha alpha.example'] });
});

test('makes way when another context wants to delete the database, and comes back empty', async () => {
	await registry.replace(list);
	await new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = resolve;
		request.onerror = reject;
	});
	expect(await domainsOf('alpha.example')).toBe('empty');
});
