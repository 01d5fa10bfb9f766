import { describe, expect, test } from 'vitest';
import { isGrave, lossBetween } from '../../../utils/list/guard';
import { licence, provider } from '../../fixtures/lists';

const licensed = (id: string) => provider(id, { licence: licence() });
const lapsed = (id: string) =>
	provider(id, { licence: licence({ status: 'revoked', endedOn: '2026-10-01' }) });

describe('what a new list takes away', () => {
	test('licensees that vanish, that lose their licence, and whose licence has ended', () => {
		const held = [licensed('a'), licensed('b'), licensed('c'), licensed('d'), provider('e')];
		const next = [licensed('a'), provider('b'), lapsed('c')];
		expect(lossBetween(held, next)).toEqual({ removed: ['b', 'd'], lapsed: ['c'], of: 4 });
	});

	test('a licence that had ended and vanishes is taken away too; one that stays ended is not', () => {
		const held = [lapsed('a'), lapsed('b')];
		expect(lossBetween(held, [lapsed('a')])).toEqual({ removed: ['b'], lapsed: [], of: 2 });
	});

	test('nothing by new providers and new licences', () => {
		const next = [licensed('a'), licensed('b'), provider('c')];
		expect(lossBetween([provider('a'), licensed('b')], next)).toEqual({
			removed: [],
			lapsed: [],
			of: 1,
		});
	});
});

test.each([
	[0, 0, false],
	[0, 10, false],
	[1, 5, false],
	[2, 9, true],
	[2, 10, false],
	[1, 4, true],
	[1, 1, true],
])('%i of %i licensees lost is grave: %s', (lost, of, grave) => {
	const names = Array.from({ length: lost }, (_, at) => `provider ${at}`);
	expect(isGrave({ removed: names.slice(1), lapsed: names.slice(0, 1), of })).toBe(grave);
});
