import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pages as enPages } from '../../../utils/i18n/en/pages';
import type { SyncFailure, SyncState } from '../../../utils/list/sync-state';
import { type Fault, provesFaultsAtLength } from '../../fixtures/fault';
import { demonstration, expect, type Machine, test } from '../fixtures';
import { openOptions } from '../options-page';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** One way for a source to fail. */
interface Failure {
	readonly fault: string;
	readonly done: string;
	readonly code: SyncFailure;
	/** Brings it about. @returns the source's address, where it is another one */
	arrange(machine: Machine): string | undefined | Promise<string>;
	/** By when the next attempt is due, in milliseconds after this one: with up to a tenth more. */
	readonly wait?: number;
}

const row = ({ fault, done, code }: Failure): Fault => ({
	fault,
	done,
	saw: `the right badge; in the options, “${enPages.syncFailures[code]}”`,
});

let sources = 0;

/** Has the extension refresh from a source that fails, each under a name of its own, so that each is a first failure. */
async function expectFailure(machine: Machine, { arrange, code, wait = 5 * MINUTE }: Failure) {
	sources += 1;
	const named = await arrange(machine);
	const source = named ?? `http://list.vpn-licence-indicator.example/${sources}/`;
	const startedAt = Date.now();
	await machine.set({ source });
	const state = () =>
		machine.ask(async () => (await chrome.storage.local.get('sync')).sync as SyncState);
	await expect
		.poll(state, { timeout: 50_000 })
		.toMatchObject({ source, failures: 1, failed: { code } });
	const { dueAt = 0 } = await state();
	expect(dueAt).toBeGreaterThanOrEqual(startedAt + wait);
	expect(dueAt).toBeLessThanOrEqual(Date.now() + wait * 1.1 + 1000);
	const page = await openOptions(machine);
	await expect(page.getByText(/^Last failure: /)).toContainText(enPages.syncFailures[code]);
	await page.close();
}

/** Looks whether the list that was there before still answers. */
async function expectOldList(machine: Machine) {
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '✕');
	await tab.page.close();
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

const answer = (listener: RequestListener) => (machine: Machine) => {
	machine.answerSource(listener);
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
		arrange: (machine) => {
			const files = machine.publish(demonstration);
			for (const [path, bytes] of files) files.set(path, bytes.slice(0, bytes.length / 2));
			machine.answerSource((request, response) => {
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
		arrange: (machine) => {
			const bomb = gzipSync(new Uint8Array(0x4000000).fill(0x20));
			machine.answerSource((_, response) => {
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
		done: 'a byte each second, for ever; given up after 30 seconds',
		code: 'timedOut',
		arrange: answer((_, response) => {
			const timer = setInterval(() => response.write(' '), 1000);
			response.once('close', () => clearInterval(timer));
		}),
	},
	{
		fault: 'No answer at all',
		done: 'every request left hanging; given up after 30 seconds',
		code: 'timedOut',
		arrange: answer(() => undefined),
	},
];

for (const [what, failures, proves] of [
	['no way to the source', NO_WAY_THERE, provesFaultsAtLength],
	['a source that answers with something else', OTHER_ANSWERS, provesFaultsAtLength],
	['a body that is not what it says', BODIES, provesFaultsAtLength],
	['a body that does not end', ENDLESS, provesFaultsAtLength],
] as const) {
	test(
		`${what}: the list stays, with the reason, and the next attempt waits`,
		proves(...failures.map(row)),
		async ({ machine }) => {
			await machine.follow(demonstration);
			for (const failure of failures)
				await test.step(failure.fault, async () => {
					await expectFailure(machine, failure);
					await expectOldList(machine);
				});
		},
	);
}

const OFFLINE: Failure = {
	fault: 'No network',
	done: 'the browser’s tools took it away from the worker',
	code: 'offline',
	arrange: (machine) => {
		machine.publish(demonstration);
		return undefined;
	},
};

test(
	'no network: the list stays, with the reason',
	provesFaultsAtLength(row(OFFLINE)),
	async ({ machine }) => {
		await machine.follow(demonstration);
		await machine.browser.context.setOffline(true);
		await expectFailure(machine, OFFLINE);
		await machine.browser.context.setOffline(false);
		await expectOldList(machine);
	},
);

const CERTIFICATE: Failure = {
	fault: 'A certificate that nobody trusts',
	done: 'a source behind https under a self-signed certificate',
	code: 'unreachable',
	arrange: (machine) => {
		machine.publish(demonstration);
		return 'https://list.vpn-licence-indicator.example/';
	},
};

test.describe(() => {
	test.use({ switches: [] });

	test(
		'a certificate that nobody trusts: the list stays, with the reason',
		provesFaultsAtLength(row(CERTIFICATE)),
		async ({ machine }) => {
			await machine.follow(demonstration);
			await expectFailure(machine, CERTIFICATE);
			await expectOldList(machine);
		},
	);
});
