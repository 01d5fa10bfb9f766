import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findImitated, keysToTry, lookalikeKeys } from '../../../utils/detection/lookalike';
import { normaliseHost } from '../../../utils/hostname';
import { hostText } from '../../fixtures/arbitraries/hosts';
import { FUZZ } from '../../fixtures/fuzz';

const host = hostText
	.map((text) => normaliseHost(text))
	.filter((result) => result.ok)
	.map((result) => (result.ok ? result.value : ''));
const brand = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });

test('the keys of any provider and of any host are few, and each of them is once there', () => {
	fc.assert(
		fc.property(brand, host, (brand, domain) => {
			const keys = lookalikeKeys({ brand, sites: [{ domain }] });
			// Two names, each with every letter left out: `imitable.ts` bounds the letters, `lookalike.ts` the splitting.
			expect(keys.length).toBeLessThanOrEqual(2 * 25);
			expect(new Set(keys).size).toBe(keys.length);
			const tried = keysToTry(domain);
			expect(tried.length).toBeLessThanOrEqual(2000);
			expect(new Set(tried).size).toBe(tried.length);
		}),
		FUZZ,
	);
});

test('no domain of a provider imitates that provider, nor does anything below it', () => {
	fc.assert(
		fc.property(
			brand,
			host,
			fc.constantFrom('', 'www.', 'login.secure.'),
			(brand, domain, below) => {
				const provider = { brand, sites: [{ domain }] };
				expect(findImitated(`${below}${domain}`, [{ provider }])).toBeUndefined();
			},
		),
		FUZZ,
	);
});

test('no text makes the judging fail, whoever it is compared with', () => {
	fc.assert(
		fc.property(hostText, brand, host, (visited, brand, domain) => {
			expect(() =>
				findImitated(visited, [{ provider: { brand, sites: [{ domain }] } }]),
			).not.toThrow();
		}),
		FUZZ,
	);
});
