import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** The repository that is signed with test keys, which every build but a release ships. */
const TEST_REPOSITORY = 'public/registry';

/** What clients read of a repository; the copies for people stay out of the extension. */
const READ_BY_CLIENTS = /^(metadata|targets)\//;

/** The repository that the extension ships with: the folder that `LIST_REPOSITORY` names, else the test repository. */
export function listRepository(): string {
	return resolve(process.env.LIST_REPOSITORY || TEST_REPOSITORY);
}

/** The files of it that are shipped: each one's path there, and its own. */
export function shippedFiles(repository: string): { path: string; file: string }[] {
	return readdirSync(repository, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({
			path: file
				.slice(repository.length + 1)
				.split(sep)
				.join('/'),
			file,
		}))
		.filter(({ path }) => READ_BY_CLIENTS.test(path))
		.sort((one, other) => (one.path < other.path ? -1 : 1));
}
