import { describe, expect, test } from 'vitest';
import { dueAfterFailure, dueAfterSuccess, isDue } from '../../../utils/list/schedule';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-01T00:00:00Z');

test('after a success the next is due an interval later, up to a tenth more', () => {
	expect(dueAfterSuccess(NOW, 24, 0)).toBe(NOW + 24 * HOUR);
	expect(dueAfterSuccess(NOW, 24, 1)).toBe(NOW + 26.4 * HOUR);
});

describe('after failures', () => {
	test.each([
		[1, 5 * MINUTE],
		[2, 10 * MINUTE],
		[5, 80 * MINUTE],
		[9, 1280 * MINUTE],
		[10, 24 * HOUR],
		[5000, 24 * HOUR],
	])('in a row (%i) it waits longer, and no longer than the interval', (failures, wait) => {
		expect(dueAfterFailure(NOW, failures, 24, 0)).toBe(NOW + wait);
	});

	test('it waits as long as the server asks, and no longer than a day', () => {
		expect(dueAfterFailure(NOW, 1, 24, 0, 3 * HOUR)).toBe(NOW + 3 * HOUR);
		expect(dueAfterFailure(NOW, 1, 24, 0, 1000)).toBe(NOW + 5 * MINUTE);
		expect(dueAfterFailure(NOW, 1, 24, 0, 1000 * HOUR)).toBe(NOW + 24 * HOUR);
	});
});

describe('whether one is due', () => {
	test('is a matter of the clock', () => {
		expect(isDue(undefined, NOW, 24)).toBe(true);
		expect(isDue(NOW + 1, NOW, 24)).toBe(false);
		expect(isDue(NOW, NOW, 24)).toBe(true);
		expect(isDue(NOW - 7 * 24 * HOUR, NOW, 24)).toBe(true);
	});

	test('a due time that only a wrong clock can have written does not hold it up', () => {
		expect(isDue(NOW + 365 * 24 * HOUR, NOW, 24)).toBe(true);
	});

	test('the longest wait that can be written down is believed', () => {
		expect(isDue(dueAfterFailure(NOW, 99, 6, 1, 1000 * HOUR), NOW, 6)).toBe(false);
		expect(isDue(dueAfterSuccess(NOW, 168, 1), NOW, 168)).toBe(false);
	});
});
