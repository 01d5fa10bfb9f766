import { defineConfig } from '@playwright/test';
import { FAULT_TAG } from '../fixtures/fault';
import everything from './playwright.config';

/** The fault tests alone, those included that take too long for `npm test`. */
const { grepInvert: _, ...rest } = everything;

export default defineConfig({
	...rest,
	grep: new RegExp(FAULT_TAG),
	timeout: 180_000,
	reporter: [['list'], ['json', { outputFile: '../../test-results/faults-e2e.json' }]],
});
