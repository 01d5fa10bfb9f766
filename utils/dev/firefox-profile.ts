import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/**
 * Makes a profile of Firefox in which an extension is installed for good, which one that is loaded for trying out is
 * not: that is gone with the browser. The package is not signed, which only some Firefoxes can be told to take.
 *
 * @param extension the folder of the built extension
 * @returns the profile's folder
 */
export async function profileWith(extension: string, id: string): Promise<string> {
	const files: Record<string, Uint8Array> = {};
	const entries = await readdir(extension, { recursive: true, withFileTypes: true });
	for (const entry of entries.filter((one) => one.isFile())) {
		const path = join(entry.parentPath, entry.name);
		const name = path.slice(extension.length + 1).replaceAll('\\', '/');
		files[name] = await readFile(path);
	}
	const profile = await mkdtemp(join(tmpdir(), 'vpn-licence-indicator-'));
	await mkdir(join(profile, 'extensions'));
	await writeFile(join(profile, 'extensions', `${id}.xpi`), zipSync(files));
	return profile;
}

/** What has Firefox take such a profile as it is. */
export const PROFILE_PREFERENCES = {
	'xpinstall.signatures.required': false,
	'extensions.autoDisableScopes': 0,
	'extensions.startupScanScopes': 15,
};
