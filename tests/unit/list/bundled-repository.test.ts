import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftStore } from '../../../utils/list/draft-store';
import { AT_HAND, fetchFromFiles } from '../../../utils/list/files';
import { readRepository } from '../../../utils/list/repository';
import { isTestRoot } from '../../../utils/list/trusted-root';

const FOLDER = 'public/registry/';
const files = new Map(
	readdirSync(FOLDER, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.map((path) => [
			path.replace(/^.*public\/registry\/+/, ''),
			new Uint8Array(readFileSync(path)),
		]),
);
const trustedRoot = files.get('metadata/1.root.json') as Uint8Array<ArrayBuffer>;

test('what ships with the extension is the maintained list, signed, by the path that every list takes', async () => {
	const read = await readRepository({
		address: AT_HAND,
		fetch: fetchFromFiles(files),
		store: draftStore(),
		clock: () => 0,
		trustedRoot,
		floors: [],
	});
	const list = JSON.parse(readFileSync('utils/publisher/list.json', 'utf8'));
	expect(read).toMatchObject({ ok: true, value: { list } });
});

test('it ships nothing that the list does not need', () => {
	expect(
		[...files.keys()].filter((path) => !/^(metadata|targets)\/[\w./-]+\.json$/.test(path)),
	).toEqual([]);
});

test('a root of test keys is told from others', () => {
	expect(isTestRoot(trustedRoot)).toBe(true);
	const other = JSON.parse(new TextDecoder().decode(trustedRoot));
	delete other.signed['x-test-root'];
	expect(isTestRoot(new TextEncoder().encode(JSON.stringify(other)))).toBe(false);
});
