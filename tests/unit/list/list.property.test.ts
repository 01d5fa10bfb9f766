import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRepository, unpackRepository } from '../../../utils/list/repository-file';
import type { LicensedList } from '../../../utils/list/schema';
import { readSyncState } from '../../../utils/list/sync-state';
import { type HEAD_PATH, joinList, shardsOf, splitList } from '../../../utils/list/targets';
import { readTrustedList } from '../../../utils/list/trust';
import { bytesLike, spoilt } from '../../fixtures/arbitraries/spoilt';
import { FUZZ } from '../../fixtures/fuzz';
import { licence, listOf, provider, site } from '../../fixtures/lists';

const sound = listOf([
	provider('alpha', { licence: licence(), sites: [site('alpha.example', { path: '/vpn' })] }),
	provider('beta', { operator: { name: 'Beta', evidence: 'reported', sources: ['press'] } }),
]);
const bundled: LicensedList = JSON.parse(
	readFileSync(new URL('../../../utils/publisher/list.json', import.meta.url), 'utf8'),
);

const encode = (text: string) => new TextEncoder().encode(text);

describe('the bytes of a list', () => {
	test('are a list that stays one, or refused, and never a fault', () => {
		const anything = fc.oneof(fc.anything(), spoilt(sound));
		fc.assert(
			fc.property(anything, (document) => {
				const read = readTrustedList(document);
				if (read.ok) expect(readTrustedList(structuredClone(read.value))).toEqual(read);
				else expect(read.error.code).toMatch(/^[a-zA-Z]+$/);
			}),
			FUZZ,
		);
	});

	test('in parts are too', () => {
		const head = { ...sound, shards: 2 };
		const shard = { providers: sound.providers, sources: sound.sources };
		return fc.assert(
			fc.asyncProperty(
				bytesLike(spoilt(head)),
				fc.array(bytesLike(spoilt(shard)), { maxLength: 2 }),
				async (first, rest) => {
					shardsOf(first);
					const read = await joinList(first, rest);
					if (read.ok) expect(readTrustedList(structuredClone(read.value))).toEqual(read);
				},
			),
			// Each of these was once a fault.
			{
				...FUZZ,
				examples: [
					[encode('null'), []],
					[encode('{"providers":5,"sources":[]}'), []],
					[encode('{"providers":[null],"sources":[null]}'), []],
				],
			},
		);
	});

	test('of any part of the bundled list come back as they were split', () => {
		return fc.assert(
			fc.asyncProperty(fc.subarray(bundled.providers, { minLength: 1 }), async (providers) => {
				const list = {
					...bundled,
					providers,
					completeness: {
						...bundled.completeness,
						licenseesListed: providers.filter(({ licence: held }) => held).length,
					},
				};
				const [[, head], ...shards] = [...splitList(list)] as [
					[typeof HEAD_PATH, Uint8Array],
					...[string, Uint8Array][],
				];
				const joined = await joinList(
					head,
					shards.map(([, bytes]) => bytes),
				);
				expect(joined.ok && joined.value.providers).toEqual(
					[...providers].sort((one, other) => (one.id < other.id ? -1 : 1)),
				);
			}),
			{ numRuns: Math.min(FUZZ.numRuns ?? 0, 2000) / 20 },
		);
	});
});

describe('a repository as a file', () => {
	const path = fc.stringMatching(/^(metadata|targets)\/[a-z0-9./-]{1,40}$/);
	const bytes = fc.uint8Array({ maxLength: 100 }).map((each) => new Uint8Array(each));

	test('is unpacked as it was packed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.dictionary(path, bytes, { maxKeys: 5 }), async (files) => {
				const packed = packRepository(new Map(Object.entries(files)));
				const unpacked = await unpackRepository(new Blob([packed]));
				expect(unpacked.ok && Object.fromEntries(unpacked.value)).toEqual(files);
			}),
			FUZZ,
		);
	});

	test('or anything else is refused, and never a fault', async () => {
		const whole = {
			format: 'vpn-licence-repository',
			files: { 'metadata/timestamp.json': 'e30K' },
		};
		await fc.assert(
			fc.asyncProperty(bytesLike(spoilt(whole)), async (file) => {
				const unpacked = await unpackRepository(new Blob([file]));
				if (!unpacked.ok) expect(unpacked.error.code).toBe('notARepository');
				else for (const each of unpacked.value.values()) expect(each).toBeInstanceOf(Uint8Array);
			}),
			FUZZ,
		);
	});
});

test('whatever is stored of the refreshes is read as a state that stays one', () => {
	const state = {
		source: 'https://list.example/',
		number: 7,
		confirmedAt: 1,
		failed: { at: 1, code: 'expired', detail: 'x' },
		failures: 2,
		heldBack: { number: 8, removed: ['a'], lapsed: ['b'], of: 3 },
		dueAt: 5,
	};
	fc.assert(
		fc.property(fc.oneof(fc.anything(), spoilt(state)), (stored) => {
			const read = readSyncState(stored);
			expect(typeof read.failures).toBe('number');
			expect(readSyncState(structuredClone(read))).toEqual(read);
		}),
		FUZZ,
	);
});
