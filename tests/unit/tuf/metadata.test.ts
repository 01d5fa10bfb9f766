import { describe, expect, it } from 'vitest';
import { type Bytes, isExpired, type Role, readMetadata } from '../../../utils/tuf/metadata';
import { TufRepository, utf8 } from '../../fixtures/tuf-repository';

const repository = new TufRepository();
repository.addTarget('list.json', 'the list');

/** The metadata of a role with one field of its signed part, by its path, put to another value. */
function changed(role: Role, path: string, value: unknown): Bytes {
	const metadata = { signed: structuredClone(repository.signed[role]), signatures: [] };
	const names = path.split('/');
	const last = names.pop() ?? '';
	let at: Record<string, unknown> = metadata.signed as never;
	for (const name of names) at = at[name] as Record<string, unknown>;
	if (value === undefined) delete at[last];
	else at[last] = value;
	return utf8(JSON.stringify(metadata));
}

const isRead = (bytes: Bytes, role: Role) => readMetadata(bytes, role) !== undefined;

describe('readMetadata', () => {
	it.each(['root', 'timestamp', 'snapshot', 'targets'] as const)('reads %s', (role) => {
		const read = readMetadata(changed(role, 'x-other', { a: [1] }), role);
		expect(read?.signed).toEqual({ ...repository.signed[role], 'x-other': { a: [1] } });
	});

	it.each([
		'2030-01-01',
		'2030-01-01T00:00:00',
		'2030-01-01T00:00:00.000Z',
		'2030-01-01T00:00:00+05:00',
		'2030-01-01 00:00:00Z',
		'2030-1-1T0:0:0Z',
		'+002030-01-01T00:00:00Z',
		'2030-13-01T00:00:00Z',
		'2030-02-30T00:00:00Z',
		'2030-01-01T24:00:00Z',
		'2030-01-01T00:00:60Z',
		' 2030-01-01T00:00:00Z',
		'2030-01-01T00:00:00Z\n',
		'never',
		'',
		1_900_000_000,
		1e99,
		null,
		['2030-01-01T00:00:00Z'],
		{},
		true,
		undefined,
	])('refuses %j as expires, in every role', (expires) => {
		for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const)
			expect(isRead(changed(role, 'expires', expires), role)).toBe(false);
	});

	it.each([0, -1, 1.5, 2 ** 53, 1e300, '1', '', null, [1], {}, true, undefined])(
		'refuses %j as version, in every role and in every list',
		(version) => {
			for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const)
				expect(isRead(changed(role, 'version', version), role)).toBe(false);
			expect(isRead(changed('timestamp', 'meta/snapshot.json/version', version), 'timestamp')).toBe(
				false,
			);
			expect(isRead(changed('snapshot', 'meta/targets.json/version', version), 'snapshot')).toBe(
				false,
			);
		},
	);

	it.each(['2.0.0', '0.9.0', '1', '1.x', '1.0.0-rc', '', 1, null, undefined])(
		'refuses %j as spec_version',
		(version) => {
			expect(isRead(changed('timestamp', 'spec_version', version), 'timestamp')).toBe(false);
		},
	);

	it.each(['1.0', '1.0.0', '1.0.37', '1.1.0'])('reads spec_version %s', (version) => {
		expect(isRead(changed('timestamp', 'spec_version', version), 'timestamp')).toBe(true);
	});

	it.each<[Role, string, unknown]>([
		['root', '_type', 'targets'],
		['root', 'consistent_snapshot', 'true'],
		['root', 'keys', []],
		['root', 'keys/x', { keytype: 'ed25519', scheme: 'ed25519' }],
		['root', 'keys/x', { keytype: 1, scheme: 'ed25519', keyval: {} }],
		['root', 'roles', undefined],
		['root', 'roles/targets', undefined],
		['root', 'roles/root/threshold', 0],
		['root', 'roles/root/threshold', '1'],
		['root', 'roles/root/keyids', 'x'],
		['root', 'roles/root/keyids', ['x', 'x']],
		['root', 'roles/root/keyids', [1]],
		['timestamp', 'meta', {}],
		['timestamp', 'meta', []],
		['timestamp', 'meta/snapshot.json/length', -1],
		['timestamp', 'meta/snapshot.json/length', null],
		['timestamp', 'meta/snapshot.json/hashes', ['x']],
		['timestamp', 'meta/snapshot.json/hashes', { sha256: 1 }],
		['snapshot', 'meta', { 'other.json': { version: 1 } }],
		['snapshot', 'meta/other.json', { version: 0 }],
		['targets', 'targets', undefined],
		['targets', 'targets/list.json/length', undefined],
		['targets', 'targets/list.json/length', 1.5],
		['targets', 'targets/list.json/hashes', undefined],
		['targets', 'targets/list.json/custom', 'x'],
		['targets', 'x-number', 1.5],
	])('refuses %s with %s as %j', (role, path, value) => {
		expect(isRead(changed(role, path, value), role)).toBe(false);
	});

	it('takes no field from the prototype of objects', () => {
		expect(
			isRead(utf8('{"signed":{"__proto__":{"_type":"timestamp"}},"signatures":[]}'), 'timestamp'),
		).toBe(false);
	});

	it.each<[string, Bytes]>([
		['nothing', utf8('')],
		['no JSON', utf8('<!doctype html>')],
		['a list', utf8('[]')],
		['null', utf8('null')],
		[
			'metadata that is no UTF-8 in one place',
			changed('timestamp', 'x-note', '~').map((byte) => (byte === 0x7e ? 0xff : byte)),
		],
		['a tower of lists', utf8('['.repeat(200_000) + ']'.repeat(200_000))],
		['no signatures', utf8(JSON.stringify({ signed: repository.timestamp }))],
		[
			'signatures that are no list',
			utf8(JSON.stringify({ signed: repository.timestamp, signatures: {} })),
		],
		[
			'a signature without sig',
			utf8(JSON.stringify({ signed: repository.timestamp, signatures: [{ keyid: 'x' }] })),
		],
		[
			'two signatures under one keyid',
			utf8(
				JSON.stringify({
					signed: repository.timestamp,
					signatures: [
						{ keyid: 'x', sig: '00' },
						{ keyid: 'x', sig: '01' },
					],
				}),
			),
		],
	])('refuses %s', (_, bytes) => {
		expect(isRead(bytes, 'timestamp')).toBe(false);
	});
});

describe('isExpired', () => {
	const metadata = { expires: '2030-01-01T00:00:00Z' };

	it.each([
		['before', -1, false],
		['at', 0, true],
		['after', 1, true],
	] as const)('%s the second of expiry', (_, offset, expected) => {
		expect(isExpired(metadata, Date.UTC(2030, 0, 1) + offset)).toBe(expected);
	});
});
