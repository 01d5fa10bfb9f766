import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Fetch, fetchBounded } from '../../../utils/tuf/fetch-bounded';
import { MisbehavingServer, type Misbehaviour } from '../../fixtures/misbehaving-server';

const FILE = new Uint8Array(1000).fill(7);
const GENEROUS = { bytes: FILE.length, time: 5_000 };
const HASTY = { bytes: FILE.length, time: 60 };

async function serve(wrong?: Misbehaviour): Promise<MisbehavingServer> {
	const server = await MisbehavingServer.start(new Map([['file', FILE]]));
	onTestFinished(() => server.stop());
	if (wrong) server.misbehaves.set('file', wrong);
	return server;
}

async function read(
	server: MisbehavingServer,
	bounds = GENEROUS,
	fetch: Fetch = globalThis.fetch,
): Promise<string | Uint8Array> {
	const result = await fetchBounded(fetch, `${server.url}file`, bounds);
	return result.ok ? result.value : result.error;
}

describe('fetchBounded', () => {
	it('reads a file up to the last byte allowed', async () => {
		expect(await read(await serve())).toEqual(FILE);
	});

	it('reads an empty file', async () => {
		expect(await read(await serve({ kind: 'swap', bytes: new Uint8Array() }))).toHaveLength(0);
	});

	it('refuses a file that is a byte longer', async () => {
		expect(await read(await serve(), { ...GENEROUS, bytes: FILE.length - 1 })).toBe('tooLong');
	});

	it.each([403, 404])('tells from %i that the file is missing', async (status) => {
		expect(await read(await serve({ kind: 'status', status }))).toBe('missing');
	});

	it.each([204, 206, 400, 401, 410, 429, 500, 503])(
		'tells %i from a missing file',
		async (status) => {
			expect(await read(await serve({ kind: 'status', status }))).toBe('serverError');
		},
	);

	it('tells a broken connection', async () => {
		expect(await read(await serve({ kind: 'breakOff' }))).toBe('unreachable');
	});

	it('tells that nobody listens', async () => {
		const server = await MisbehavingServer.start(new Map());
		const { url } = server;
		await server.stop();
		const result = await fetchBounded(fetch, `${url}file`, GENEROUS);
		expect(result).toEqual({ ok: false, error: 'unreachable' });
	});

	it('stops reading a flood, and lets go of it', async () => {
		const server = await serve({ kind: 'flood' });
		expect(await read(server)).toBe('tooLong');
		await server.requests[0]?.ended;
		expect(server.sent).toBeLessThan(0x1000000);
	});

	it('stops waiting for an answer', async () => {
		const server = await serve({ kind: 'hang' });
		expect(await read(server, HASTY)).toBe('tooSlow');
		await server.requests[0]?.ended;
	});

	it('stops reading a dripping body, and lets go of it', async () => {
		const server = await serve({ kind: 'drip' });
		expect(await read(server, HASTY)).toBe('tooSlow');
		await server.requests[0]?.ended;
	});

	it('stops reading a dripping body also where aborting does not reach it', async () => {
		const server = await serve({ kind: 'drip' });
		const deaf: Fetch = (url, { signal, ...init }) => fetch(url, init);
		expect(await read(server, HASTY, deaf)).toBe('tooSlow');
		await server.requests[0]?.ended;
	});

	it('follows no redirect, to another origin or to its own', async () => {
		const elsewhere = await serve();
		const server = await serve({ kind: 'redirect', to: `${elsewhere.url}file` });
		expect(await read(server)).toBe('redirected');
		expect(elsewhere.requests).toEqual([]);

		server.misbehaves.set('file', { kind: 'redirect', to: '/other' });
		expect(await read(server)).toBe('redirected');
		expect(server.takePaths()).toEqual(['file', 'file']);
	});

	it('knows the redirect that browsers show without its status', async () => {
		const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
		expect(await fetchBounded(async () => opaque, 'https://list.example/file', GENEROUS)).toEqual({
			ok: false,
			error: 'redirected',
		});
	});

	it('omits credentials and the referrer, and passes every cache', async () => {
		const server = await serve();
		let asked: RequestInit = {};
		await read(server, GENEROUS, (url, init) => {
			asked = init;
			return fetch(url, init);
		});
		expect(asked).toMatchObject({
			cache: 'no-store',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
		});
		const { cookie, authorization, referer } = server.requests[0]?.headers ?? {};
		expect([cookie, authorization, referer]).toEqual([undefined, undefined, undefined]);
	});

	it('counts the bytes that a compressed answer unfolds to', async () => {
		const bomb = gzipSync(new Uint8Array(0x1000000));
		const server = createServer((_, response) => {
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => {
			server.closeAllConnections();
			server.close();
		});
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
		expect(await fetchBounded(fetch, url, { bytes: bomb.length * 2, time: 5_000 })).toEqual({
			ok: false,
			error: 'tooLong',
		});
	});
});
