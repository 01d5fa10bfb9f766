import { readFile } from 'node:fs/promises';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

const SITES = fileURLToPath(new URL('sites/', import.meta.url));

/** Made once for all servers of a process: it takes a while. */
let certificate: ReturnType<typeof generate> | undefined;

/** Local pages that answer to real host names, so that a browser can visit them without a network. */
export interface SiteServer {
	/**
	 * Chromium's switch that leads host names here.
	 *
	 * @param hosts which ones, such as `*` or `*.example`
	 */
	resolverRules(hosts: string): string;
	/** Where it listens on this machine. */
	readonly ports: { readonly http: number; readonly https: number };
	/** Answers one address, host and path, from now on; before the pages in `sites/`. */
	answer(address: string, listener: RequestListener): void;
	/** Answers every address of a host from now on. */
	answerHost(host: string, listener: RequestListener): void;
	/** Every request that came, as host and path, in order. */
	readonly requests: readonly string[];
	close(): Promise<void>;
}

/** Starts it on two free ports, one with http and one with https (under a certificate that nobody trusts). */
export async function startSiteServer(): Promise<SiteServer> {
	const answers = new Map<string, RequestListener>();
	const requests: string[] = [];
	const listener: RequestListener = (request, response) => {
		const host = (request.headers.host ?? '').replace(/:\d+$/, '');
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		requests.push(host + pathname);
		const own = answers.get(host + pathname) ?? answers.get(host);
		if (own) own(request, response);
		else void serveFile(host.replace(/^www\./, ''), pathname, response);
	};
	certificate ??= generate([{ name: 'commonName', value: 'stand-in' }]);
	const { private: key, cert } = await certificate;
	const http = createHttp(listener);
	const https = createHttps({ key, cert }, listener);
	const [plain, secure] = await Promise.all([listen(http), listen(https)]);
	return {
		resolverRules: (hosts) =>
			`--host-resolver-rules=MAP ${hosts}:80 127.0.0.1:${plain},MAP ${hosts}:443 127.0.0.1:${secure}`,
		ports: { http: plain, https: secure },
		answer: (address, own) => void answers.set(address, own),
		answerHost: (host, own) => void answers.set(host, own),
		requests,
		close: async () => {
			await Promise.all([close(http), close(https)]);
		},
	};
}

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css',
};

async function serveFile(host: string, path: string, response: Parameters<RequestListener>[1]) {
	if (host.includes('..') || path.includes('..')) return response.writeHead(400).end();
	// A browser asks for it by itself, and says on the page's console that it is missing.
	if (path === '/favicon.ico') return response.writeHead(204).end();
	const candidates = path.endsWith('.css')
		? [path.slice(1)]
		: path.endsWith('/')
			? [`${host}${path}index.html`]
			: [`${host}${path}.html`, `${host}${path}/index.html`];
	for (const candidate of candidates) {
		const body = await readFile(SITES + candidate).catch(() => undefined);
		if (body) {
			const type = TYPES[candidate.split('.').at(-1) ?? ''] ?? 'text/plain';
			return response.writeHead(200, { 'content-type': type }).end(body);
		}
	}
	return response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>');
}

function listen(server: Server): Promise<number> {
	return new Promise((resolve) =>
		server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
	);
}

function close(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}
