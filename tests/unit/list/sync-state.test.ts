import { expect, test } from 'vitest';
import { NEVER_SYNCED, readSyncState } from '../../../utils/list/sync-state';

/** As the first versions stored it, which fetched the list as one file. */
const first = {
	source: 'https://lists.example/list.json',
	number: 3,
	etag: '"x"',
	lastModified: 'Tue, 24 Nov 2026 00:00:00 GMT',
	succeededAt: 1,
	failed: { at: 2, code: 'notAList', detail: 'x' },
	failures: 1,
	dueAt: 4,
};

test('what the first versions stored is read as far as it means the same', () => {
	expect(readSyncState(first)).toEqual({
		...NEVER_SYNCED,
		source: first.source,
		number: 3,
		failed: first.failed,
		failures: 1,
		dueAt: 4,
	});
});

test('so is what was stored before attempts were counted', () => {
	const { etag: _, lastModified: __, succeededAt: ___, ...stored } = { ...first, confirmedAt: 5 };
	expect(readSyncState(stored)).toEqual({ ...stored, attempts: [] });
});

test('of what a version to come has stored, the parts that are known', () => {
	const stored = {
		...first,
		confirmedAt: 5,
		failed: { at: 2, code: 'eaten', detail: 'x' },
		attempts: [{ at: 2, code: 'eaten' }],
		heldBack: 'nothing',
	};
	expect(readSyncState(stored)).toMatchObject({
		failures: 1,
		confirmedAt: 5,
		attempts: [],
		dueAt: 4,
	});
	expect(readSyncState(stored).failed).toBeUndefined();
});

test.each([undefined, null, 7, 'x', []])('%j is as good as nothing', (stored) => {
	expect(readSyncState(stored)).toEqual(NEVER_SYNCED);
});
