import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a person gets who unpacks the extension; no browser is needed to see it. */

/** Packages of other authors that both builds are made of. */
const SHIPPED = ['idb', 'preact', 'punycode', 'zod'];

for (const build of ['chrome-mv3', 'firefox-mv3']) {
	const folder = `${ROOT}dist/${build}`;

	test(`${build} names the authors of what is in it, and their licences`, () => {
		const notices = readFileSync(`${folder}/licences.txt`, 'utf8');
		for (const name of SHIPPED) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
		expect(notices).toContain('Permission is hereby granted');
	});

	test(`${build} says nothing of the machine that it was built on`, () => {
		const files = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name));
		expect(files.length).toBeGreaterThan(50);
		for (const file of files) expect(readFileSync(file).includes(ROOT), file).toBe(false);
	});
}
