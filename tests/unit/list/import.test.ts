import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { listAtHand } from '../../../utils/list/at-hand';
import { draftStore } from '../../../utils/list/draft-store';
import { AT_HAND, fetchFromFiles } from '../../../utils/list/files';
import { type ImportTools, importList } from '../../../utils/list/import';
import { openRegistry } from '../../../utils/list/registry';
import type { RepositoryAccess } from '../../../utils/list/repository';
import { FILE_LIMIT, packRepository } from '../../../utils/list/repository-file';
import { type KeptRepository, openRepositoryStore } from '../../../utils/list/repository-store';
import type { LicensedList } from '../../../utils/list/schema';
import { NEVER_SYNCED, type SyncState } from '../../../utils/list/sync-state';
import type { Floor } from '../../../utils/tuf/floors';
import { licence, listOf, provider } from '../../fixtures/lists';
import { repositoryOf, TEST_ROOT } from '../../fixtures/signed-list';

const licensees = (...ids: string[]) => ids.map((id) => provider(id, { licence: licence() }));
const shipped = listOf(licensees('a', 'b', 'c', 'd', 'e'), { number: 1 });
const newer = listOf(licensees('a', 'b', 'c', 'd', 'e', 'f'), { number: 3 });
const torn = listOf(licensees('a'), { number: 4 });

let store: KeptRepository;
let tools: ImportTools;
let state: SyncState;
let floor: Floor | undefined;
let databases = 0;

beforeEach(async () => {
	databases += 1;
	store = openRepositoryStore(`import-${databases}`);
	const registry = openRegistry(() => [], `import-registry-${databases}`);
	await registry.replace(shipped);
	state = { ...NEVER_SYNCED, failures: 2, dueAt: 7 };
	floor = undefined;
	tools = {
		registry,
		store,
		trust: async () => ({
			trustedRoot: TEST_ROOT,
			floors: floor ? [floor] : [],
			floor: {
				get: async () => floor,
				set: async (next) => {
					floor = next;
				},
			},
		}),
		state: {
			get: async () => state,
			set: async (next) => {
				state = next;
			},
		},
		alone: (task) => task(),
		now: Date.now,
	};
});

const fileOf = (list: LicensedList, release = {}) =>
	new Blob([packRepository(repositoryOf(list, release))]);
const heldNumber = async () => {
	const head = await tools.registry.head();
	return head.ok ? head.value.number : head.error;
};
const bundled = (): RepositoryAccess => ({
	address: AT_HAND,
	fetch: fetchFromFiles(repositoryOf(shipped)),
	store: draftStore(),
	clock: () => 0,
	trustedRoot: TEST_ROOT,
	floors: [],
});

describe('a list from a file', () => {
	test('comes into force, says where it is from, and counts as confirmed', async () => {
		expect(await importList(fileOf(newer), tools)).toEqual({ kind: 'updated', number: 3 });
		expect(await heldNumber()).toBe(3);
		expect(await tools.registry.origin()).toMatchObject({ ok: true, value: { from: 'file' } });
		expect(state).toEqual({ ...NEVER_SYNCED, dueAt: 7, confirmedAt: expect.any(Number) });
		expect(floor).toMatchObject({ targets: 3 });
		expect(await importList(fileOf(newer), tools)).toEqual({ kind: 'unchanged', number: 3 });
	});

	test('can be saved again, as it is or from what ships with the extension', async () => {
		await importList(fileOf(newer), tools);
		const found = await listAtHand(store, bundled());
		expect(found).toMatchObject({ ok: true, value: { from: 'source', signed: { list: newer } } });
		if (!found.ok) return;
		expect([...found.value.files.keys()].sort()).toEqual([...repositoryOf(newer).keys()].sort());
		const other = { ...tools, store: openRepositoryStore(`import-${databases}-other`) };
		const again = new Blob([packRepository(found.value.files)]);
		expect(await importList(again, other)).toEqual({ kind: 'unchanged', number: 3 });
	});

	const flawed = (flaw: (files: Map<string, Uint8Array<ArrayBuffer>>) => void) => {
		const files = repositoryOf(newer);
		flaw(files);
		return new Blob([packRepository(files)]);
	};
	const headPath = (files: Map<string, unknown>) =>
		[...files.keys()].find((path) => path.endsWith('list.json')) ?? '';

	test.each<[string, () => Blob, string]>([
		['that is empty', () => new Blob([]), 'notARepository'],
		['that is another document', () => new Blob(['{"format":"x"}']), 'notARepository'],
		[
			'with text that is no base64',
			() => new Blob([packRepository(new Map()).replace('{}', '{"a":"*"}')]),
			'notARepository',
		],
		['with nothing in it', () => new Blob([packRepository(new Map())]), 'missing'],
		['without its list', () => flawed((files) => files.delete(headPath(files))), 'missing'],
		[
			'with another list',
			() => flawed((files) => files.set(headPath(files), new Uint8Array(9))),
			'wrongHash',
		],
		['by other keys', () => fileOf(newer, { forged: ['targets'] }), 'notSigned'],
		[
			'that has run out',
			() => fileOf(newer, { expires: { timestamp: Date.now() - 1000 } }),
			'expired',
		],
	])('%s changes nothing', async (_, file, code) => {
		expect(await importList(file(), tools)).toMatchObject({ kind: 'failed', code });
		expect(await heldNumber()).toBe(1);
		expect(await store.names()).toEqual([]);
		expect(state).toEqual({ ...NEVER_SYNCED, failures: 2, dueAt: 7 });
		expect(floor).toBeUndefined();
	});

	test('that is enormous is not even read', async () => {
		const file = Object.defineProperty(new Blob([]), 'size', { value: FILE_LIMIT + 1 });
		expect(await importList(file, tools)).toMatchObject({ kind: 'failed', code: 'tooLarge' });
	});

	test('that is older than one seen is refused', async () => {
		await importList(fileOf(newer), tools);
		const old = fileOf({ ...newer, number: 2 });
		expect(await importList(old, tools)).toMatchObject({ kind: 'failed', code: 'rolledBack' });
	});

	test('that takes many licensees away waits for the person', async () => {
		const outcome = await importList(fileOf(torn), tools);
		expect(outcome).toMatchObject({ code: 'heldBack', heldBack: { number: 4, of: 5 } });
		expect(await store.names()).toEqual([]);
		expect(await importList(fileOf(torn), tools, 4)).toEqual({ kind: 'updated', number: 4 });
	});

	test('waits its turn', async () => {
		const busy: ImportTools = { ...tools, alone: async () => undefined };
		expect(await importList(fileOf(newer), busy)).toEqual({ kind: 'busy' });
	});
});

describe('the newest list at hand', () => {
	const numberAtHand = async () => {
		const found = await listAtHand(store, bundled());
		return found.ok ? `${found.value.from} ${found.value.signed.list.number}` : found.error.code;
	};

	test('is the bundled one where nothing was kept', async () => {
		expect(await numberAtHand()).toBe('bundled 1');
	});

	test('is the kept one, long after its signatures have run out', async () => {
		await importList(fileOf(newer), tools);
		expect(await numberAtHand()).toBe('source 3');
	});

	test.each([
		'targets/list.json',
		'timestamp.json',
		'snapshot.json',
		'targets.json',
		'2.root.json',
	])('is the bundled one where somebody has changed the kept %s', async (name) => {
		await importList(fileOf(newer), tools);
		await store.put(name, new Uint8Array([0x7b, 0x7d]));
		expect(await numberAtHand()).toBe('bundled 1');
	});

	test('is not one that takes many licensees away', async () => {
		await importList(fileOf(torn), tools, 4);
		expect(await numberAtHand()).toBe('bundled 1');
	});
});
