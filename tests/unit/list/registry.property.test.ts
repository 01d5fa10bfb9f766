import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { openRegistry } from '../../../utils/list/registry';
import { checkVisit } from '../../../utils/tabs/check';
import { spoilt } from '../../fixtures/arbitraries/spoilt';
import { FUZZ } from '../../fixtures/fuzz';
import { licence, listOf, provider } from '../../fixtures/lists';

test('whatever a record of the registry has become, an answer is sound or says why there is none', async () => {
	vi.spyOn(console, 'error').mockReturnValue();
	const registry = openRegistry(({ id }) => [`like-${id}`], 'damaged');
	await registry.replace(listOf([provider('alpha', { licence: licence() }), provider('beta')]));
	const database = await openDB('damaged');
	const records = (
		await Promise.all(
			[...database.objectStoreNames].map(async (store) => {
				const [keys, values] = await Promise.all([
					database.getAllKeys(store),
					database.getAll(store),
				]);
				return keys.map((key, at) => ({ store, key, value: values[at] as unknown }));
			}),
		)
	).flat();
	const damaged = fc.constantFrom(...records).chain((record) =>
		fc.record({
			record: fc.constant(record),
			now: fc.oneof({ arbitrary: spoilt(record.value), weight: 4 }, fc.jsonValue()),
		}),
	);

	// Records that once made the registry say that it cannot be had, which nothing mends.
	const onceFaults = records
		.filter(({ store }) => store !== 'origin')
		.flatMap((record) =>
			[{}, { provider: { id: 'x', sites: [null] }, sources: [] }, null].map((now) => ({
				record,
				now,
			})),
		)
		.map((each): [typeof each] => [each]);

	await fc.assert(
		fc.asyncProperty(damaged, async ({ record: { store, key, value }, now }) => {
			await database.put(store, now, key);
			const [found, alike, head, all] = await Promise.all([
				registry.find('alpha.example', []),
				registry.find('a1pha.example', ['like-alpha']),
				registry.head(),
				registry.all(),
			]);
			if (found.ok)
				for (const { provider: whose, site } of found.value.sites) {
					expect(typeof whose.id).toBe('string');
					expect(typeof site.domain).toBe('string');
				}
			if (alike.ok)
				for (const { provider: whose } of alike.value.lookalikes)
					expect(typeof whose.id).toBe('string');
			if (head.ok) expect(typeof head.value.regulator.registration).toBe('string');
			const check = await checkVisit({ host: 'alpha.example', path: '/' }, undefined, registry, 0);
			expect(['checked', 'unavailable']).toContain(check.status);
			for (const answer of [found, alike, head, all])
				if (!answer.ok) expect(['empty', 'broken']).toContain(answer.error);
			await database.put(store, value, key);
		}),
		{ ...FUZZ, examples: onceFaults },
	);
	database.close();
});
