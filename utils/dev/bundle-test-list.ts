import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTrustedList } from '../list/trust';
import { firstTestRoot, signedRepository } from './test-signer';

/** `npm run registry:bundle-test`: signs the maintained list with the test keys, as the list that the extension ships. */
const SOURCE = new URL('../publisher/list.json', import.meta.url);
const BUNDLED = fileURLToPath(new URL('../../public/registry/', import.meta.url));

const list = readTrustedList(JSON.parse(await readFile(SOURCE, 'utf8')));
if (!list.ok) throw new Error(`The list is unsound: ${list.error.detail}`);
await rm(BUNDLED, { recursive: true, force: true });
const release = { version: 1, renewed: false };
for (const [path, bytes] of signedRepository(list.value, firstTestRoot(), release)) {
	await mkdir(dirname(BUNDLED + path), { recursive: true });
	await writeFile(BUNDLED + path, bytes);
}
