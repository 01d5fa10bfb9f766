import { DAY, ratesOf, reachedAfter, simulate } from './population';

/**
 * `npm run simulate`: what the list's source has to bear from a million and from a hundred million installations, and
 * how soon they hear of a revoked licence; by the extension's own schedule.
 */

const HOUR = 3_600_000;
const CLIENTS = 50_000;
/** As the settings have it by default. */
const everyHours = 24;
/** A refresh with nothing changed, and one after a changed licence, as the bench counts them. */
const UNCHANGED = { requests: 2, bytes: 560 };
const CHANGED = { requests: 6, bytes: 36_000 };
/** The heads of a request's answer, about. */
const HEAD_BYTES = 400;
const CHANGES_A_DAY = 1 / 7;
/** A content delivery network's places, and how long each keeps `timestamp.json` and the missing next root. */
const CDN = { places: 300, seconds: 300 };

const [first, last] = [3, 10];
const usual = simulate({ clients: CLIENTS, days: last + 1, everyHours });
const outage = { from: 5 * DAY + 9 * HOUR, until: 5 * DAY + 15 * HOUR };
const withOutage = simulate({ clients: CLIENTS, days: last + 1, everyHours, outage });

const everyday = ratesOf(usual, CLIENTS, first * DAY, last * DAY);
const during = ratesOf(withOutage, CLIENTS, outage.from, outage.until);
const after = ratesOf(withOutage, CLIENTS, outage.until, outage.until + 2 * HOUR);
const sameHours = ratesOf(usual, CLIENTS, outage.until, outage.until + 2 * HOUR);
const bytesADay =
	everyday.mean * (DAY / 1000) * (UNCHANGED.bytes + UNCHANGED.requests * HEAD_BYTES) +
	CHANGES_A_DAY * (CHANGED.bytes - UNCHANGED.bytes);

const rows = [
	['', 'a million', 'a hundred million'],
	['---', '---', '---'],
	row('requests a second, on average', everyday.mean * UNCHANGED.requests, ''),
	row('requests a second, busiest minute of a week', everyday.peak * UNCHANGED.requests, ''),
	row('bytes a day', bytesADay / 1e9, ' GB'),
	row('outage of 6 hours: failed requests a second, busiest minute', during.peak, ''),
	row('2 hours after it: requests a second, busiest minute', after.peak * UNCHANGED.requests, ''),
	row('the same 2 hours without an outage', sameHours.peak * UNCHANGED.requests, ''),
];
const toOrigin = (CDN.places * UNCHANGED.requests) / CDN.seconds;
for (const cells of rows) print(`| ${cells.join(' | ')} |`);
print(
	`\nBehind a content delivery network of ${CDN.places} places that keeps each file for ${CDN.seconds / 60} minutes, the host itself is asked ${toOrigin} times a second at most, however many install it.`,
);
for (const [name, published] of [
	['at 9 in the morning', 5 * DAY + 9 * HOUR],
	['at 9 in the evening', 5 * DAY + 21 * HOUR],
] as const) {
	const hours = [0.5, 0.9, 0.99].map((part) =>
		(reachedAfter(usual, CLIENTS, published, part) / HOUR).toFixed(0),
	);
	print(
		`A licence revoked ${name} has reached half of all after ${hours[0]} hours, 90% after ${hours[1]} and 99% after ${hours[2]}.`,
	);
}

function row(what: string, perClient: number, unit: string): string[] {
	const written = (clients: number) =>
		(perClient * clients).toLocaleString('en', { maximumSignificantDigits: 3 }) + unit;
	return [what, written(1e6), written(1e8)];
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
