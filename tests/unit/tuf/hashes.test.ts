import { describe, expect, it } from 'vitest';
import { fits, prefixOf } from '../../../utils/tuf/hashes';
import { hash, utf8 } from '../../fixtures/tuf-repository';

const bytes = utf8('the list');
const [sha256, sha512] = [hash('sha256', bytes), hash('sha512', bytes)];
const wrong = hash('sha256', utf8('another'));

describe('fits', () => {
	it.each([
		['what nothing is said of', {}, true],
		['the length', { length: 8 }, true],
		['another length', { length: 9 }, false],
		['another length, and the hash', { length: 9, hashes: { sha256 } }, false],
		['SHA-256', { hashes: { sha256 } }, true],
		['SHA-512', { length: 8, hashes: { sha512 } }, true],
		['a hash in capitals', { hashes: { sha256: sha256.toUpperCase() } }, true],
		['a hash beside one of an unknown kind', { hashes: { sha256, blake2b: 'x' } }, true],
		['another hash', { hashes: { sha256: wrong } }, false],
		['one hash of two', { hashes: { sha256: wrong, sha512 } }, false],
		['an empty hash', { hashes: { sha256: '' } }, false],
		['a hash of an unknown kind', { hashes: { blake2b: sha256 } }, false],
		['no hash where there should be some', { hashes: {} }, false],
	])('%s: %j is %s', async (_, described, expected) => {
		expect(await fits(bytes, described)).toBe(expected);
	});
});

describe('prefixOf', () => {
	it('is a hash that we know', () => {
		expect(prefixOf({ hashes: { blake2b: 'x', sha512, sha256 } })).toBe(sha256);
		expect(prefixOf({ hashes: { blake2b: 'x', sha512 } })).toBe(sha512);
		expect(prefixOf({ hashes: { blake2b: 'x' } })).toBeUndefined();
	});
});
