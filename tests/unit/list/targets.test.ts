import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LicensedList } from '../../../utils/list/schema';
import { HEAD_PATH, joinList, shardPath, shardsOf, splitList } from '../../../utils/list/targets';
import { bytesOf, listOf, provider } from '../../fixtures/lists';

const real: LicensedList = JSON.parse(readFileSync('utils/publisher/list.json', 'utf8'));
const small = listOf([provider('alpha'), provider('beta')]);
const many = listOf(
	Array.from({ length: 1000 }, (_, at) => provider(`provider-${String(at).padStart(4, '0')}`)),
);

const joined = async (targets: Map<string, Uint8Array>) => {
	const head = targets.get(HEAD_PATH) as Uint8Array;
	const count = shardsOf(head);
	if (!count.ok) return count;
	const shards = Array.from(
		{ length: count.value },
		(_, at) => targets.get(shardPath(at)) as Uint8Array,
	);
	return joinList(head, shards);
};

test.each([
	['a small list', small],
	['the real list', real],
	['a thousand providers', many],
])('%s comes out of its targets as it went in', async (_, list) => {
	expect(await joined(splitList(list))).toEqual({ ok: true, value: list });
});

test('a small list is one target, a large one is not', () => {
	expect(splitList(small).size).toBe(1);
	expect(splitList(many).size).toBeGreaterThan(8);
});

test('one changed provider changes one shard', () => {
	const changed = structuredClone(many);
	Object.assign(changed.providers[500] ?? {}, { brand: 'Another' });
	const [before, after] = [splitList(many), splitList(changed)];
	const different = [...after].filter(
		([path, bytes]) => String(bytes) !== String(before.get(path)),
	);
	expect(different).toHaveLength(1);
});

describe('refuses', () => {
	test.each([
		['a head that is no JSON', new Uint8Array([1]), 'notJson'],
		['another document', bytesOf({ shards: 2 }), 'notAList'],
		[
			'a newer schema',
			bytesOf({ format: 'vpn-licence-list', schemaVersion: 2, shards: 2 }),
			'newerSchema',
		],
		[
			'a count of shards that is none',
			bytesOf({ format: 'vpn-licence-list', schemaVersion: 1, shards: -1 }),
			'brokenRow',
		],
		[
			'millions of shards',
			bytesOf({ format: 'vpn-licence-list', schemaVersion: 1, shards: 1e9 }),
			'brokenRow',
		],
	])('%s', (_, head, code) => {
		const count = shardsOf(head);
		expect(count.ok ? 'ok' : count.error.code).toBe(code);
	});

	test('a row in the wrong shard, so that none can be there twice', async () => {
		const targets = splitList(many);
		targets.set(shardPath(0), targets.get(shardPath(1)) as Uint8Array);
		expect(await joined(targets)).toMatchObject({ ok: false, error: { code: 'contradiction' } });
	});

	test('a broken row, with its place', async () => {
		const targets = splitList(many);
		targets.set(shardPath(2), bytesOf({ providers: [{ id: 'x' }], sources: [] }));
		expect(await joined(targets)).toMatchObject({
			ok: false,
			error: { code: 'brokenRow', detail: expect.stringContaining('providers/2.json providers.0') },
		});
	});
});
