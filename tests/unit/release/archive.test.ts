import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { archiveOf, filesIn } from '../../../utils/release/archive';

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'release-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** The extension's public files elsewhere, all of another time. */
async function elsewhere(time: Date): Promise<string> {
	const copy = join(temporaryFolder(), 'some', 'where');
	cpSync('public', copy, { recursive: true });
	for (const path of (await filesIn(copy)).keys()) utimesSync(join(copy, path), time, time);
	return copy;
}

test('the same files make the same bytes, wherever they lie and whenever they were written', async () => {
	const here = archiveOf(await filesIn('public'));
	const there = archiveOf(await filesIn(await elsewhere(new Date('2031-05-06T07:08:09Z'))));
	expect(Buffer.compare(here, there)).toBe(0);
});

test('nor does the order count in which they are found', async () => {
	const files = [...(await filesIn('public'))];
	const forwards = archiveOf(new Map(files));
	const backwards = archiveOf(new Map(files.reverse()));
	expect(Buffer.compare(forwards, backwards)).toBe(0);
});

test('whoever unpacks it gets every file, in folders, and nothing else', async () => {
	const files = await filesIn('public');
	const unpacked = unzipSync(archiveOf(files));
	expect(Object.keys(unpacked)).toEqual([...files.keys()].sort());
	expect(Object.keys(unpacked)).toContain('_locales/ur/messages.json');
	for (const [path, bytes] of files)
		expect(Buffer.compare(unpacked[path] as Uint8Array, bytes)).toBe(0);
});

test('a changed byte changes the package', async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'inner'));
	writeFileSync(join(folder, 'inner', 'a.txt'), 'one');
	const one = archiveOf(await filesIn(folder));
	writeFileSync(join(folder, 'inner', 'a.txt'), 'two');
	expect(Buffer.compare(one, archiveOf(await filesIn(folder)))).not.toBe(0);
});
