import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { SiteServer } from '../../../utils/dev/site-server';
import { pages as enPages } from '../../../utils/i18n/en/pages';
import type { SyncFailure, SyncState } from '../../../utils/list/sync-state';
import type { Fault } from '../../fixtures/fault';
import { demonstration, expect, type Machine } from '../fixtures';
import type { ListSource } from '../list-source';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a failure is brought about with. */
export interface SourceToFail extends Pick<ListSource, 'publish' | 'answer'> {
	readonly sites: SiteServer;
}

/** One way for a source to fail. */
export interface Failure {
	readonly fault: string;
	readonly done: string;
	readonly code: SyncFailure;
	/** Brings it about. @returns the source's address, where it is another one */
	arrange(source: SourceToFail): string | undefined | Promise<string>;
	/** By when the next attempt is due, in milliseconds after this one, with up to a tenth more: else five minutes. */
	readonly wait?: number;
}

/** @param where what is added to the fault's name */
export const rowOf = ({ fault, done, code }: Failure, where = ''): Fault => ({
	fault: `${fault}${where}`,
	done,
	saw: `the right badge; in the options, “${enPages.syncFailures[code]}”`,
});

let sources = 0;

/**
 * Has the extension refresh from a source that fails, each under a name of its own, so that each is a first failure, and
 * looks at what is written down of it, and when the next attempt is due.
 */
export async function expectRefreshToFail(
	{ ask, set }: Pick<Machine, 'ask' | 'set'>,
	failing: SourceToFail,
	{ arrange, code, wait = 5 * MINUTE }: Failure,
): Promise<void> {
	sources += 1;
	const named = await arrange(failing);
	const source = named ?? `http://list.vpn-licence-indicator.example/${sources}/`;
	const startedAt = Date.now();
	await set({ source });
	const state = () => ask(async () => (await chrome.storage.local.get('sync')).sync as SyncState);
	await expect
		.poll(state, { timeout: 50_000 })
		.toMatchObject({ source, failures: 1, failed: { code } });
	const { dueAt } = await state();
	expect(dueAt).toBeGreaterThanOrEqual(startedAt + wait);
	expect(dueAt).toBeLessThanOrEqual(Date.now() + wait * 1.1 + 1000);
}

/** A port of this machine that nobody listens at. */
function closedPort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

const answer = (listener: RequestListener) => (source: SourceToFail) => {
	source.answer(listener);
	return undefined;
};

/** @param headers beside the status */
const status = (code: number, headers: Record<string, string> = {}) =>
	answer((_, response) => void response.writeHead(code, headers).end());

const html = '<!doctype html><title>Log in</title><p>Please log in to use this network.';

const NO_WAY_THERE: readonly Failure[] = [
	{
		fault: 'Connection refused',
		done: 'a source at a port that nobody listens at',
		code: 'unreachable',
		arrange: async () => `http://127.0.0.1:${await closedPort()}/`,
	},
	{
		fault: 'DNS failure',
		done: 'a source under a name that does not resolve',
		code: 'unreachable',
		arrange: () => 'https://nowhere.invalid:4443/',
	},
	{
		fault: 'TLS error',
		done: 'a source behind https that answers in plain http',
		code: 'unreachable',
		arrange: ({ sites }) => `https://localhost:${sites.ports.http}/`,
	},
];

const OTHER_ANSWERS: readonly Failure[] = [
	{
		fault: 'Captive portal',
		done: 'every request answered by a log-in page with status 200',
		code: 'malformed',
		arrange: answer((_, response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).end(html);
		}),
	},
	{
		fault: 'Redirect to elsewhere',
		done: 'every request sent on to another host, which would have answered',
		code: 'redirected',
		arrange: status(302, { location: 'http://portal.example/' }),
	},
	{
		fault: 'Wrong type',
		done: 'an image in place of the metadata, with its type',
		code: 'malformed',
		arrange: answer((_, response) => {
			response.writeHead(200, { 'content-type': 'image/png' }).end('\u0089PNG');
		}),
	},
	{
		fault: '304',
		done: 'every request answered so, unasked',
		code: 'redirected',
		arrange: status(304),
	},
	{ fault: '404', done: 'every request answered so', code: 'missing', arrange: status(404) },
	{ fault: '410', done: 'every request answered so', code: 'refused', arrange: status(410) },
	{
		fault: '429 without Retry-After',
		done: 'every request answered so',
		code: 'refused',
		arrange: status(429),
	},
	{
		fault: '429 with Retry-After',
		done: 'every request answered so, asking for two hours; the next attempt is due then',
		code: 'refused',
		arrange: status(429, { 'retry-after': '7200' }),
		wait: 2 * HOUR,
	},
	{
		fault: '503 without Retry-After',
		done: 'every request answered so',
		code: 'refused',
		arrange: status(503),
	},
	{
		fault: '503 with Retry-After',
		done: 'every request answered so, asking for a year; the next attempt is due in a day',
		code: 'refused',
		arrange: status(503, { 'retry-after': `${365 * 24 * 3600}` }),
		wait: 24 * HOUR,
	},
];

const BODIES: readonly Failure[] = [
	{
		fault: 'A body that stops half-way',
		done: 'the connection broken after half of the length announced',
		code: 'unreachable',
		arrange: answer((_, response) => {
			response.writeHead(200, { 'content-length': 1000 });
			response.write('{'.padEnd(500), () => response.destroy());
		}),
	},
	{
		fault: 'A body of the wrong length',
		done: 'half of each file, announced as the whole',
		code: 'malformed',
		arrange: (source) => {
			const files = source.publish(demonstration);
			for (const [path, bytes] of files) files.set(path, bytes.slice(0, bytes.length / 2));
			source.answer((request, response) => {
				const { pathname } = new URL(request.url ?? '', 'http://localhost');
				const file = files.get(pathname.replace(/^\/\d+\//, ''));
				response.writeHead(file ? 200 : 404).end(file);
			});
			return undefined;
		},
	},
	{
		fault: 'A compressed bomb',
		done: '64 MB of spaces in 64 kB',
		code: 'tooLarge',
		arrange: (source) => {
			const bomb = gzipSync(new Uint8Array(0x4000000).fill(0x20));
			source.answer((_, response) => {
				response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
			});
			return undefined;
		},
	},
];

const ENDLESS: readonly Failure[] = [
	{
		fault: 'A body that never ends',
		done: 'as many bytes as are taken, for ever',
		code: 'tooLarge',
		arrange: answer((_, response) => {
			const chunk = new Uint8Array(0x10000).fill(0x20);
			const pour = () => {
				while (!response.destroyed && response.write(chunk));
			};
			response.on('drain', pour);
			pour();
		}),
	},
	{
		fault: 'A byte a second',
		done: 'a byte each second, for ever; given up after 25 seconds',
		code: 'timedOut',
		arrange: answer((_, response) => {
			const timer = setInterval(() => response.write(' '), 1000);
			response.once('close', () => clearInterval(timer));
		}),
	},
	{
		fault: 'No answer at all',
		done: 'every request left hanging; given up after 25 seconds',
		code: 'timedOut',
		arrange: answer(() => undefined),
	},
];

/** All of them, by what they have in common. */
export const FAILURES = {
	'no way to the source': NO_WAY_THERE,
	'a source that answers with something else': OTHER_ANSWERS,
	'a body that is not what it says': BODIES,
	'a body that does not end': ENDLESS,
};
