import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Contents by path, with slashes between its parts. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest time that a zip can name. It is written as the clock on the wall shows it, so every zone has the same. */
const FIXED_TIME = new Date(1980, 0, 1);

/** A zip whose bytes depend on paths and contents alone: neither on when, where and by whom it is made, nor on Node's zlib. */
export function archiveOf(files: Files): Uint8Array {
	const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
	return zipSync(Object.fromEntries(sorted), { level: 9, mtime: FIXED_TIME });
}

/** Every file in a folder and the folders in it. */
export async function filesIn(folder: string): Promise<Files> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = new Map<string, Uint8Array>();
	for (const entry of entries.filter((each) => each.isFile())) {
		const path = join(entry.parentPath, entry.name);
		files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
	}
	return files;
}
