import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: '.',
	globalSetup: './global-setup.ts',
	outputDir: '../../test-results/e2e',
	// Two cores can bear two browsers.
	workers: 2,
	projects: [
		// Each test has a browser of its own.
		{ name: 'chromium', testIgnore: 'firefox/**' },
		// All tests have one browser, which takes one side of the two.
		{ name: 'firefox', testMatch: 'firefox/**/*.spec.ts', workers: 1 },
	],
	fullyParallel: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
