/** The clock's side of the list refresh: pure, so that a day of it can be run in a test. Times in milliseconds. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Spreads the clients of one source: each waits up to a tenth longer than asked. */
const JITTER = 0.1;
const FIRST_RETRY = 5 * MINUTE;
const LONGEST_RETRY = 24 * HOUR;

/** When the next refresh is due after one that succeeded. */
export function dueAfterSuccess(now: number, everyHours: number, random: number): number {
	return now + everyHours * HOUR * (1 + JITTER * random);
}

/**
 * When to try again after a failure: 5 minutes, doubled with each further failure, up to the usual interval; no
 * earlier than the server asked (`Retry-After`), and no later than a day.
 *
 * @param failures how many in a row, this one included
 * @param retryAfter what the server asked for, in milliseconds
 */
export function dueAfterFailure(
	now: number,
	failures: number,
	everyHours: number,
	random: number,
	retryAfter = 0,
): number {
	const backOff = Math.min(FIRST_RETRY * 2 ** Math.min(failures - 1, 20), everyHours * HOUR);
	const wait = Math.min(Math.max(backOff, retryAfter), LONGEST_RETRY);
	return now + wait * (1 + JITTER * random);
}

/**
 * Whether a refresh is due. The alarm only wakes: it can be hours late after sleep, or lost. A due time that lies
 * further ahead than any interval could put it was written by a clock that has since been set back.
 */
export function isDue(dueAt: number | undefined, now: number, everyHours: number): boolean {
	if (dueAt === undefined || now >= dueAt) return true;
	return dueAt - now > Math.max(everyHours * HOUR, LONGEST_RETRY) * (1 + JITTER);
}
