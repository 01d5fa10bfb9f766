import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	plugins: [WxtVitest()],
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['tests/unit/**/*.test.{ts,tsx}'],
		mockReset: true,
		restoreMocks: true,
	},
});
