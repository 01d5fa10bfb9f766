import fc from 'fast-check';
import { getPublicSuffix } from 'tldts';
import { expect, test } from 'vitest';
import {
	isUnderPath,
	normaliseHost,
	parentDomains,
	placeOf,
	registrableDomain,
} from '../../utils/hostname';
import { hostText, pathText } from '../fixtures/arbitraries/hosts';
import { FUZZ } from '../fixtures/fuzz';

test('a normalised host is normalised already, and of the one form', () => {
	fc.assert(
		fc.property(hostText, (text) => {
			const host = normaliseHost(text);
			if (!host.ok) return;
			expect(normaliseHost(host.value)).toEqual(host);
			expect(host.value).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/);
			expect(host.value.length).toBeLessThanOrEqual(253);
			expect(new URL(`https://${host.value}/`).hostname).toBe(host.value);
		}),
		FUZZ,
	);
});

test('the parents of a host are its ends, nearest first, and no bare suffix of one label', () => {
	fc.assert(
		fc.property(hostText, (text) => {
			const host = normaliseHost(text);
			if (!host.ok) return;
			const parents = parentDomains(host.value);
			expect(parents[0]).toBe(host.value);
			for (const [at, parent] of parents.entries()) {
				expect(`.${host.value}`.endsWith(`.${parent}`)).toBe(true);
				expect(parent).toContain('.');
				if (at > 0) expect(parent.length).toBeLessThan(parents[at - 1]?.length ?? 0);
			}
		}),
		FUZZ,
	);
});

test('what somebody registered is a parent of the host, and no suffix under which everybody registers', () => {
	fc.assert(
		fc.property(
			fc.domain(),
			fc.constantFrom('', '.com', '.com.pk', '.co.uk', '.gov.pk'),
			(name, suffix) => {
				const host = normaliseHost(name + suffix);
				if (!host.ok) return;
				const { domain, label } = registrableDomain(host.value);
				expect(parentDomains(host.value)).toContain(domain);
				expect(domain.startsWith(`${label}.`)).toBe(true);
				if (suffix !== '') expect(domain).not.toBe(getPublicSuffix(host.value));
			},
		),
		FUZZ,
	);
});

test('an address either names a place, in the one form, or none', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.webUrl(),
				hostText.map((host) => `https://${host}`),
				fc.string({ unit: 'binary' }),
			),
			(address) => {
				const place = placeOf(address);
				if (place === undefined) return;
				expect(normaliseHost(place.host)).toEqual({ ok: true, value: place.host });
				expect(place.path.startsWith('/')).toBe(true);
			},
		),
		FUZZ,
	);
});

test('a path is under itself and under what it goes on from, and never under its own continuation', () => {
	fc.assert(
		fc.property(pathText, pathText, (path, more) => {
			expect(isUnderPath(path, path)).toBe(true);
			expect(isUnderPath(`${path}/${more}`, path)).toBe(true);
			expect(isUnderPath(path, `${path}/${more}`)).toBe(false);
		}),
		FUZZ,
	);
});
