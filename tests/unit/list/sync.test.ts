import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRegistry, type Registry } from '../../../utils/list/registry';
import { fetchList } from '../../../utils/list/source';
import { type SyncPlan, type SyncTools, syncList } from '../../../utils/list/sync';
import { NEVER_SYNCED, type SyncState } from '../../../utils/list/sync-state';
import { type ListServer, startListServer, staticAnswer } from '../../fixtures/list-server';
import { bytesOf, listOf, provider } from '../../fixtures/lists';

const HOUR = 3_600_000;
const first = listOf([provider('alpha')], { number: 1 });
const second = listOf([provider('alpha'), provider('beta')], { number: 2 });

let server: ListServer;
let registry: Registry;
let state: SyncState;
let now: number;
let plan: SyncPlan;
let tools: SyncTools;
let databases = 0;

beforeEach(async () => {
	server = await startListServer();
	databases += 1;
	registry = openRegistry(() => [], `sync-${databases}`);
	await registry.replace(first);
	state = NEVER_SYNCED;
	now = Date.parse('2026-11-10T00:00:00Z');
	plan = { enabled: true, source: server.address, everyHours: 24 };
	tools = {
		registry,
		state: {
			get: async () => state,
			set: async (next) => {
				state = next;
			},
		},
		fetchList: (address, validators) =>
			fetchList(address, validators, { timeLimit: 400, bytesLimit: 100_000 }),
		alone: (task) => task(),
		now: () => now,
		random: () => 0,
	};
});

afterEach(() => server.close());

const sync = (asked = false) => syncList(plan, tools, asked);
const heldNumber = async () => {
	const head = await registry.head();
	return head.ok ? head.value.number : head.error;
};

describe('a refresh that works', () => {
	test('brings the new list into force and writes down when the next is due', async () => {
		server.answer(staticAnswer(bytesOf(second), '"2"'));
		expect(await sync()).toEqual({ kind: 'updated', number: 2 });
		expect(await heldNumber()).toBe(2);
		expect(state).toMatchObject({
			number: 2,
			succeededAt: now,
			failures: 0,
			dueAt: now + 24 * HOUR,
		});
	});

	test('asks no more until that is due, unless a person asks', async () => {
		server.answer(staticAnswer(bytesOf(second), '"2"'));
		await sync();
		now += 23 * HOUR;
		expect(await sync()).toEqual({ kind: 'notDue' });
		expect(server.requests).toHaveLength(1);
		expect(await sync(true)).toEqual({ kind: 'unchanged', number: 2 });
		expect(server.requests).toHaveLength(2);
	});

	test('sends back the validators, and takes 304 for an answer', async () => {
		server.answer(staticAnswer(bytesOf(second), '"2"'));
		await sync();
		now += 24 * HOUR;
		expect(await sync()).toEqual({ kind: 'unchanged', number: 2 });
		expect(server.requests[1]).toMatchObject({ 'if-none-match': '"2"' });
		expect(state).toMatchObject({ succeededAt: now, dueAt: now + 24 * HOUR });
	});

	test('asks for everything again once the registry holds another list than the validators speak of', async () => {
		server.answer(staticAnswer(bytesOf(second), '"2"'));
		await sync();
		await registry.replace(first);
		expect(await sync(true)).toEqual({ kind: 'updated', number: 2 });
		expect(server.requests[1]).not.toHaveProperty('if-none-match');
	});

	test('starts afresh with another source', async () => {
		server.answer(staticAnswer(bytesOf(second), '"2"'));
		await sync();
		plan = { ...plan, source: `${server.address}?mirror` };
		expect(await sync()).toEqual({ kind: 'unchanged', number: 2 });
		expect(server.requests[1]).not.toHaveProperty('if-none-match');
	});

	test('sends nothing that tells one person from another', async () => {
		server.answer(staticAnswer(bytesOf(second), '"2"'));
		await sync();
		expect(server.requests[0]).not.toHaveProperty('cookie');
		expect(server.requests[0]).not.toHaveProperty('referer');
		expect(server.requests[0]).not.toHaveProperty('origin');
	});
});

describe('a refresh that must not run', () => {
	test('is not attempted when switched off', async () => {
		plan = { ...plan, enabled: false };
		expect(await sync()).toEqual({ kind: 'off' });
		expect(server.requests).toHaveLength(0);
	});

	test('is not attempted where no source is named', async () => {
		plan = { ...plan, source: '' };
		expect(await sync(true)).toEqual({ kind: 'noSource' });
	});

	test('leaves the field to one that is running', async () => {
		tools = { ...tools, alone: async () => undefined };
		expect(await sync(true)).toEqual({ kind: 'busy' });
		expect(server.requests).toHaveLength(0);
	});
});

describe('a refresh that fails keeps the list, says why, and backs off', () => {
	const failing = async (code: string) => {
		expect(await sync()).toMatchObject({ kind: 'failed', code });
		expect(await heldNumber()).toBe(1);
		expect(state).toMatchObject({ failures: 1, failed: { at: now, code } });
		expect(state).not.toHaveProperty('succeededAt');
		expect(state).not.toHaveProperty('etag');
	};

	test.each([403, 404, 410, 500, 503])('HTTP %i', async (status) => {
		server.answer((_, response) => response.writeHead(status, { etag: '"x"' }).end('no'));
		await failing('refused');
		expect(state.failed?.detail).toContain(String(status));
	});

	test('a redirect is not followed', async () => {
		server.answer((request, response) =>
			request.url?.endsWith('elsewhere')
				? response.end(bytesOf(second))
				: response.writeHead(302, { location: '/elsewhere' }).end(),
		);
		await failing('unreachable');
		expect(server.requests).toHaveLength(1);
	});

	test('nobody there', async () => {
		const gone = createServer();
		await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
		const { port } = gone.address() as AddressInfo;
		await new Promise((resolve) => gone.close(resolve));
		plan = { ...plan, source: `http://127.0.0.1:${port}/` };
		await failing('unreachable');
	});

	test('a captive portal', async () => {
		server.answer((_, response) => response.end('<html>Please log in</html>'));
		await failing('notJson');
	});

	test('a body that stops half-way', async () => {
		server.answer((_, response) => {
			const body = bytesOf(second);
			response.writeHead(200, { etag: '"2"', 'content-length': body.length });
			response.write(body.slice(0, 200), () => response.destroy());
		});
		await failing('unreachable');
	});

	test('a server that never answers', async () => {
		server.answer(() => {});
		await failing('timedOut');
	});

	test('a body that drips and never ends', async () => {
		server.answer((_, response) => {
			response.writeHead(200);
			const drip = setInterval(() => response.write(' '), 20);
			response.on('close', () => clearInterval(drip));
		});
		await failing('timedOut');
	});

	test('a body that floods and never ends', async () => {
		server.answer((_, response) => {
			const pour = () => {
				while (!response.destroyed && response.write(Buffer.alloc(20_000, ' ')));
			};
			response.on('drain', pour);
			pour();
		});
		await failing('tooLarge');
	});

	test('an older list', async () => {
		await registry.replace(second);
		server.answer(staticAnswer(bytesOf(first), '"1"'));
		expect(await sync()).toMatchObject({ kind: 'failed', code: 'olderThanHeld' });
		expect(await heldNumber()).toBe(2);
	});

	test('a list with one broken row among good ones', async () => {
		server.answer(
			staticAnswer(bytesOf({ ...second, providers: [...second.providers, { id: 'x' }] }), '"2"'),
		);
		await failing('brokenRow');
	});

	test('304 to a client that holds nothing', async () => {
		registry = openRegistry(() => [], `sync-empty-${databases}`);
		tools = { ...tools, registry };
		server.answer((_, response) => response.writeHead(304).end());
		expect(await sync()).toMatchObject({ kind: 'failed', code: 'refused' });
	});

	test('then a success wipes the count, and keeps the failure on record', async () => {
		server.answer((_, response) => response.writeHead(500).end());
		await sync();
		expect(state.dueAt).toBe(now + HOUR / 12);
		now += HOUR;
		server.answer(staticAnswer(bytesOf(second), '"2"'));
		expect(await sync()).toEqual({ kind: 'updated', number: 2 });
		expect(state).toMatchObject({ failures: 0, failed: { code: 'refused' } });
	});

	test.each([
		['7200', 2 * HOUR],
		['Tue, 10 Nov 2026 02:00:00 GMT', undefined],
		['nonsense', HOUR / 12],
		['-5', HOUR / 12],
	])('Retry-After: %s is heard as far as it makes sense', async (header, wait) => {
		server.answer((_, response) => response.writeHead(503, { 'retry-after': header }).end());
		await sync();
		if (wait !== undefined) expect(state.dueAt).toBe(now + wait);
		else expect(state.dueAt).toBeGreaterThanOrEqual(now + HOUR / 12);
	});
});
