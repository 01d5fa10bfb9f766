import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
	ALLOWED_LICENCES,
	noticesFor,
	packageFolders,
	readPackage,
} from '../../../utils/release/licences';

interface Locked {
	readonly license?: string;
	readonly dev?: boolean;
}

/** By their folders; our own, whose folder is the project's, is not among them. */
const locked = Object.entries<Locked>(
	JSON.parse(readFileSync('package-lock.json', 'utf8')).packages,
).filter(([folder]) => folder !== '');

function packageOf(description: object, licence?: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'package-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
	if (licence !== undefined) writeFileSync(join(folder, 'LICENSE'), licence);
	return folder;
}

test('every dependency, and all that it brings, has a licence that lets us ship it', () => {
	const shipped = locked.filter(([, { dev }]) => !dev);
	expect(shipped.length).toBeGreaterThan(0);
	expect(shipped.filter(([, { license }]) => !ALLOWED_LICENCES.has(license ?? ''))).toEqual([]);
});

test('a module’s package is found by its path, with its scope, inside other packages too', () => {
	expect(
		packageFolders([
			'/project/node_modules/zod/v4/core/api.js',
			'/project/node_modules/zod/index.js',
			'/project/node_modules/@wxt-dev/browser/src/index.mjs',
			'/project/node_modules/a/node_modules/b/index.js',
			'/project/utils/hostname.ts',
			'\0vite/preload-helper.js',
		]),
	).toEqual([
		'/project/node_modules/@wxt-dev/browser',
		'/project/node_modules/a/node_modules/b',
		'/project/node_modules/zod',
	]);
});

test('what is shipped is named with its version, its licence in full, and where its source is', () => {
	const notices = noticesFor([
		'node_modules/preact/dist/preact.mjs',
		'node_modules/idb/build/index.js',
	]);
	const { version } = JSON.parse(readFileSync('node_modules/preact/package.json', 'utf8'));
	expect(notices).toContain(`preact ${version}\nLicence: MIT\n`);
	expect(notices).toContain('Copyright (c) 2015-present Jason Miller');
	expect(notices).toContain('Licence: ISC\nSource: https://github.com/jakearchibald/idb\n');
	expect(notices).toContain('Copyright (c) 2016, Jake Archibald');
	expect(notices).toContain('The VPN Licence Indicator authors');
});

test('a package under MIT that brings no text of it gets the terms, and its authors the credit', () => {
	const notices = noticesFor(['node_modules/@wxt-dev/browser/src/index.mjs']);
	const notice = notices.slice(notices.indexOf('@wxt-dev/browser'));
	expect(notice).toContain('Copyright (c) the authors of @wxt-dev/browser');
	expect(notice).toContain('Permission is hereby granted, free of charge');
});

test.each([
	[{ name: 'viral', version: '1.0.0', license: 'AGPL-3.0-only' }, 'its licence is AGPL-3.0-only'],
	[{ name: 'silent', version: '1.0.0' }, 'its licence is not named'],
])('the build ends where a package may not be shipped: %o', (description, message) => {
	expect(() => readPackage(packageOf(description, 'text'))).toThrow(message);
});
