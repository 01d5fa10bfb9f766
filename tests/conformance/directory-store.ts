import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../../utils/tuf/client';
import type { Bytes } from '../../utils/tuf/metadata';

export interface Directories {
	readonly metadata: string;
	/** Only where there are targets to download. */
	readonly targets: string | undefined;
}

/**
 * The client's store as the conformance suite wants to find it: metadata under names without versions, the newest root
 * as `root.json`, targets in a directory of their own. The roots that the client keeps one by one go to a folder that
 * the suite does not look into.
 */
export function directoryStore(directories: Directories): Store {
	const pathOf = (name: string): string => {
		if (name.startsWith('targets/'))
			return join(directories.targets ?? directories.metadata, encodeURIComponent(name.slice(8)));
		const folder = /^\d+\.root\.json$/.test(name) ? 'roots' : '';
		return join(directories.metadata, folder, name);
	};
	return {
		get: (name) => readIfThere(pathOf(name)),
		async put(name, bytes) {
			await write(pathOf(name), bytes);
			if (name.endsWith('.root.json')) await write(join(directories.metadata, 'root.json'), bytes);
		},
		delete: (name) => rm(pathOf(name), { force: true }),
	};
}

export async function readIfThere(path: string): Promise<Bytes | undefined> {
	try {
		return new Uint8Array(await readFile(path));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Whole or not at all. */
async function write(path: string, bytes: Bytes): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.new`, bytes);
	await rename(`${path}.new`, path);
}
