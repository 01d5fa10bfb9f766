import { describe, expect, test } from 'vitest';
import { pairedRatio, quantile, sampleOf } from '../../bench/statistics';

describe('what the bench makes of its measurements', () => {
	test.each([
		[[3, 1, 2], 0.5, 2],
		[[4, 1, 3, 2], 0.5, 2.5],
		[[10, 20], 0.25, 12.5],
		[[7], 0.95, 7],
		[[1, 2, 3, 4, 5], 0, 1],
		[[1, 2, 3, 4, 5], 1, 5],
	])('of %j, the quantile %d is %d', (values, part, expected) => {
		expect(quantile(values, part)).toBe(expected);
	});

	test('a sample has its median, its spread and its worst', () => {
		const hundred = Array.from({ length: 101 }, (_, at) => 100 - at);
		expect(sampleOf(hundred)).toEqual({ median: 50, low: 5, high: 95, worst: 100, count: 101 });
	});

	test('pairs are compared pair by pair, so that one slow moment counts for both', () => {
		expect(pairedRatio([10, 1000, 12], [20, 2000, 24])).toBe(0.5);
	});

	test('nothing measured is no number', () => {
		expect(() => quantile([], 0.5)).toThrow('nothing was measured');
	});
});
