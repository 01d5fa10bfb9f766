import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: '.',
	globalSetup: './global-setup.ts',
	outputDir: '../../test-results/e2e',
	// Each test has a browser of its own, which two cores can bear two of.
	workers: 2,
	fullyParallel: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
