import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { adoptList } from '../../../utils/list/adopt';
import { filedById } from '../../../utils/list/buckets';
import { mendingRegistry } from '../../../utils/list/mending';
import { openRegistry } from '../../../utils/list/registry';
import { listOf, provider } from '../../fixtures/lists';
import { signed } from '../../fixtures/signed-list';

const bundled = signed(listOf([provider('alpha'), provider('beta')], { number: 3 }));

function mendingOne(name: string) {
	let restored = 0;
	const stored = openRegistry(() => [], name);
	const registry = mendingRegistry(stored, async () => {
		restored += 1;
		await adoptList(bundled, 'bundled', stored);
	});
	return { stored, registry, restored: () => restored };
}

test('a first look-up finds what the bundled list says, restored once for all who ask at once', async () => {
	const { registry, restored } = mendingOne('mending-first');
	const found = await Promise.all([
		registry.find('alpha.example', []),
		registry.find('beta.example', []),
		registry.head(),
	]);
	expect(found).toMatchObject([
		{ ok: true, value: { sites: [{ provider: { id: 'alpha' } }] } },
		{ ok: true, value: { sites: [{ provider: { id: 'beta' } }] } },
		{ ok: true, value: { number: 3 } },
	]);
	expect(restored()).toBe(1);
});

test('a damaged record is mended from the bundled list, though its number is the one held', async () => {
	const { registry } = mendingOne('mending-broken');
	await registry.head();
	const database = await openDB('mending-broken');
	await database.put('providers', { nonsense: true }, filedById('alpha').bucket);
	database.close();
	expect(await registry.find('alpha.example', [])).toMatchObject({
		ok: true,
		value: { sites: [{ provider: { id: 'alpha' } }] },
	});
});

test('a damaged head is mended too, and its number is compared with nothing', async () => {
	const { registry } = mendingOne('mending-head');
	await registry.head();
	const database = await openDB('mending-head');
	for (const damaged of [{ number: 3 }, { number: 99 }, null]) {
		await database.put('head', damaged, 'head');
		expect(await registry.find('alpha.example', [])).toMatchObject({
			ok: true,
			value: { head: { number: 3 }, sites: [{ provider: { id: 'alpha' } }] },
		});
	}
	database.close();
});

test('what cannot be restored is said, and tried again next time', async () => {
	const stored = openRegistry(() => [], 'mending-never');
	let tries = 0;
	const registry = mendingRegistry(stored, async () => {
		tries += 1;
	});
	expect(await registry.find('alpha.example', [])).toEqual({ ok: false, error: 'empty' });
	expect(await registry.head()).toEqual({ ok: false, error: 'empty' });
	expect(tries).toBe(2);
});

test('an update of the extension brings its newer bundled list, and leaves a newer synced one alone', async () => {
	const { stored } = mendingOne('mending-update');
	await stored.replace(listOf([provider('old')], { number: 2 }));
	expect(await adoptList(bundled, 'bundled', stored)).toEqual({
		ok: true,
		value: { number: 3, changed: true },
	});
	await stored.replace(listOf([provider('synced')], { number: 9 }));
	expect(await adoptList(bundled, 'bundled', stored)).toMatchObject({
		ok: false,
		error: { code: 'olderThanHeld' },
	});
	expect(await stored.find('synced.example', [])).toMatchObject({
		ok: true,
		value: { sites: [{}] },
	});
});

test.each([
	['first', [bundled, signed(listOf([provider('synced')], { number: 9 }))]],
	['last', [signed(listOf([provider('synced')], { number: 9 })), bundled]],
] as const)(
	'of two lists at once the newer one stays, though the bundled one is %s',
	async (order, lists) => {
		const { stored } = mendingOne(`mending-race-${order}`);
		await Promise.all(lists.map((list) => adoptList(list, 'source', stored)));
		expect(await stored.head()).toMatchObject({ ok: true, value: { number: 9 } });
	},
);
