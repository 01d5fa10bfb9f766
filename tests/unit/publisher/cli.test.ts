import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { list, temporaryFolder } from './workshop';

/** Each of these starts several processes. */
const TIMEOUT = 120_000;

function registry(args: readonly string[], passphrase?: string) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/tsx/dist/cli.mjs', 'utils/publisher/cli.ts', ...args],
		{
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, REGISTRY_PASSPHRASE: passphrase },
		},
	);
	return { status, stdout, stderr };
}

test(
	'from init to a published list by commands alone',
	() => {
		const folder = temporaryFolder();
		const [dir, keys, source] = ['repository', 'keys', 'list.json'].map((name) =>
			join(folder, name),
		) as [string, string, string];
		writeFileSync(source, JSON.stringify(list(1)));
		const withKeys = ['--keys', keys, '--json'];
		expect(registry(['init', dir, ...withKeys], 'correct horse')).toMatchObject({ status: 0 });

		const wrong = registry(['--list', source, 'publish', dir, ...withKeys], 'wrong horse');
		expect(wrong.status).toBe(2);
		expect(JSON.parse(wrong.stdout).error.message).toContain('wrong passphrase');
		expect(registry(['verify', dir]).status).toBe(1);

		const published = registry(['--list', source, 'publish', dir, ...withKeys], 'correct horse');
		expect(JSON.parse(published.stdout)).toMatchObject({ number: 1, versions: { timestamp: 1 } });
		const verified = registry(['verify', dir, '--json']);
		expect(verified.status).toBe(0);
		expect(JSON.parse(verified.stdout)).toMatchObject({ isTest: false, list: { number: 1 } });
	},
	TIMEOUT,
);

test(
	'exit codes: 1 for what is wrong in the input, 2 for what cannot be used',
	() => {
		const folder = temporaryFolder();
		const bad = join(folder, 'bad.json');
		writeFileSync(bad, '{}');
		expect(registry(['--list', bad, 'check']).status).toBe(1);
		expect(registry(['diff', bad, bad])).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('bad.json: is unsound'),
		});
		expect(registry(['publish']).status).toBe(2);
		expect(registry(['keygen', '--keys', folder, '--name', 'ana'])).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('REGISTRY_PASSPHRASE'),
		});
		expect(registry(['publish', '--help'])).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('--passphrase-file'),
		});
	},
	TIMEOUT,
);
