import { describe, expect, test } from 'vitest';
import { parseJson, readTrustedList } from '../../../utils/list/trust';
import { bytesOf, licence, listOf, provider, site } from '../../fixtures/lists';

const readBytes = (bytes: Uint8Array) => {
	const document = parseJson(bytes);
	return document.ok ? readTrustedList(document.value) : document;
};
const sound = listOf([provider('alpha', { licence: licence() }), provider('beta')]);

test('takes a sound list as it is', () => {
	expect(readTrustedList(sound)).toEqual({ ok: true, value: sound });
});

describe('refuses, with a code', () => {
	const broken = (change: (list: typeof sound) => void) => {
		const list = structuredClone(sound);
		change(list);
		return bytesOf(list);
	};

	test.each<[string, () => Uint8Array, string]>([
		['nothing', () => new Uint8Array(), 'notJson'],
		[
			'a log-in page',
			() => new TextEncoder().encode('<!doctype html><title>Log in</title>'),
			'notJson',
		],
		['half a list', () => bytesOf(sound).slice(0, 500), 'notJson'],
		['bytes that are no UTF-8', () => new Uint8Array([0x22, 0xff, 0x22]), 'notJson'],
		['null', () => bytesOf(null), 'notAList'],
		['an array', () => bytesOf([]), 'notAList'],
		['another document', () => bytesOf({ version: 1 }), 'notAList'],
		[
			'a newer schema',
			() => bytesOf({ ...sound, schemaVersion: 2, providers: 'elsewhere' }),
			'newerSchema',
		],
		['no providers', () => bytesOf({ ...sound, providers: [] }), 'emptyList'],
		[
			'a missing field',
			() => broken((list) => delete (list as Partial<typeof sound>).issuedAt),
			'brokenRow',
		],
		[
			'a status of no kind',
			() => broken((list) => Object.assign(list.providers[0]?.licence ?? {}, { status: 'fine' })),
			'brokenRow',
		],
		[
			'a day that is none',
			() =>
				broken((list) =>
					Object.assign(list.providers[0]?.licence ?? {}, { namedOn: '2025-02-30' }),
				),
			'brokenRow',
		],
		[
			'a script as a source',
			() =>
				broken((list) => Object.assign(list.sources[0] ?? {}, { address: 'javascript:alert(1)' })),
			'brokenRow',
		],
		[
			'a domain with a path in it',
			() => broken((list) => list.providers[1]?.sites.push(site('evil.example/x'))),
			'brokenRow',
		],
		['a number of nought', () => bytesOf({ ...sound, number: 0 }), 'brokenRow'],
		[
			'a source that is not there',
			() => broken((list) => list.providers[1]?.sources.push('nobody')),
			'contradiction',
		],
		[
			'two providers of one id',
			() => broken((list) => list.providers.push(provider('beta', { sites: [] }))),
			'contradiction',
		],
		[
			'one site of two providers',
			() =>
				broken((list) => list.providers.push(provider('gamma', { sites: [site('beta.example')] }))),
			'contradiction',
		],
		[
			'a wrong count of licensees',
			() => broken((list) => Object.assign(list.completeness, { licenseesListed: 7 })),
			'contradiction',
		],
		[
			'an end before the beginning',
			() => broken((list) => Object.assign(list, { validUntil: list.issuedAt })),
			'contradiction',
		],
		[
			'a lapsed licence without a date',
			() =>
				broken((list) => Object.assign(list.providers[0]?.licence ?? {}, { status: 'revoked' })),
			'contradiction',
		],
		[
			'an active licence that ended',
			() =>
				broken((list) =>
					Object.assign(list.providers[0]?.licence ?? {}, { endedOn: '2026-01-01' }),
				),
			'contradiction',
		],
		[
			'a licence that expires before its grant',
			() =>
				broken((list) =>
					Object.assign(list.providers[0]?.licence ?? {}, {
						grantedOn: '2026-01-01',
						expiresOn: '2025-01-01',
					}),
				),
			'contradiction',
		],
	])('%s', (_, bytes, code) => {
		const result = readBytes(bytes());
		expect(result.ok ? 'ok' : result.error.code).toBe(code);
	});

	test('and says where a row is broken', () => {
		const result = readBytes(
			broken((list) => Object.assign(list.providers[1] ?? {}, { brand: 7 })),
		);
		expect(result.ok ? '' : result.error.detail).toContain('providers.1.brand');
	});
});
