import { expect, test } from 'vitest';
import { toCsv } from '../../../utils/list/csv';
import { provider, site } from '../../fixtures/lists';

test('as a table, with whatever has commas or quotes quoted', () => {
	const providers = [
		provider('a', {
			brand: 'A "fast", VPN',
			sites: [site('a.com'), site('b.com'), site('c.com', { evidence: 'reported' })],
		}),
	];
	const [head, row, end] = toCsv(providers).split('\r\n');
	expect(head).toMatch(/^id,brand,operator,/);
	expect(row).toBe('a,"A ""fast"", VPN",,,,,,,,,,,a.com b.com,c.com');
	expect(end).toBe('');
});

test.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1'])(
	'a brand %j is text to a spreadsheet, and no formula',
	(brand) => {
		const [, row = ''] = toCsv([provider('a', { brand })]).split('\r\n');
		expect(row).toMatch(/^a,"?'/);
	},
);
