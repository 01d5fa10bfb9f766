import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGES_FOLDER } from './packages';

/**
 * Makes the packages of the present commit in two clean clones, one after the other, each in a folder of its own with
 * packages installed anew.
 *
 * @returns the digests that each clone came to, as its `SHA256SUMS` lists them
 */
export async function makeTwice(): Promise<readonly [string, string]> {
	const folder = await mkdtemp(join(tmpdir(), 'vpn-licence-indicator-twice-'));
	try {
		return [await makeIn(join(folder, 'one')), await makeIn(join(folder, 'the', 'other'))];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function makeIn(clone: string): Promise<string> {
	const run = (command: string, args: readonly string[], cwd: string) =>
		execFileSync(command, args, {
			cwd,
			stdio: ['ignore', 'ignore', 'inherit'],
			shell: process.platform === 'win32',
		});
	run('git', ['clone', '--quiet', '--no-local', process.cwd(), clone], process.cwd());
	run('npm', ['run', 'zip'], clone);
	return readFile(join(clone, PACKAGES_FOLDER, 'SHA256SUMS'), 'utf8');
}
