import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PublisherError, reasonOf } from './failure';

/** @throws PublisherError where it cannot be read */
export async function readText(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		throw new PublisherError(2, file, `cannot be read: ${reasonOf(error)}`);
	}
}

/** @throws PublisherError where it cannot be read or is no JSON */
export async function readJson(file: string): Promise<unknown> {
	const text = await readText(file);
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new PublisherError(2, file, `is not JSON: ${reasonOf(error)}`);
	}
}

export async function exists(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}

/** Writes a file whole or not at all. */
export async function writeWhole(
	file: string,
	content: string | Uint8Array,
	mode = 0o644,
): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const aside = `${file}.new`;
	try {
		await writeFile(aside, content, { mode });
		await rename(aside, file);
	} catch (error) {
		await rm(aside, { force: true });
		throw new PublisherError(2, file, `cannot be written: ${reasonOf(error)}`);
	}
}
