import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressesOf, fetchFile, seeRepository } from './client';
import { PublisherError, reasonOf } from './failure';
import { exists, readText } from './files';

/** Files of a release, by their paths in the repository, in the order in which they appear there. */
export type Release = ReadonlyMap<string, string | Uint8Array>;

const TIMESTAMP = 'metadata/timestamp.json';

/**
 * Writes a release into a repository. All of it is written aside first and read as a client would read it; only then
 * is it moved, the timestamp last: until that is there, clients see the release before. Whoever is interrupted runs the
 * command again.
 *
 * @throws PublisherError where a client would refuse it or a file cannot be written; the repository is as it was, but
 *   for files that nothing refers to
 */
export async function release(folder: string, files: Release, now: number): Promise<void> {
	const aside = join(folder, '.staged');
	try {
		await rm(aside, { recursive: true, force: true });
		for (const [path, content] of files) {
			await mkdir(dirname(join(aside, path)), { recursive: true });
			await writeFile(join(aside, path), content);
		}
		await verifyStaged(folder, aside, now);
		const paths = [...files.keys()].filter((path) => path !== TIMESTAMP);
		for (const path of [...paths, ...(files.has(TIMESTAMP) ? [TIMESTAMP] : [])]) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await rename(join(aside, path), join(folder, path));
		}
	} catch (error) {
		if (error instanceof PublisherError) throw error;
		throw new PublisherError(2, folder, `cannot be written: ${reasonOf(error)}`);
	} finally {
		await rm(aside, { recursive: true, force: true });
	}
}

/** Reads what is aside over what is there, from the first root on. */
async function verifyStaged(folder: string, aside: string, now: number): Promise<void> {
	const first = join('metadata', '1.root.json');
	const staged = join(aside, first);
	const root = await readText((await exists(staged)) ? staged : join(folder, first));
	const base = pathToFileURL(folder).href;
	const seen = await seeRepository({
		...addressesOf(folder),
		clock: () => now,
		trustedRoot: new TextEncoder().encode(root),
		async fetch(url, init) {
			const above = await fetchFile(url.replace(base, pathToFileURL(aside).href), init);
			return above.status === 404 ? fetchFile(url, init) : above;
		},
	});
	if (!seen.ok)
		throw new PublisherError(
			1,
			`${folder} ${seen.error.stage}`,
			`would be refused by every client (${seen.error.code}): ${seen.error.detail}`,
		);
}
