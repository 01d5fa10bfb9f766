import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { adoptList } from '../../../utils/list/adopt';
import { filedById } from '../../../utils/list/buckets';
import { changesSince, type History, revisionOf, withRevision } from '../../../utils/list/history';
import { mendingRegistry } from '../../../utils/list/mending';
import { openRegistry } from '../../../utils/list/registry';
import type { LicensedList, Provider } from '../../../utils/list/schema';
import { licence, listOf, provider } from '../../fixtures/lists';
import { signed } from '../../fixtures/signed-list';

const list = (number: number, providers: readonly Provider[]): LicensedList =>
	listOf(providers, { number, issuedAt: `2026-11-${String(number).padStart(2, '0')}T00:00:00Z` });

const first = list(1, [provider('a'), provider('b')]);
const second = list(2, [provider('a', { licence: licence() }), provider('b')]);
const third = list(3, [
	provider('a', { licence: licence({ status: 'revoked', endedOn: '2026-11-03' }) }),
]);

/** What people are told, as the kinds of it. */
const kinds = (history: History) =>
	history.map(({ from, to, changes }) => [
		from.number,
		to.number,
		changes.map(({ kind, provider }) => `${kind} ${provider}`),
	]);

async function registryThrough(name: string, ...lists: LicensedList[]) {
	const registry = openRegistry(() => [], name);
	for (const each of lists) await adoptList(signed(each), 'source', registry, () => true);
	return registry;
}

async function historyOf(registry: {
	history(): ReturnType<ReturnType<typeof openRegistry>['history']>;
}) {
	const history = await registry.history();
	if (!history.ok) throw new Error(history.error);
	return history.value;
}

describe('the history of this machine', () => {
	test('begins with the first change of list, and has the newest first', async () => {
		const registry = await registryThrough('history-order', first);
		expect(await historyOf(registry)).toEqual([]);
		await adoptList(signed(second), 'source', registry);
		await adoptList(signed(third), 'file', registry, () => true);
		expect(kinds(await historyOf(registry))).toEqual([
			[2, 3, ['lapsed a', 'providerRemoved b']],
			[1, 2, ['granted a']],
		]);
	});

	test('is silent where the same list comes again, or an older one', async () => {
		const registry = await registryThrough('history-again', first, second, second, first);
		expect(kinds(await historyOf(registry))).toEqual([[1, 2, ['granted a']]]);
	});

	test('survives the mending of a damaged registry', async () => {
		const stored = await registryThrough('history-mended', first, second);
		const database = await openDB('history-mended');
		await database.put('providers', { nonsense: true }, filedById('a').bucket);
		database.close();
		const registry = mendingRegistry(stored, async () => {
			await adoptList(signed(second), 'bundled', stored);
		});
		expect(await registry.all()).toMatchObject({ ok: true });
		expect(kinds(await historyOf(registry))).toEqual([[1, 2, ['granted a']]]);
	});

	test('survives a new version of the database, which the list does not', async () => {
		const registry = await registryThrough('history-upgraded', first, second);
		const history = await historyOf(registry);
		// As the version before left it: without this store's newer neighbours.
		await new Promise((resolve, reject) => {
			const request = indexedDB.deleteDatabase('history-upgraded');
			request.onsuccess = resolve;
			request.onerror = reject;
		});
		const older = await openDB('history-upgraded', 1, {
			upgrade(database) {
				database.createObjectStore('head');
				database.createObjectStore('history');
			},
		});
		await older.put('head', 'of another shape', 'head');
		await older.put('history', history, 'history');
		older.close();
		expect(await registry.head()).toEqual({ ok: false, error: 'empty' });
		expect(await historyOf(registry)).toEqual(history);
	});

	test('a list that was overtaken leaves nothing in it', async () => {
		const registry = await registryThrough('history-overtaken', first);
		const revision = revisionOf(first, second);
		expect(await registry.replace(second, undefined, { number: 7, revision })).toEqual({
			ok: false,
			error: 'overtaken',
		});
		expect(await historyOf(registry)).toEqual([]);
	});
});

describe('it stays small', () => {
	const many = (count: number) => Array.from({ length: count }, (_, at) => provider(`p${at}`));
	const step = (number: number, changed = true) =>
		revisionOf(list(number, []), list(number + 1, changed ? many(1) : []));

	test('with the last twenty changes of list', () => {
		let history: History = [];
		for (let number = 1; number <= 25; number += 1) history = withRevision(history, step(number));
		expect(history.map(({ to }) => to.number)).toEqual(
			Array.from({ length: 20 }, (_, at) => 26 - at),
		);
	});

	test('with a hundred changes of each, the licences before all else, and how many more there were', () => {
		const after = [...many(300), provider('z', { licence: licence() })];
		const { changes, omitted } = revisionOf(list(1, []), list(2, after));
		expect(changes).toHaveLength(100);
		expect(changes[0]).toMatchObject({ kind: 'granted', provider: 'z' });
		expect(omitted).toBe(202);
	});

	test('and lists that change nothing take one place together', () => {
		let history: History = [step(1)];
		for (const number of [2, 3, 4]) history = withRevision(history, step(number, false));
		history = withRevision(history, step(5));
		expect(kinds(history)).toEqual([
			[5, 6, ['providerAdded p0']],
			[2, 5, []],
			[1, 2, ['providerAdded p0']],
		]);
	});
});

describe('the changes between two lists', () => {
	const history = [revisionOf(second, third), revisionOf(first, second)];

	test('come in the order in which they came into force', () => {
		const { changes, complete } = changesSince(history, 1, 3);
		expect(changes.map(({ kind }) => kind)).toEqual(['granted', 'lapsed', 'providerRemoved']);
		expect(complete).toBe(true);
		expect(changesSince(history, 2, 3).changes.map(({ kind }) => kind)).toEqual([
			'lapsed',
			'providerRemoved',
		]);
	});

	test('are none between a list and itself', () => {
		expect(changesSince(history, 3, 3)).toEqual({ changes: [], complete: true });
	});

	test.each([
		['a list that this machine has not had', 0, 3],
		['a list that has not come', 1, 4],
	])('say where they cannot be all: %s', (_, from, to) => {
		expect(changesSince(history, from, to).complete).toBe(false);
	});

	test('say so where a step was too large to keep whole', () => {
		const large = revisionOf(
			list(1, []),
			list(
				2,
				Array.from({ length: 101 }, (_, at) => provider(`p${at}`)),
			),
		);
		expect(changesSince([large], 1, 2).complete).toBe(false);
	});
});
