import { describe, expect, test } from 'vitest';
import { areNeighbourKeys, slipBetween } from '../../../utils/detection/slip';

describe('the slip between two names', () => {
	test.each([
		['windscribe', 'widnscribe', { kind: 'swapped', at: 2 }],
		['windscribe', 'windscribbe', { kind: 'added', at: 9, doubled: true }],
		['windscribe', 'windscribes', { kind: 'added', at: 10, doubled: false }],
		['mullvad', 'mulvad', { kind: 'dropped', at: 3, doubled: true }],
		['windscribe', 'winscribe', { kind: 'dropped', at: 3, doubled: false }],
		['windscribe', 'wimdscribe', { kind: 'changed', at: 2, from: 'n', to: 'm' }],
	])('%s and %s', (genuine, other, slip) => {
		expect(slipBetween(genuine, other)).toMatchObject(slip);
	});

	test.each([
		['windscribe', 'windscribe'],
		['windscribe', 'wimdscrobe'],
		['windscribe', 'windscr'],
		['abcd', 'badc'],
		['abc', 'cba'],
		['', 'ab'],
	])('%s and %s are no one slip apart', (genuine, other) => {
		expect(slipBetween(genuine, other)).toBeUndefined();
	});
});

test.each([
	['n', 'm', true],
	['q', 'w', true],
	['q', 'a', true],
	['w', 'a', true],
	['s', 'x', true],
	['s', 'z', true],
	['o', '0', true],
	['q', 'p', false],
	['a', 'c', false],
	['a', 'a', false],
	['a', '-', false],
])('the keys %s and %s touch: %s', (one, other, touch) => {
	expect(areNeighbourKeys(one, other)).toBe(touch);
	expect(areNeighbourKeys(other, one)).toBe(touch);
});
