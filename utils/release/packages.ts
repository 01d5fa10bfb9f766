import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { buildExtension } from '../dev/build';
import { archiveOf, filesIn } from './archive';
import { sourceFiles } from './sources';

/** Where the packages are put. */
export const PACKAGES_FOLDER = 'dist/packages';

/** Which build each store is given. */
const STORES = [
	['chrome', 'chrome'],
	['edge', 'chrome'],
	['firefox', 'firefox'],
] as const;

export interface Package {
	readonly file: string;
	/** SHA-256, as hex. */
	readonly digest: string;
}

/**
 * Builds the extension for every store and packs it, with the sources and a file of all digests, in place of any
 * packages that were there.
 */
export async function makePackages(): Promise<Package[]> {
	const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
	const source = process.env.WXT_LIST_SOURCE ?? '';
	await rm(PACKAGES_FOLDER, { recursive: true, force: true });
	await mkdir(PACKAGES_FOLDER, { recursive: true });
	const packages: Package[] = [];
	const write = async (kind: string, bytes: Uint8Array) => {
		const file = `${name}-${version}-${kind}.zip`;
		await writeFile(`${PACKAGES_FOLDER}/${file}`, bytes);
		packages.push({ file, digest: createHash('sha256').update(bytes).digest('hex') });
	};
	const built = {
		chrome: await filesIn(await buildExtension('chrome')),
		firefox: await filesIn(await buildExtension('firefox')),
	};
	for (const [store, browser] of STORES) await write(store, archiveOf(built[browser]));
	await write('sources', archiveOf(sourceFiles(source)));
	const sums = packages.map(({ file, digest }) => `${digest}  ${file}\n`);
	await writeFile(`${PACKAGES_FOLDER}/SHA256SUMS`, sums.join(''));
	return packages;
}
