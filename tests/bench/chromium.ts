import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	type BrowserContext,
	type CDPSession,
	chromium,
	type Page,
	type Worker,
} from '@playwright/test';
import { findChromium } from '../../utils/dev/browser';

/** A Chromium to measure in, with one extension or none. */
export interface MeasuredBrowser {
	readonly context: BrowserContext;
	readonly page: Page;
	/** The protocol of the developer tools, for the browser as a whole. */
	readonly protocol: CDPSession;
	/** The extension's background; waits until it runs. */
	worker(): Promise<Worker>;
	/** The address of one of the extension's own pages. */
	own(path: string): string;
	/** Stops the background, if it runs. */
	stopWorker(): Promise<void>;
	/** How often the background has been started. */
	workerStarts(): number;
	/** The CPU time that all its processes have had so far, in milliseconds. */
	cpu(): number;
	close(): Promise<void>;
}

/** @param extension the folder of an extension that has a background, or one that has none */
export async function launchMeasured(
	extension: { readonly folder: string; readonly hasWorker: boolean } | undefined,
	args: readonly string[],
): Promise<MeasuredBrowser> {
	const profile = await mkdtemp(join(tmpdir(), 'vpn-licence-indicator-bench-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: findChromium(),
		headless: true,
		ignoreDefaultArgs: ['--disable-back-forward-cache'],
		args: [
			...(extension
				? [
						`--disable-extensions-except=${extension.folder}`,
						`--load-extension=${extension.folder}`,
					]
				: []),
			'--no-first-run',
			'--ignore-certificate-errors',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...args,
		],
		viewport: { width: 1000, height: 700 },
	});
	const browser = context.browser();
	if (!browser) throw new Error('no way to ask the browser as a whole');
	const protocol = await browser.newBrowserCDPSession();
	const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
	const root = processInfo.find(({ type }) => type === 'browser')?.id;
	if (root === undefined) throw new Error('the browser has no process');
	const page = context.pages()[0] ?? (await context.newPage());
	const worker = async () =>
		context.serviceWorkers()[0] ??
		(await context.waitForEvent('serviceworker', { timeout: 30_000 }));
	const origin = extension?.hasWorker ? new URL('.', (await worker()).url()).href : '';
	const life = await followWorker(context, page);
	return {
		context,
		page,
		protocol,
		worker,
		own: (path) => origin + path,
		stopWorker: life.stop,
		workerStarts: life.starts,
		cpu: () => cpuOf(root),
		async close() {
			await context.close();
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

async function followWorker(context: BrowserContext, page: Page) {
	const session = await context.newCDPSession(page);
	let running = false;
	let starts = 0;
	let stopped = () => {};
	session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		for (const { runningStatus } of versions) {
			if (runningStatus === 'running' && !running) starts += 1;
			if (runningStatus === 'running') running = true;
			if (runningStatus === 'stopped') {
				running = false;
				stopped();
			}
		}
	});
	await session.send('ServiceWorker.enable');
	return {
		starts: () => starts,
		async stop() {
			if (!running) return;
			const done = new Promise<void>((resolve) => {
				stopped = resolve;
			});
			await session.send('ServiceWorker.stopAllWorkers');
			await done;
		},
	};
}

/** Clock ticks a second in `/proc`; see `getconf CLK_TCK`. */
const TICKS = 100;

/** CPU time of a process, of all below it, and of those that have ended, as Linux counts it. */
function cpuOf(root: number): number {
	const processes = readdirSync('/proc').flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
			// The name of the program, in parentheses, may have anything in it.
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			// Fields 14 to 17: its own time and that of its children that were waited for, each by user and system.
			const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
			return [{ id: Number(name), parent: Number(fields[1]), ticks }];
		} catch {
			return [];
		}
	});
	const below = new Set([root]);
	for (const id of below)
		for (const { id: child, parent } of processes) if (parent === id) below.add(child);
	const ticks = processes.filter(({ id }) => below.has(id)).map((process) => process.ticks);
	return (ticks.reduce((sum, own) => sum + own, 0) * 1000) / TICKS;
}
