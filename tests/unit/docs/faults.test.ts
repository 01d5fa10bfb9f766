import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const document = readFileSync(`${ROOT}docs/faults.md`, 'utf8');

const [, table = ''] = /<!-- faults -->([\s\S]*)<!-- \/faults -->/.exec(document) ?? [];
const rows = table
	.split('\n')
	.filter((line) => line.startsWith('| ') && line.includes('](../tests/'))
	.map((line) => ({
		fault: line.split(' | ')[0]?.slice(2) ?? '',
		file: /\]\(\.\.\/([^)]+)\)/.exec(line)?.[1] ?? '',
	}));

/** Every file that carries rows, with what it says. */
const carriers = readdirSync(`${ROOT}tests`, { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(spec|test)\.tsx?$/.test(path))
	.map((path) => [`tests/${path}`, readFileSync(`${ROOT}tests/${path}`, 'utf8')] as const)
	.filter(([path, text]) => /\bprovesFault/.test(text) && !path.startsWith('tests/unit/docs/'));

/** What rows of several files are made of. */
const sourceFailures = readFileSync(`${ROOT}tests/e2e/faults/failures.ts`, 'utf8');

describe('docs/faults.md', () => {
	test('names faults', () => {
		expect(rows.length).toBeGreaterThan(40);
	});

	test.each(rows)('$fault has its test', ({ fault, file }) => {
		const text = (carriers.find(([path]) => path === file)?.[1] ?? '') + sourceFailures;
		// The name of a row that is one of several is put together: its parts are there.
		const parts = fault.split(
			/(?:\b(?:deleted|emptied|damaged|running|stopped|suspended)\b|(?=, in Firefox$))/,
		);
		for (const part of parts) expect(text).toContain(part);
	});

	test.each(carriers.map(([path]) => path))('%s has its rows in it', (path) => {
		expect(rows.map(({ file }) => file)).toContain(path);
	});
});
