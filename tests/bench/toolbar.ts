import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	closeSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../utils/dev/browser';
import { startSiteServer } from '../../utils/dev/site-server';
import { sampleOf } from './statistics';

/**
 * `npx tsx tests/bench/toolbar.ts`: from a navigation's commit until the extension's button in the toolbar looks
 * different, with a stopped background. No extension API tells what a rule of `declarativeContent` has painted, so the
 * pixels are read: of a Chromium with a window, on a display in memory (Xvfb, which has to be there).
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VARIANTS = {
	'the extension': `${ROOT}dist/chrome-mv3`,
	'always a message': `${ROOT}tests/bench/variants/always-a-message`,
	'rules of the browser': `${ROOT}tests/bench/variants/declarative-content`,
};
const SITE = 'https://kestrelvpn.com/';
const [WIDTH, HEIGHT] = [1000, 700];
/** Where a pinned extension's button is in a window of that width: from the left, the right, the top, the bottom. */
const BUTTON = { left: 832, right: 868, top: 42, bottom: 82 };
const ROUNDS = 30;
/** How long an extension may take to be ready, and a stopped background to be gone: milliseconds. */
const [READY, GONE] = [4000, 700];

const display = mkdtempSync(join(tmpdir(), 'vpn-licence-indicator-display-'));
const server = spawn('Xvfb', [':97', '-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-fbdir', display], {
	stdio: 'ignore',
});
process.on('exit', () => server.kill());
await wait(1000);
const screen = openSync(join(display, 'Xvfb_screen0'), 'r');
const sites = await startSiteServer();

for (const [name, folder] of Object.entries(VARIANTS)) {
	const { median, low, high } = sampleOf(await measure(folder));
	process.stdout.write(
		`${name}: ${median.toFixed(0)} [${low.toFixed(0)} to ${high.toFixed(0)}] ms\n`,
	);
}
closeSync(screen);
await sites.close();
rmSync(display, { recursive: true, force: true });
process.exit(0);

async function measure(folder: string): Promise<number[]> {
	const profile = mkdtempSync(join(tmpdir(), 'vpn-licence-indicator-toolbar-'));
	mkdirSync(join(profile, 'Default'));
	writeFileSync(
		join(profile, 'Default', 'Preferences'),
		JSON.stringify({ extensions: { pinned_extensions: [idOf(folder)] } }),
	);
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: findChromium(),
		headless: false,
		env: { ...process.env, DISPLAY: ':97' },
		viewport: null,
		args: [
			`--disable-extensions-except=${folder}`,
			`--load-extension=${folder}`,
			`--window-size=${WIDTH},${HEIGHT}`,
			'--window-position=0,0',
			'--ignore-certificate-errors',
			'--no-first-run',
			'--no-sandbox',
			sites.resolverRules('*'),
		],
	});
	const page = context.pages()[0] ?? (await context.newPage());
	const protocol = await context.newCDPSession(page);
	await protocol.send('ServiceWorker.enable');
	await protocol.send('Page.enable');
	await protocol.send('Page.setLifecycleEventsEnabled', { enabled: true });
	await page.goto(SITE);
	await wait(READY);
	for (const other of context.pages()) if (other !== page) await other.close();
	await page.bringToFront();
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		await page.goto('about:blank');
		await protocol.send('ServiceWorker.stopAllWorkers');
		await wait(GONE);
		const before = pixels();
		let committed = 0;
		const noted = ({ name, timestamp }: { name: string; timestamp: number }) => {
			// The document that has been committed.
			if (name === 'init') committed = timestamp * 1000;
		};
		protocol.on('Page.lifecycleEvent', noted);
		const navigated = page.goto(SITE);
		let changed = 0;
		for (const until = now() + 3000; now() < until && changed === 0; ) {
			if (!pixels().equals(before)) changed = now();
			else await wait(1);
		}
		await navigated;
		await wait(200);
		protocol.off('Page.lifecycleEvent', noted);
		if (changed === 0 || committed === 0) throw new Error(`nothing was painted: ${folder}`);
		times.push(changed - committed);
	}
	await context.close();
	rmSync(profile, { recursive: true, force: true });
	return times;
}

/** By the clock that the browser's own events are stamped with. */
function now(): number {
	return Number(process.hrtime.bigint()) / 1e6;
}

/** What the button looks like: the lines of the display's memory that it lies on. */
function pixels(): Buffer {
	const header = Buffer.alloc(4);
	readSync(screen, header, 0, 4, 0);
	// An XWD file: a header of that length, 256 colours of 12 bytes, then 4 bytes a pixel.
	const start = header.readUInt32BE(0) + 256 * 12;
	const length = (BUTTON.right - BUTTON.left) * 4;
	const lines = Buffer.alloc((BUTTON.bottom - BUTTON.top) * length);
	for (let line = BUTTON.top; line < BUTTON.bottom; line += 1)
		readSync(
			screen,
			lines,
			(line - BUTTON.top) * length,
			length,
			start + (line * WIDTH + BUTTON.left) * 4,
		);
	return lines;
}

/** Chromium names an unpacked extension by the hash of its folder's path. */
function idOf(folder: string): string {
	const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
	return hash.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}
