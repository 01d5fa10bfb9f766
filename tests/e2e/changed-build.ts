import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../dist/chrome-mv3', import.meta.url));

/**
 * Hands over a copy of the built extension for as long as it is used.
 *
 * @param before code that runs before the background's own
 */
export async function useChangedBuild(
	before: string,
	use: (folder: string) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'vpn-licence-indicator-'));
	await cp(BUILD, folder, { recursive: true });
	const background = join(folder, 'background.js');
	await writeFile(background, before + (await readFile(background, 'utf8')));
	await use(folder);
	await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
