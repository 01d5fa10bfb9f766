import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { firstTestRoot } from '../../../utils/dev/test-signer';
import { adoptList } from '../../../utils/list/adopt';
import { listAtHand } from '../../../utils/list/at-hand';
import { draftStore } from '../../../utils/list/draft-store';
import { AT_HAND, fetchFromFiles } from '../../../utils/list/files';
import { openRegistry, type Registry } from '../../../utils/list/registry';
import { anchorOf, type RepositoryAccess, type SignedList } from '../../../utils/list/repository';
import { readSafely } from '../../../utils/list/source';
import { type SyncTools, syncList } from '../../../utils/list/sync';
import { NEVER_SYNCED, type SyncState } from '../../../utils/list/sync-state';
import { isRootText, managedRootFrom, trustAnchors } from '../../../utils/list/trust-anchors';
import { listOf, provider } from '../../fixtures/lists';
import { FLOOR, repositoryOf, signed, TEST_ROOT } from '../../fixtures/signed-list';

const text = new TextDecoder().decode(firstTestRoot(Date.now() - 60_000));
const managed = await managedRootFrom(text);
const shipped = await anchorOf(TEST_ROOT);
const under = (anchor: string, number: number, id = `of-${number}`): SignedList => ({
	...signed(listOf([provider(id)], { number })),
	anchor,
});

let registry: Registry;
let databases = 0;
beforeEach(() => {
	fakeBrowser.reset();
	databases += 1;
	registry = openRegistry(() => [], `managed-${databases}`);
});
const heldNumber = async () => {
	const head = await registry.head();
	return head.ok ? head.value.number : head.error;
};

describe('a root', () => {
	test('is taken as text, if its own keys have signed it', async () => {
		expect(await isRootText(text)).toBe(true);
		expect(await isRootText(JSON.stringify(JSON.parse(text)))).toBe(true);
	});

	test.each([
		'',
		'{}',
		'a root',
		text.replace('"version": 1', '"version": 2'),
		text.replaceAll(/"sig": "../g, '"sig": "00'),
	])('is not, otherwise: %#', async (other) => {
		expect(await isRootText(other)).toBe(false);
	});
});

describe('lists of different roots', () => {
	test('one from the root that is trusted now replaces one of another, whatever their numbers', async () => {
		await adoptList(under(shipped, 9), 'bundled', registry);
		expect(await adoptList(under(managed.anchor, 1), 'source', registry)).toMatchObject({
			ok: true,
		});
		expect(await heldNumber()).toBe(1);
	});

	test('the bundled list never takes the place of one from the root that is trusted now', async () => {
		await adoptList(under(managed.anchor, 1), 'source', registry);
		const bundled = under(shipped, 9);
		expect(await adoptList(bundled, 'bundled', registry, () => true, managed.anchor)).toMatchObject(
			{ ok: false, error: { code: 'olderThanHeld' } },
		);
		expect(await heldNumber()).toBe(1);
	});

	test('it stands in for one that is trusted no longer, and for none', async () => {
		const bundled = under(shipped, 3);
		await adoptList(bundled, 'bundled', registry, () => true, managed.anchor);
		expect(await heldNumber()).toBe(3);
		await adoptList(under('a former root', 9), 'source', registry);
		await adoptList(bundled, 'bundled', registry, () => true, managed.anchor);
		expect(await heldNumber()).toBe(3);
	});

	test('under one root an older list is refused as ever', async () => {
		await adoptList(under(managed.anchor, 5), 'source', registry);
		expect(await adoptList(under(managed.anchor, 4), 'source', registry)).toMatchObject({
			ok: false,
			error: { code: 'olderThanHeld' },
		});
	});
});

describe('the list at hand', () => {
	const bundled = (): RepositoryAccess => ({
		address: AT_HAND,
		fetch: fetchFromFiles(repositoryOf(listOf([provider('bundled')], { number: 9 }))),
		store: draftStore(),
		clock: () => 0,
		trustedRoot: TEST_ROOT,
		floors: [],
	});
	const kept = async (trustedRoot: RepositoryAccess['trustedRoot'], number: number) => {
		const store = draftStore();
		const files = repositoryOf(listOf([provider('kept')], { number }), { renewed: false });
		const fetch = fetchFromFiles(files);
		await readSafely({ ...bundled(), fetch, store, trustedRoot });
		return store;
	};

	test('is the one that was kept under the organisation’s root, though the bundled one has a higher number', async () => {
		const found = await listAtHand(await kept(managed.bytes, 2), bundled(), managed);
		expect(found).toMatchObject({
			ok: true,
			value: { from: 'source', signed: { anchor: managed.anchor, list: { number: 2 } } },
		});
	});

	test('is the bundled one where nothing is kept', async () => {
		expect(await listAtHand(draftStore(), bundled(), managed)).toMatchObject({
			ok: true,
			value: { from: 'bundled', signed: { anchor: shipped, list: { number: 9 } } },
		});
	});
});

test('the versions seen under one root are no floor for another, and are kept apart', async () => {
	const anchors = await trustAnchors(managed);
	await anchors.floor.set({ ...FLOOR, targets: 7 });
	expect(await trustAnchors(managed)).toMatchObject({
		trustedRoot: managed.bytes,
		floors: [{ targets: 7 }],
	});
	const other = { bytes: managed.bytes, anchor: 'another root' };
	expect((await trustAnchors(other)).floors).toEqual([]);
});

test('a source is asked anew, although nothing is due, once another root is named', async () => {
	let state: SyncState = NEVER_SYNCED;
	const tools: SyncTools = {
		registry,
		state: {
			get: async () => state,
			set: async (next) => {
				state = next;
			},
		},
		floor: { get: async () => undefined, set: async () => undefined },
		read: async () => ({ ok: true, value: under('x', 3) }),
		alone: (task) => task(),
		now: () => 1_000_000,
		random: () => 0,
	};
	const plan = { enabled: true, source: 'https://lists.example/', everyHours: 24 };
	expect(await syncList(plan, tools, 'byClock')).toMatchObject({ kind: 'updated' });
	expect(await syncList(plan, tools, 'byClock')).toEqual({ kind: 'notDue' });
	const named = { ...plan, anchor: managed.anchor };
	expect(await syncList(named, tools, 'byClock')).toMatchObject({ kind: 'unchanged' });
	expect(await syncList(named, tools, 'byClock')).toEqual({ kind: 'notDue' });
	expect(state.attempts.map(({ code }) => code)).toEqual(['unchanged', 'updated']);
});

test('the last ten attempts are remembered, the newest first, with what came of each', async () => {
	let state: SyncState = NEVER_SYNCED;
	let now = 0;
	const tools: SyncTools = {
		registry,
		state: {
			get: async () => state,
			set: async (next) => {
				state = next;
			},
		},
		floor: { get: async () => undefined, set: async () => undefined },
		read: async () =>
			now < 11
				? { ok: false, error: { code: 'timedOut', detail: '' } }
				: { ok: true, value: under('x', 3) },
		alone: (task) => task(),
		now: () => now,
		random: () => 0,
	};
	const plan = { enabled: true, source: 'https://lists.example/', everyHours: 24 };
	for (now = 1; now <= 12; now += 1) await syncList(plan, tools, 'byPerson');
	expect(state.attempts).toHaveLength(10);
	expect(state.attempts.slice(0, 3)).toEqual([
		{ at: 12, code: 'unchanged' },
		{ at: 11, code: 'updated' },
		{ at: 10, code: 'timedOut' },
	]);
});
