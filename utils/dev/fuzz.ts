import { spawnSync } from 'node:child_process';

/** `npm run fuzz`: every property on many more cases than `npm test` tries; `FUZZ_RUNS` says on how many. */
const { status } = spawnSync(
	'npx',
	[
		'--no-install',
		'vitest',
		'run',
		'--config=tests/vitest.config.ts',
		'--testTimeout=7200000',
		'.property.test.',
	],
	{
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
		env: { FUZZ_RUNS: '100000', ...process.env },
	},
);
process.exitCode = status ?? 1;
