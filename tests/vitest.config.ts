import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	plugins: [WxtVitest()],
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['tests/unit/**/*.test.{ts,tsx}'],
		// Vitest would leave one core to others, of which there are none.
		maxWorkers: '100%',
		// An ES module that does not say so, which Node before 20.19 would not take for one.
		server: { deps: { inline: ['punycode'] } },
		// Carried by the unit tests that prove a row of docs/faults.md.
		tags: [{ name: 'fault' }],
		mockReset: true,
		restoreMocks: true,
	},
});
