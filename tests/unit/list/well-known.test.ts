import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LicensedList } from '../../../utils/list/schema';

const list: LicensedList = JSON.parse(readFileSync('utils/publisher/list.json', 'utf8'));
/** Services that reviews and app charts name again and again, each with the domain that its customers know. */
const wellKnown = readFileSync('tests/fixtures/well-known-vpns.tsv', 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((row) => row.split('\t') as [brand: string, domain: string]);

test('of the well-known services at least nine in ten are listed with their right site', () => {
	const listed = new Set(list.providers.flatMap(({ sites }) => sites.map(({ domain }) => domain)));
	const missing = wellKnown.filter(([, domain]) => !listed.has(domain));
	const share = 1 - missing.length / wellKnown.length;
	expect(share, missing.map(([brand]) => brand).join(', ')).toBeGreaterThanOrEqual(0.9);
});
