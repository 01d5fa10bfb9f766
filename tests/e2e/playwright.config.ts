import { defineConfig } from '@playwright/test';
import { LONG_TAG } from '../fixtures/fault';

export default defineConfig({
	testDir: '.',
	globalSetup: './global-setup.ts',
	outputDir: '../../test-results/e2e',
	// Two cores can bear two browsers; a third brings nothing.
	workers: 2,
	projects: [
		// One browser for all tests. It comes first, so that it has Chromium at its side and not to wait for.
		{ name: 'firefox', testMatch: 'firefox/**/*.spec.ts', workers: 1 },
		// A browser for each test.
		{ name: 'chromium', testIgnore: 'firefox/**' },
	],
	fullyParallel: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	grepInvert: new RegExp(LONG_TAG),
	reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
