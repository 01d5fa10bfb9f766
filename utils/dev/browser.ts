import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Chromium and its kin are usually installed. Branded Chrome ignores `--load-extension` from 137 on. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/snap/bin/chromium',
		'/usr/bin/microsoft-edge',
	],
	darwin: [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: [
		'C:\\Program Files\\Chromium\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
	],
};

const FIREFOX_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
	darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
	win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/**
 * Finds a Chromium to run the extension in: `CHROMIUM_PATH`, one that is there, Playwright's own (downloaded where it
 * is missing), and at last Debian's package.
 *
 * @returns the path of its executable
 */
export function findChromium(): string {
	const found = installed();
	if (found) return found;
	for (const install of [installFromPlaywright, () => installFromDebian('chromium')]) {
		install();
		const path = installed();
		if (path) return path;
	}
	throw new Error(
		'No Chromium was found, and none could be installed. Install one, or set CHROMIUM_PATH to its executable.',
	);
}

/**
 * Finds a Firefox to try the extension in: `FIREFOX_PATH`, one that is there, one that Puppeteer's own installer brings,
 * and at last Debian's package.
 *
 * @returns the path of its executable
 */
export function findFirefox(): string {
	const places = () => [
		process.env.FIREFOX_PATH ?? '',
		...(FIREFOX_PLACES[process.platform] ?? []),
	];
	const found = places().find((path) => existsSync(path)) ?? firefoxFromPuppeteer();
	if (found) return found;
	installFromDebian('firefox-esr');
	const path = places().find((place) => existsSync(place));
	if (path) return path;
	throw new Error(
		'No Firefox was found, and none could be installed. Install one, or set FIREFOX_PATH to its executable.',
	);
}

function installed(): string | undefined {
	const named = process.env.CHROMIUM_PATH;
	const places = [
		...(named ? [named] : []),
		...(USUAL_PLACES[process.platform] ?? []),
		chromium.executablePath(),
	];
	return places.find((path) => existsSync(path));
}

function installFromPlaywright(): void {
	process.stderr.write('No Chromium here; asking Playwright to download its own …\n');
	spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
}

/** @returns the executable's path, which the installer writes behind the browser's name */
function firefoxFromPuppeteer(): string | undefined {
	process.stderr.write('No Firefox here; asking Puppeteer for one …\n');
	const { stdout } = spawnSync(
		'npx',
		[
			'--no-install',
			'browsers',
			'install',
			'firefox@stable',
			'--path',
			'node_modules/.cache/firefox',
		],
		{ stdio: ['ignore', 'pipe', 2], encoding: 'utf8' },
	);
	return /^firefox@\S+ (.+)$/m.exec(stdout)?.[1];
}

function installFromDebian(browser: string): void {
	if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
	process.stderr.write('That did not work; installing the Debian package …\n');
	const apt = (...args: string[]) =>
		execFileSync(
			process.getuid?.() === 0 ? 'apt-get' : 'sudo',
			process.getuid?.() === 0 ? args : ['-n', 'apt-get', ...args],
			{ stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
		);
	apt('update');
	// The Noto fonts are what Urdu needs to be drawn at all.
	apt('install', '-y', '--no-install-recommends', browser, 'fonts-noto-core');
}
