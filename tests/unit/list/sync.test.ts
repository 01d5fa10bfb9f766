import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Release } from '../../../utils/dev/test-signer';
import { adoptList } from '../../../utils/list/adopt';
import { filedByDomain, filedById } from '../../../utils/list/buckets';
import { anchorOf } from '../../../utils/list/repository';
import { openRepositoryStore } from '../../../utils/list/repository-store';
import type { LicensedList } from '../../../utils/list/schema';
import { readSafely } from '../../../utils/list/source';
import { type Asked, type SyncPlan, syncList } from '../../../utils/list/sync';
import { licence, listOf, provider } from '../../fixtures/lists';
import { MisbehavingServer, type Misbehaviour } from '../../fixtures/misbehaving-server';
import { repositoryOf, TEST_ROOT } from '../../fixtures/signed-list';
import { type SyncMachine, syncMachine } from '../../fixtures/sync-machine';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const first = listOf([provider('alpha')], { number: 1 });
const second = listOf([provider('alpha'), provider('beta')], { number: 2 });
/** More than one target holds. */
const large = listOf(
	Array.from({ length: 1000 }, (_, at) => provider(`provider-${at}`)).sort((a, b) =>
		a.id < b.id ? -1 : 1,
	),
	{ number: 3 },
);

let files: Map<string, Uint8Array>;
let server: MisbehavingServer;
let machine: SyncMachine;
let plan: SyncPlan;
let databases = 0;

beforeEach(async () => {
	files = new Map();
	server = await MisbehavingServer.start(files);
	databases += 1;
	machine = syncMachine(`sync-${databases}`, 400);
	await machine.registry.replace(first);
	plan = { enabled: true, source: server.url, everyHours: 24 };
});

afterEach(() => server.stop());

/** Puts a list at the source; what was there before stays, as on a static host. */
function publish(list: LicensedList, release?: Partial<Release>) {
	for (const [path, bytes] of repositoryOf(list, release)) files.set(path, bytes);
}
const sync = (asked: Asked = 'byClock') => syncList(plan, machine.tools, asked);
const heldNumber = async () => {
	const head = await machine.registry.head();
	return head.ok ? head.value.number : head.error;
};

describe('a refresh that works', () => {
	test('brings the new list into force and writes down when the next is due', async () => {
		publish(second);
		expect(await sync()).toEqual({ kind: 'updated', number: 2 });
		expect(await heldNumber()).toBe(2);
		expect(await machine.registry.origin()).toMatchObject({
			ok: true,
			value: { from: 'source', keyids: [expect.any(String), expect.any(String)] },
		});
		expect(machine.state).toMatchObject({
			number: 2,
			confirmedAt: machine.now,
			failures: 0,
			dueAt: machine.now + DAY,
		});
		expect(machine.floor).toMatchObject({ root: 2, timestamp: 2, snapshot: 2, targets: 2 });
	});

	test('asks no more until that is due, unless a person asks', async () => {
		publish(second);
		await sync();
		machine.now += 23 * HOUR;
		server.takePaths();
		expect(await sync()).toEqual({ kind: 'notDue' });
		expect(server.takePaths()).toEqual([]);
		expect(await sync('byPerson')).toEqual({ kind: 'unchanged', number: 2 });
	});

	test('downloads no list anew where nothing has changed, and says that it is confirmed', async () => {
		publish(large);
		await sync();
		server.takePaths();
		machine.now += DAY;
		expect(await sync()).toEqual({ kind: 'unchanged', number: 3 });
		expect(server.takePaths()).toEqual(['metadata/3.root.json', 'metadata/timestamp.json']);
		expect(machine.state).toMatchObject({ confirmedAt: machine.now, dueAt: machine.now + DAY });
	});

	test('downloads of a large list the shard that has changed, and forgets the old one', async () => {
		publish(large);
		await sync();
		const names = await machine.store.names();
		const changed = structuredClone({ ...large, number: 4 });
		Object.assign(changed.providers[500] ?? {}, { brand: 'Another' });
		publish(changed);
		server.takePaths();
		expect(await sync('byPerson')).toEqual({ kind: 'updated', number: 4 });
		const targets = server.takePaths().filter((path) => path.startsWith('targets/'));
		expect(targets).toHaveLength(2);
		expect(await machine.store.names()).toEqual(names);
	});

	test('keeps no target that the metadata no longer names', async () => {
		publish(large);
		await sync();
		publish({ ...second, number: 4 });
		await sync('byPerson');
		const names = await machine.store.names();
		expect(names.filter((name) => name.startsWith('targets/'))).toEqual(['targets/list.json']);
	});

	test('starts afresh with another source', async () => {
		publish(second);
		await sync();
		plan = { ...plan, source: `${server.url}./` };
		expect(await sync()).toEqual({ kind: 'unchanged', number: 2 });
	});

	test('sends nothing that tells one person from another', async () => {
		publish(second);
		await sync();
		expect(server.requests.length).toBeGreaterThan(4);
		for (const { headers } of server.requests)
			for (const name of ['cookie', 'referer', 'origin', 'if-none-match'])
				expect(headers).not.toHaveProperty(name);
	});
});

describe('a refresh that finds the list that is held', () => {
	const fetched = () => server.takePaths().filter((path) => path.startsWith('targets/')).length;
	/** Watches what is read of the list, by the client and by the registry. */
	const watched = () => {
		const read: string[] = [];
		const { get } = machine.store;
		machine.store = {
			...machine.store,
			get: (name) => {
				if (name.startsWith('targets/')) read.push(name);
				return get(name);
			},
		};
		const { registry } = machine;
		machine.tools = {
			...machine.tools,
			registry: {
				...registry,
				all: () => {
					read.push('all providers');
					return registry.all();
				},
				replace: (...list) => {
					read.push('replaced');
					return registry.replace(...list);
				},
			},
		};
		return read;
	};
	const origin = async () => {
		const read = await machine.registry.origin();
		if (!read.ok) throw new Error(read.error);
		return read.value;
	};
	const damage = async (change: (database: IDBPDatabase) => Promise<unknown>) => {
		const database = await openDB(`sync-${databases}`);
		await change(database);
		database.close();
	};
	const bucketOf = (id: string) => filedById(id).bucket;

	beforeEach(async () => {
		publish(large);
		await sync();
		server.takePaths();
		machine.now += DAY;
	});

	test('reads none of it again, and keeps until when it is confirmed, and the versions seen', async () => {
		const before = await origin();
		publish(large, { version: 7, expires: { timestamp: machine.now + 9 * DAY } });
		const read = watched();
		expect(await sync()).toEqual({ kind: 'unchanged', number: 3 });
		expect(read).toEqual([]);
		expect(fetched()).toBe(0);
		expect(machine.floor).toMatchObject({ timestamp: 7, targets: 7 });
		expect(machine.state).toMatchObject({
			confirmedAt: machine.now,
			dueAt: machine.now + DAY,
			failures: 0,
		});
		const after = await origin();
		expect(after.confirmedUntil > before.confirmedUntil).toBe(true);
		expect(after).toEqual({ ...before, confirmedUntil: after.confirmedUntil });
	});

	test.each<[string, (database: IDBPDatabase) => Promise<unknown>]>([
		['a provider', (database) => database.delete('providers', bucketOf('provider-7'))],
		['a name', (database) => database.delete('names', filedByDomain('provider-7.example').bucket)],
		['all names', (database) => database.clear('names')],
		['the head', (database) => database.delete('head', 'head')],
		[
			'all of it',
			async (database) => {
				for (const store of ['head', 'origin', 'providers', 'names']) await database.clear(store);
			},
		],
	])('builds the registry anew where %s was lost', async (_, loss) => {
		await damage(loss);
		expect(await sync()).toEqual({ kind: 'updated', number: 3 });
		expect(fetched()).toBe(0);
		const found = await machine.registry.find('provider-7.example', []);
		expect(found).toMatchObject({
			ok: true,
			value: { sites: [{ provider: { id: 'provider-7' } }] },
		});
		machine.now += DAY;
		const read = watched();
		expect(await sync()).toEqual({ kind: 'unchanged', number: 3 });
		expect(read).toEqual([]);
	});

	test('reads it where an older version of the extension has not written down what it is made of', async () => {
		await damage(async (database) => {
			const { contents: _, records: __, ...older } = await database.get('origin', 'origin');
			await database.put('origin', older, 'origin');
		});
		const read = watched();
		expect(await sync()).toEqual({ kind: 'unchanged', number: 3 });
		expect(read).toContain('replaced');
		expect(await origin()).toHaveProperty('contents');
	});

	test('fetches what of it is no longer kept', async () => {
		await machine.store.delete('targets/providers/1.json');
		expect(await sync()).toEqual({ kind: 'unchanged', number: 3 });
		expect(fetched()).toBe(1);
		expect(await machine.store.names()).toContain('targets/providers/1.json');
	});

	test('does not take another list in its place for it, whatever its number', async () => {
		await machine.registry.replace(
			{ ...second, number: 3 },
			{ ...(await origin()), contents: 'another' },
		);
		expect(await sync()).toEqual({ kind: 'updated', number: 3 });
		expect(await machine.registry.all()).toMatchObject({ ok: true, value: { length: 1000 } });
	});

	test('confirms one that was taken from a file, as one of its source', async () => {
		const read = await readSafely(machine.access(server.url));
		if (!read.ok) throw new Error(read.error.code);
		await adoptList(read.value, 'file', machine.registry);
		expect(await origin()).toMatchObject({ from: 'file' });
		const again = watched();
		expect(await sync()).toEqual({ kind: 'unchanged', number: 3 });
		expect(again).toEqual([]);
		expect(await origin()).toMatchObject({ from: 'source' });
	});

	test('reads it under another root, though it is made of the same', async () => {
		await machine.registry.replace(large, { ...(await origin()), anchor: 'a former root' });
		const read = watched();
		expect(await sync()).toEqual({ kind: 'unchanged', number: 3 });
		expect(read).toContain('replaced');
		expect(await origin()).toMatchObject({ anchor: await anchorOf(TEST_ROOT) });
	});
});

test('a refresh that the browser ends half-way has failed: the next one waits its time, and no list is lost', async () => {
	publish(second);
	const { read } = machine.tools;
	let ended = () => {};
	const begun = new Promise<void>((resolve) => {
		ended = resolve;
	});
	machine.tools = {
		...machine.tools,
		read: () => {
			ended();
			return new Promise(() => {});
		},
	};
	void sync();
	await begun;
	machine.tools = { ...machine.tools, read };
	expect(await sync()).toEqual({ kind: 'notDue' });
	machine.now += 5 * 60_000;
	expect(await sync()).toEqual({ kind: 'updated', number: 2 });
	expect(machine.state).toMatchObject({ failures: 0 });
});

describe('a refresh that must not run', () => {
	test('is not attempted when switched off', async () => {
		plan = { ...plan, enabled: false };
		expect(await sync()).toEqual({ kind: 'off' });
		expect(server.requests).toHaveLength(0);
	});

	test('is not attempted where no source is named', async () => {
		plan = { ...plan, source: '' };
		expect(await sync('byPerson')).toEqual({ kind: 'noSource' });
	});

	test('leaves the field to one that is running', async () => {
		machine.tools = { ...machine.tools, alone: async () => undefined };
		expect(await sync('byPerson')).toEqual({ kind: 'busy' });
		expect(server.requests).toHaveLength(0);
	});
});

/** Has the source misbehave wherever the path is so. */
function misbehave(path: RegExp, how: Misbehaviour) {
	for (const name of files.keys()) if (path.test(name)) server.misbehaves.set(name, how);
}

const TIMESTAMP = /timestamp/;
const LIST = /list\.json$/;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a refresh that fails keeps the list, says why, and backs off', () => {
	const failing = async (code: string) => {
		expect(await sync()).toMatchObject({ kind: 'failed', code });
		expect(await heldNumber()).toBe(1);
		expect(machine.state).toMatchObject({ failures: 1, failed: { at: machine.now, code } });
		expect(machine.state).not.toHaveProperty('confirmedAt');
		expect(machine.floor).toBeUndefined();
		expect(machine.state.dueAt).toBe(machine.now + HOUR / 12);
	};

	test.each<[string, RegExp, Misbehaviour, string]>([
		['HTTP 404', TIMESTAMP, { kind: 'status', status: 404 }, 'missing'],
		['HTTP 403 of a list', LIST, { kind: 'status', status: 403 }, 'missing'],
		['HTTP 410', TIMESTAMP, { kind: 'status', status: 410 }, 'refused'],
		['HTTP 500', TIMESTAMP, { kind: 'status', status: 500 }, 'refused'],
		['HTTP 503 of a list', LIST, { kind: 'status', status: 503 }, 'refused'],
		['a redirect', TIMESTAMP, { kind: 'redirect', to: '/elsewhere' }, 'redirected'],
		[
			'a captive portal',
			/./,
			{ kind: 'swap', bytes: utf8('<html>Please log in</html>') },
			'malformed',
		],
		['a body that stops half-way', TIMESTAMP, { kind: 'breakOff' }, 'unreachable'],
		['half a list', LIST, { kind: 'truncate' }, 'wrongHash'],
		['half the targets', /\d\.targets/, { kind: 'truncate' }, 'wrongHash'],
		['a changed list', LIST, { kind: 'swap', bytes: utf8('{}') }, 'wrongHash'],
		['no answer', TIMESTAMP, { kind: 'hang' }, 'timedOut'],
		['a body that drips and never ends', TIMESTAMP, { kind: 'drip' }, 'timedOut'],
		['a body that floods and never ends', LIST, { kind: 'flood' }, 'tooLarge'],
	])('%s', async (_, path, how, code) => {
		publish(second);
		misbehave(path, how);
		await failing(code);
		server.misbehaves.clear();
		expect(await sync('byPerson')).toEqual({ kind: 'updated', number: 2 });
	});

	test('nobody there', async () => {
		const gone = await MisbehavingServer.start(files);
		plan = { ...plan, source: gone.url };
		await gone.stop();
		await failing('unreachable');
	});

	test.each<[string, Partial<Release>, string]>([
		['a timestamp that has run out', { expires: { timestamp: Date.now() - DAY } }, 'expired'],
		['a snapshot that has run out', { expires: { snapshot: Date.now() - DAY } }, 'expired'],
		['targets that have run out', { expires: { targets: Date.now() - DAY } }, 'expired'],
		['a timestamp by another key', { forged: ['timestamp'] }, 'notSigned'],
		['targets by other keys', { forged: ['targets'] }, 'notSigned'],
		['a root by other keys', { forged: ['root'] }, 'notSigned'],
	])('%s', async (_, release, code) => {
		publish(second, release);
		await failing(code);
	});

	test.each<[string, unknown, string]>([
		[
			'one broken row among good ones',
			{ ...second, providers: [...second.providers, { id: 'x', sources: [], sites: [] }] },
			'brokenRow',
		],
		['a newer schema', { ...second, schemaVersion: 2 }, 'newerSchema'],
		['another document', { ...second, format: 'something' }, 'notAList'],
		['no providers', { ...second, providers: [] }, 'emptyList'],
		[
			'a wrong count',
			{ ...second, completeness: { ...second.completeness, licenseesListed: 3 } },
			'contradiction',
		],
	])('a signed list with %s', async (_, list, code) => {
		publish(list as LicensedList);
		await failing(code);
	});

	test('an older list under newer signatures', async () => {
		await machine.registry.replace(second);
		publish(first, { version: 5 });
		expect(await sync()).toMatchObject({ kind: 'failed', code: 'olderThanHeld' });
		expect(await heldNumber()).toBe(2);
	});

	test('an older repository, also after all that was kept of the newer one is gone', async () => {
		publish(first, { version: 1 });
		const old = new Map(files);
		publish(second);
		await sync();
		files.clear();
		for (const [path, bytes] of old) files.set(path, bytes);
		expect(await sync('byPerson')).toMatchObject({ kind: 'failed', code: 'rolledBack' });
		machine.store = openRepositoryStore(`sync-repository-${databases}-anew`);
		expect(await sync('byPerson')).toMatchObject({ kind: 'failed', code: 'rolledBack' });
		expect(await heldNumber()).toBe(2);
	});

	test('a snapshot of another version', async () => {
		publish(second);
		const { bytes } = { bytes: files.get('metadata/2.snapshot.json') };
		publish({ ...second, number: 3 });
		if (bytes) files.set('metadata/3.snapshot.json', bytes);
		await failing('wrongHash');
	});

	test('then a success wipes the count, and keeps the failure on record', async () => {
		publish(second);
		misbehave(TIMESTAMP, { kind: 'status', status: 500 });
		await sync();
		machine.now += HOUR;
		server.misbehaves.clear();
		expect(await sync()).toEqual({ kind: 'updated', number: 2 });
		expect(machine.state).toMatchObject({ failures: 0, failed: { code: 'refused' } });
	});

	test.each([
		['7200', 2 * HOUR],
		['nonsense', HOUR / 12],
		['-5', HOUR / 12],
	])('Retry-After: %s is heard as far as it makes sense', async (value, wait) => {
		publish(second);
		misbehave(TIMESTAMP, { kind: 'status', status: 503, headers: { 'retry-after': value } });
		await sync();
		expect(machine.state.dueAt).toBe(machine.now + wait);
	});

	test('where the browser does not let the files be kept', async () => {
		publish(second);
		machine.store = {
			...machine.store,
			put: async () => {
				throw new Error('QuotaExceededError');
			},
		};
		await failing('storeUnavailable');
	});
});

describe('a list that takes many licensees away at once', () => {
	const licensees = (...ids: string[]) => ids.map((id) => provider(id, { licence: licence() }));
	const full = listOf(licensees('a', 'b', 'c', 'd', 'e'), { number: 2 });
	const torn = listOf(licensees('a', 'b', 'c'), { number: 3 });
	const heldBack = { number: 3, removed: ['d', 'e'], lapsed: [], of: 5 };

	beforeEach(async () => {
		publish(full);
		await sync();
		publish(torn);
		machine.now += DAY;
		expect(await sync()).toMatchObject({ kind: 'failed', code: 'heldBack', heldBack });
		expect(await heldNumber()).toBe(2);
	});

	test('waits for its second look as long as for any refresh', () => {
		expect(machine.state).toMatchObject({ heldBack, dueAt: machine.now + DAY });
	});

	test('is taken when the next refresh by the clock finds it still there', async () => {
		machine.now += DAY;
		expect(await sync()).toEqual({ kind: 'updated', number: 3 });
		expect(machine.state).not.toHaveProperty('heldBack');
	});

	test('is not taken because somebody asks for a refresh, nor put off by that', async () => {
		machine.now += HOUR;
		expect(await sync('byPerson')).toMatchObject({ kind: 'failed', code: 'heldBack' });
		expect(machine.state.dueAt).toBe(machine.now - HOUR + DAY);
		expect(await heldNumber()).toBe(2);
	});

	test('is taken when a person has looked at it and takes it', async () => {
		expect(await sync({ takes: 3 })).toEqual({ kind: 'updated', number: 3 });
	});

	test('is not taken in place of the one that the person looked at', async () => {
		publish({ ...torn, number: 4 });
		expect(await sync({ takes: 3 })).toMatchObject({ heldBack: { number: 4 } });
	});

	test('is forgotten when the source thinks better of it', async () => {
		publish({ ...full, number: 4 });
		expect(await sync('byPerson')).toEqual({ kind: 'updated', number: 4 });
		expect(machine.state).not.toHaveProperty('heldBack');
	});
});
