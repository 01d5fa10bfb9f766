// Installs the packages that package-lock.json names, where that has not been done yet. The only file that runs
// without them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = 'node_modules/.installed-from';

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
	process.stderr.write('Installing packages …\n');
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
	writeFileSync(stamp, wanted);
}
