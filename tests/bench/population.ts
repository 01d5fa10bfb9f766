import { dueAfterFailure, dueAfterSuccess, isDue } from '../../utils/list/schedule';

/** How installations behave over some days, by the extension's own schedule. Times in milliseconds from the first day's midnight. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Scenario {
	/** How many installations are followed; they stand for all. */
	readonly clients: number;
	readonly days: number;
	readonly everyHours: number;
	/** When the source does not answer. */
	readonly outage?: { readonly from: number; readonly until: number };
}

/** One attempt of one installation. */
export interface Attempt {
	readonly client: number;
	readonly at: number;
	readonly succeeded: boolean;
}

/**
 * Follows each installation through its days: its browser is open for some hours around noon, a refresh is looked for
 * when it starts and when the alarm rings, and the alarm rings at no time while it is closed.
 */
export function simulate({ clients, days, everyHours, outage }: Scenario): Attempt[] {
	const attempts: Attempt[] = [];
	for (let client = 0; client < clients; client += 1) {
		const random = randomOf(client + 1);
		const opens = (6 + 6 * random()) * HOUR;
		const closes = opens + (4 + 8 * random()) * HOUR;
		// As if it had been installed at any time before.
		let dueAt = random() * everyHours * HOUR;
		let failures = 0;
		for (let day = 0; day < days; day += 1) {
			const closed = day * DAY + closes;
			let now = Math.max(day * DAY + opens, dueAt);
			while (now < closed && isDue(dueAt, now, everyHours)) {
				const succeeded = !(outage && now >= outage.from && now < outage.until);
				attempts.push({ client, at: now, succeeded });
				failures = succeeded ? 0 : failures + 1;
				dueAt = succeeded
					? dueAfterSuccess(now, everyHours, random())
					: dueAfterFailure(now, failures, everyHours, random());
				now = Math.max(now, dueAt);
			}
		}
	}
	return attempts.sort((one, other) => one.at - other.at);
}

/** The attempts in the busiest minute of a time, and in its minutes on average: of one installation, in one second. */
export function ratesOf(
	attempts: readonly Attempt[],
	clients: number,
	from: number,
	until: number,
): { readonly mean: number; readonly peak: number } {
	const minutes = new Map<number, number>();
	let count = 0;
	for (const { at } of attempts) {
		if (at < from || at >= until) continue;
		const minute = Math.floor(at / MINUTE);
		minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
		count += 1;
	}
	return {
		mean: count / clients / ((until - from) / 1000),
		peak: Math.max(0, ...minutes.values()) / clients / 60,
	};
}

/** How long after a time until a part of all installations have refreshed: in milliseconds. */
export function reachedAfter(
	attempts: readonly Attempt[],
	clients: number,
	published: number,
	part: number,
): number {
	const reached = new Set<number>();
	for (const { client, at, succeeded } of attempts) {
		if (at < published || !succeeded) continue;
		reached.add(client);
		if (reached.size >= part * clients) return at - published;
	}
	return Number.POSITIVE_INFINITY;
}

/** Mulberry32: the same numbers each time, from a seed. */
function randomOf(seed: number): () => number {
	let state = Math.imul(seed, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
