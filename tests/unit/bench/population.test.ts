import { expect, test } from 'vitest';
import { DAY, ratesOf, reachedAfter, simulate } from '../../bench/population';

const HOUR = 3_600_000;
const clients = 500;

test('by the schedule as built, each installation asks about once a day, and all have heard within three', () => {
	const attempts = simulate({ clients, days: 10, everyHours: 24 });
	const { mean, peak } = ratesOf(attempts, clients, 3 * DAY, 9 * DAY);
	expect(mean * 86_400).toBeGreaterThan(0.7);
	expect(mean * 86_400).toBeLessThanOrEqual(1);
	expect(peak).toBeGreaterThan(mean);
	expect(reachedAfter(attempts, clients, 5 * DAY, 1)).toBeLessThan(3 * DAY);
});

test('an outage makes nobody ask more often than the back-off allows, and all are back the next day', () => {
	const outage = { from: 5 * DAY + 9 * HOUR, until: 5 * DAY + 15 * HOUR };
	const attempts = simulate({ clients, days: 8, everyHours: 24, outage });
	const failed = attempts.filter(({ succeeded }) => !succeeded);
	expect(failed.length).toBeGreaterThan(clients / 4);
	// 5, 10, 20, 40, 80, 160 minutes: no more than seven attempts in six hours.
	expect(failed.length).toBeLessThan(clients * 7);
	expect(reachedAfter(attempts, clients, outage.until, 0.99)).toBeLessThan(2 * DAY);
});
