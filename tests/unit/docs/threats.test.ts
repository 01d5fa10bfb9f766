import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const document = readFileSync(`${ROOT}docs/threats.md`, 'utf8');
const lines = document.split('\n').filter((line) => line.startsWith('| '));
const named = [...document.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);

test('every test that docs/threats.md names is there', () => {
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((path) => !existsSync(ROOT + path))).toEqual([]);
});

test('every threat names a test that shows what stops it', () => {
	const [told = '', learnt = ''] =
		document.split('## What is stored')[0]?.split('## What others') ?? [];
	const threats = lines.filter(
		(line) => (told + learnt).includes(line) && !/^\| (who|---)/.test(line),
	);
	expect(threats.length).toBeGreaterThan(15);
	for (const threat of threats) expect(threat).toMatch(/`tests\/[^`]+` \|$/);
});
