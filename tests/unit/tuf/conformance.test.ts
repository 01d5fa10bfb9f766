import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ClientUnderTest } from '../../fixtures/client-under-test';
import {
	days,
	ecdsa,
	ed25519,
	hash,
	type Role,
	type Signer,
	type TufRepository,
	utf8,
} from '../../fixtures/tuf-repository';

/*
 * The checks of the TUF conformance suite (https://github.com/theupdateframework/tuf-conformance), each under the name
 * that it has there, run against the executable that speaks the suite's protocol. They do not replace the suite, which
 * is a Python package of its own:
 *
 *     pytest tuf_conformance --entrypoint tests/conformance/tuf-client
 */

const EXECUTABLE = join(import.meta.dirname, '../../conformance/tuf-client');
const FOLDER = mkdtempSync(join(tmpdir(), 'tuf-conformance-'));
/** The same program in one file, for it starts five times as fast. */
const BUNDLE = join(FOLDER, 'tuf-client.mjs');

// Some two hundred processes, several at a time.
vi.setConfig({ testTimeout: 60_000 });

const clients: ClientUnderTest[] = [];

async function start(...command: string[]): Promise<ClientUnderTest> {
	const client = await ClientUnderTest.start(command, FOLDER);
	clients.push(client);
	return client;
}

/** A client that was initialised. */
async function initialised(): Promise<ClientUnderTest> {
	const client = await start(process.execPath, BUNDLE);
	expect(await client.init()).toBe(0);
	return client;
}

/** A client that has refreshed once. */
async function refreshed(): Promise<ClientUnderTest> {
	const client = await initialised();
	expect(await client.refresh()).toBe(0);
	return client;
}

beforeAll(async () => {
	await build({
		entryPoints: [`${EXECUTABLE}.ts`],
		outfile: BUNDLE,
		bundle: true,
		format: 'esm',
		platform: 'node',
	});
});
afterAll(async () => {
	await Promise.all(clients.map((client) => client.stop()));
	rmSync(FOLDER, { recursive: true });
});

describe('the executable', () => {
	it('initialises, refreshes and downloads', async () => {
		const client = await start(EXECUTABLE);
		client.repository.addTarget('list.json', 'the list');
		client.repository.publish('targets', 'snapshot', 'timestamp');
		expect(await client.init()).toBe(0);
		expect(client.takeRequests()).toEqual([]);
		expect(await client.refresh()).toBe(0);
		expect(client.downloaded()).toEqual([]);
		expect(await client.download('list.json')).toBe(0);
		expect(client.downloaded()).toEqual(['the list']);
		expect(await client.download('other.json')).toBe(1);
	});
});

describe.concurrent('test_basic.py', () => {
	it('test_basic_refresh_requests', async () => {
		const client = await refreshed();
		expect(client.takeRequests()).toEqual([
			'2.root.json',
			'timestamp.json',
			'1.snapshot.json',
			'1.targets.json',
		]);
	});

	it('test_basic_refresh_trusted_data, test_metadata_bytes_match', async () => {
		const client = await initialised();
		const served = client.repository.file('metadata/timestamp.json');
		client.repository.files.set('metadata/timestamp.json', Uint8Array.from([...served, 0x20]));
		expect(await client.refresh()).toBe(0);
		for (const [name, path] of [
			['root.json', '1.root.json'],
			['timestamp.json', 'timestamp.json'],
			['snapshot.json', '1.snapshot.json'],
			['targets.json', '1.targets.json'],
		] as const)
			expect(client.trusted(name)).toEqual(client.repository.file(`metadata/${path}`));
	});

	it('test_implicit_refresh', async () => {
		const client = await initialised();
		expect(await client.download('nonexistent artifact')).toBe(1);
		expect(client.takeRequests()).toEqual([
			'2.root.json',
			'timestamp.json',
			'1.snapshot.json',
			'1.targets.json',
		]);
		expect(client.trustedRoles()).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 });
	});

	it('test_invalid_initial_root', async () => {
		const client = await start(process.execPath, BUNDLE);
		const root = client.repository.sign('root');
		client.trustedRoot = utf8(
			JSON.stringify({ ...root, signed: { ...root.signed, version: undefined } }),
		);
		await client.init();
		expect(await client.refresh()).toBe(1);
		expect(client.takeRequests()).toEqual([]);
	});

	it('test_unsigned_initial_root', async () => {
		const client = await start(process.execPath, BUNDLE);
		const { signatures, signed } = client.repository.sign('root');
		const sig =
			'3045022100ee448afe2d25dd1f05afedac83a24e7df90f203615221434979153dc7cea6d470220' +
			'7710015851e571885a77db8a6e42c4b2983a59b9e1ebec91178dfa2fb0d42ab8';
		client.trustedRoot = utf8(
			JSON.stringify({ signed, signatures: signatures.map(({ keyid }) => ({ keyid, sig })) }),
		);
		await client.init();
		expect(await client.refresh()).toBe(1);
		expect(client.takeRequests()).toEqual([]);
	});

	it.each([
		['root', { root: 1 }],
		['timestamp', { root: 2 }],
		['snapshot', { root: 2, timestamp: 2 }],
		['targets', { root: 2, timestamp: 2, snapshot: 2 }],
	] as const)('test_unsigned_metadata[%s]', async (role, trusted) => {
		const client = await initialised();
		client.repository.signers[role].pop();
		client.repository.publish('root', 'targets', 'snapshot', 'timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toEqual(trusted);
	});

	it.each([
		['root', { root: 1 }],
		['snapshot', { root: 2, timestamp: 2 }],
		['targets', { root: 2, timestamp: 2, snapshot: 2 }],
	] as const)('test_url_and_metadata_version_mismatch[%s]', async (role, trusted) => {
		const client = await initialised();
		client.repository.publish('root', 'targets', 'snapshot', 'timestamp');
		client.repository.signed[role].version = 3;
		client.repository.write(role, 2);
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toEqual(trusted);
	});

	it('test_timestamp_content_changes', async () => {
		const client = await refreshed();
		const before = client.trusted('timestamp.json');
		client.repository.timestamp.meta['snapshot.json'] = { version: 100 };
		client.repository.write('timestamp');
		expect(await client.refresh()).toBe(0);
		expect(client.takeRequests().at(-1)).toBe('timestamp.json');
		expect(client.trusted('timestamp.json')).toEqual(before);
	});

	it('test_basic_metadata_hash_support', async () => {
		const client = await initialised();
		client.repository.describes = true;
		client.repository.publishTargets();
		expect(await client.refresh()).toBe(0);
		client.repository.publish('targets');
		Object.assign(client.repository.snapshot.meta['targets.json'] ?? {}, {
			hashes: { sha256: hash('sha256', utf8('other')) },
		});
		client.repository.publish('snapshot', 'timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toMatchObject({ snapshot: 3, targets: 2 });
	});

	it('test_custom_fields', async () => {
		const client = await refreshed();
		const signer = ecdsa();
		Object.assign(signer.key, { 'extra-field': { a: 1, b: 2 } });
		client.repository.addKey('root', signer);
		Object.assign(client.repository.root, { 'custom-field': 'value' });
		Object.assign(client.repository.root.roles.root, { 'another-field': 'value' });
		client.repository.publish('root');
		expect(await client.refresh()).toBe(0);
		expect(client.trustedRoles()).toMatchObject({ root: 2 });
	});

	it('test_deprecated_keyid_hash_algorithms', async () => {
		const client = await initialised();
		const signer = ecdsa();
		Object.assign(signer.key, { keyid_hash_algorithms: 'md5' });
		client.repository.root.roles.snapshot.keyids = [];
		client.repository.signers.snapshot = [];
		client.repository.addKey('snapshot', signer);
		client.repository.publish('root', 'snapshot', 'timestamp');
		expect(await client.refresh()).toBe(0);
		expect(client.trustedRoles()).toMatchObject({ root: 2, snapshot: 2 });
	});

	it('test_snapshot_404', async () => {
		const client = await refreshed();
		client.repository.timestamp.meta['snapshot.json'] = { version: 2 };
		client.repository.publish('timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.takeRequests().at(-1)).toBe('2.snapshot.json');
		expect(client.trustedRoles()).toEqual({ root: 1, timestamp: 2, snapshot: 1, targets: 1 });
	});

	it('test_targets_404', async () => {
		const client = await refreshed();
		client.repository.snapshot.meta['targets.json'] = { version: 2 };
		client.repository.publish('snapshot', 'timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.takeRequests().at(-1)).toBe('2.targets.json');
		expect(client.trustedRoles()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 1 });
	});

	it('test_timestamp_404', async () => {
		const client = await refreshed();
		client.repository.files.delete('metadata/timestamp.json');
		expect(await client.refresh()).toBe(1);
		expect(client.takeRequests().at(-1)).toBe('timestamp.json');
	});

	it('test_incorrect_metadata_type', async () => {
		const client = await initialised();
		const { repository } = client;
		const [timestampSigner] = repository.signers.timestamp;
		if (timestampSigner) repository.addKey('snapshot', timestampSigner);
		repository.publish('root');
		repository.snapshot.version = 2;
		repository.snapshot.meta = { 'snapshot.json': { version: 1 } };
		repository.files.set(
			'metadata/timestamp.json',
			utf8(JSON.stringify(repository.sign('snapshot'))),
		);
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toEqual({ root: 2 });
	});

	it('test_faketime', async () => {
		const client = await initialised();
		client.repository.root.expires = days(7);
		client.repository.publish('root');
		expect(await client.refresh()).toBe(0);
		expect(await client.refresh(8)).toBe(1);
	});
});

describe.concurrent('test_expiration.py', () => {
	it('test_root_expired', async () => {
		const client = await refreshed();
		client.repository.publish('root');
		expect(await client.refresh()).toBe(0);
		client.repository.root.expires = days(-1);
		client.repository.publish('root');
		client.repository.publishTargets();
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toEqual({ root: 3, timestamp: 1, snapshot: 1, targets: 1 });
	});

	it.each([
		['timestamp', { root: 1, timestamp: 1, snapshot: 1, targets: 1 }],
		['snapshot', { root: 1, timestamp: 2, snapshot: 1, targets: 1 }],
		['targets', { root: 1, timestamp: 2, snapshot: 2, targets: 1 }],
	] as const)('test_%s_expired', async (role, trusted) => {
		const client = await refreshed();
		client.repository.signed[role].expires = days(-5);
		client.repository.publishTargets();
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toEqual(trusted);
	});

	it('test_expired_local_root', async () => {
		const client = await initialised();
		client.repository.root.expires = days(7);
		client.repository.publish('root');
		expect(await client.refresh()).toBe(0);
		client.repository.root.expires = days(21);
		client.repository.publish('root');
		expect(await client.refresh(18)).toBe(0);
		expect(client.trustedRoles()).toMatchObject({ root: 3 });
	});

	it('test_expired_local_timestamp', async () => {
		const client = await initialised();
		client.repository.timestamp.expires = days(7);
		client.repository.publish('timestamp');
		expect(await client.refresh()).toBe(0);
		client.repository.timestamp.expires = days(21);
		client.repository.publishTargets();
		expect(await client.refresh(18)).toBe(0);
		expect(client.trustedRoles()).toEqual({ root: 1, timestamp: 3, snapshot: 2, targets: 2 });
	});
});

describe.concurrent('test_rollback.py', () => {
	it('test_simple_snapshot_rollback', async () => {
		const client = await initialised();
		client.repository.publish('snapshot', 'timestamp');
		expect(await client.refresh()).toBe(0);
		client.repository.files.set(
			'metadata/2.snapshot.json',
			client.repository.file('metadata/1.snapshot.json'),
		);
		expect(await client.refresh()).toBe(0);
		expect(client.takeRequests().at(-1)).toBe('timestamp.json');
		expect(client.trustedRoles()).toMatchObject({ snapshot: 2 });
	});

	it('test_new_timestamp_version_rollback', async () => {
		const client = await initialised();
		client.repository.publish('timestamp');
		expect(await client.refresh()).toBe(0);
		client.repository.timestamp.version = 1;
		client.repository.write('timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.takeRequests().at(-1)).toBe('timestamp.json');
		expect(client.trustedRoles()).toMatchObject({ timestamp: 2 });
	});

	it.each(['basic', 'with hashes'])('test_snapshot_rollback[%s]', async (name) => {
		const client = await initialised();
		const { repository } = client;
		repository.describes = name === 'with hashes';
		repository.publish('snapshot', 'timestamp');
		expect(await client.refresh()).toBe(0);
		repository.snapshot.version = 0;
		repository.publish('snapshot', 'timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.takeRequests().at(-1)).toBe('timestamp.json');
		expect(client.trustedRoles()).toMatchObject({ timestamp: 2, snapshot: 2 });
	});

	it.each(['basic', 'with hashes'])('test_targets_rollback[%s]', async (name) => {
		const client = await initialised();
		const { repository } = client;
		repository.describes = name === 'with hashes';
		repository.publish('targets');
		repository.publishTargets();
		expect(await client.refresh()).toBe(0);
		repository.targets.version = 0;
		repository.publishTargets();
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toMatchObject({ snapshot: 2, targets: 3 });
	});

	it.each<[string, Role, readonly Role[]]>([
		['test_targets_fast_forward_recovery', 'targets', ['snapshot']],
		['test_new_snapshot_fast_forward_recovery', 'snapshot', ['snapshot', 'timestamp']],
		['test_new_timestamp_fast_forward_recovery', 'timestamp', ['timestamp']],
	])('%s', async (_, role, rotated) => {
		const client = await initialised();
		const { repository } = client;
		repository.signed[role].version = 99;
		repository.publishTargets();
		expect(await client.refresh()).toBe(0);
		expect(client.trustedRoles()).toMatchObject({ [role]: 100 });
		for (const each of rotated) repository.rotateKeys(each, ecdsa);
		repository.publish('root');
		repository.signed[role].version = 0;
		repository.publishTargets();
		expect(await client.refresh()).toBe(0);
		expect(client.trustedRoles()).toMatchObject({ [role]: 1 });
	});
});

describe.concurrent('test_keys.py', () => {
	it('test_snapshot_does_not_meet_threshold', async () => {
		const client = await initialised();
		const { repository } = client;
		repository.root.roles.snapshot.threshold = 3;
		repository.addKey('snapshot', ecdsa());
		repository.addKey('snapshot', ecdsa());
		repository.publish('root', 'targets', 'snapshot', 'timestamp');
		expect(await client.refresh()).toBe(0);
		repository.signers.snapshot.pop();
		repository.publishTargets();
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toMatchObject({ snapshot: 2 });
	});

	it('test_snapshot_has_too_few_keys', async () => {
		const client = await initialised();
		const { repository } = client;
		for (let count = 0; count < 4; count++) repository.addKey('snapshot', ecdsa());
		repository.root.roles.snapshot.threshold = 6;
		repository.publish('root', 'snapshot', 'timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toEqual({ root: 2, timestamp: 2 });
	});

	it('test_duplicate_keys_root', async () => {
		const client = await initialised();
		const { repository } = client;
		const signer = ecdsa();
		for (let count = 0; count < 9; count++) repository.addKey('snapshot', signer);
		repository.root.roles.snapshot.threshold = 6;
		repository.publish('root', 'snapshot', 'timestamp');
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles().snapshot).toBeUndefined();
	});

	it('test_duplicate_sig_keyids', async () => {
		const client = await initialised();
		const { signed, signatures } = client.repository.sign('snapshot');
		client.repository.files.set(
			'metadata/1.snapshot.json',
			utf8(JSON.stringify({ signed, signatures: [...signatures, ...signatures] })),
		);
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles().snapshot).toBeUndefined();
	});

	it.each<[string, () => Signer, string]>([
		[
			'ecdsa/ecdsa-sha2-nistp256',
			ecdsa,
			'3046022100fa1f62d38e0f5c565fa23e5d230086258427d87f024c146071966deefde55468' +
				'022100b3347b4bd9ba6701ca6cef949d04b5742394b9f8c4417933e5d4fa76c3ca3a98',
		],
		['ed25519/ed25519', ed25519, 'b6'.repeat(64)],
	])('test_keytype_and_scheme[%s]', async (_, newSigner, wrongSignature) => {
		const client = await initialised();
		const { repository } = client;
		const signer = newSigner();
		repository.addKey('root', signer);
		repository.root.roles.root.threshold = 2;
		repository.publish('root');
		expect(await client.refresh()).toBe(0);
		expect(client.trustedRoles()).toMatchObject({ root: 2 });
		repository.signers.root = repository.signers.root.map((each) =>
			each.keyid === signer.keyid ? { ...each, sign: () => wrongSignature } : each,
		);
		repository.publish('root');
		expect(await client.refresh()).toBe(1);
		expect(client.trustedRoles()).toMatchObject({ root: 2 });
	});
});

describe.concurrent('test_file_download.py', () => {
	it.each([
		['test_client_downloads_expected_file', 'target_file.txt'],
		['test_client_downloads_expected_file_in_sub_dir', 'path/to/a/target_file.txt'],
	])('%s, test_artifact_cache', async (_, path) => {
		const client = await initialised();
		client.repository.addTarget(path, 'target file contents');
		client.repository.publishTargets();
		expect(await client.download(path)).toBe(0);
		expect(client.downloaded()).toEqual(['target file contents']);
		client.takeRequests();
		expect(await client.download(path)).toBe(0);
		expect(client.takeRequests()).toEqual(['2.root.json', 'timestamp.json']);
		expect(client.downloaded()).toEqual(['target file contents']);
	});

	it('test_repository_substitutes_target_file', async () => {
		const client = await initialised();
		const { repository } = client;
		repository.addTarget('target_file.txt', 'target file contents');
		repository.addTarget('another_target_file.txt', 'content');
		repository.publishTargets();
		expect(await client.download('target_file.txt')).toBe(0);
		for (const path of repository.files.keys())
			if (path.startsWith('targets/')) repository.files.set(path, utf8('malicious data'));
		await client.download('target_file.txt');
		expect(client.downloaded()).toEqual(['target file contents']);
		expect(await client.download('another_target_file.txt')).toBe(1);
		expect(client.downloaded()).toEqual(['target file contents']);
	});

	it('test_multiple_changes_to_target', async () => {
		const client = await initialised();
		const { repository } = client;
		for (let round = 0; round < 3; round++) {
			const content = `modified file contents ${round}`;
			repository.addTarget('target_file.txt', content);
			repository.publishTargets();
			expect(await client.download('target_file.txt')).toBe(0);
			expect(client.downloaded()).toEqual([content]);
			const path = `targets/${hash('sha256', utf8(content))}.target_file.txt`;
			repository.files.set(path, utf8(`malicious contents ${round}`));
			repository.publishTargets();
			await client.download('target_file.txt');
			expect(client.downloaded()).toEqual([content]);
		}
	});

	it.each([[['sha256']], [['sha512']], [['sha256', 'sha512']]] as const)(
		'test_download_with_hash_algorithms[%j]',
		async (algorithms) => {
			const client = await initialised();
			const { repository } = client;
			const bytes = utf8('target file contents');
			const hashes = Object.fromEntries(algorithms.map((name) => [name, hash(name, bytes)]));
			repository.targets.targets['target_file.txt'] = { length: bytes.length, hashes };
			for (const prefix of Object.values(hashes))
				repository.files.set(`targets/${prefix}.target_file.txt`, bytes);
			repository.publishTargets();
			expect(await client.download('target_file.txt')).toBe(0);
			expect(client.downloaded()).toEqual(['target file contents']);
		},
	);

	it('test_download_with_unknown_hash_algorithm', async () => {
		const client = await initialised();
		const { repository } = client;
		const bytes = utf8('target file contents');
		const digest = hash('sha512', bytes);
		repository.targets.targets['target_file.txt'] = {
			length: bytes.length,
			hashes: { 'unknown-hash': digest },
		};
		repository.files.set(`targets/${digest}.target_file.txt`, bytes);
		repository.publishTargets();
		expect(await client.download('target_file.txt')).toBe(1);
		expect(client.downloaded()).toEqual([]);
	});
});

describe.concurrent('test_updater_key_rotations.py', () => {
	const signers = Array.from({ length: 10 }, () => ed25519());
	const pick = (numbers: readonly number[]) => signers.filter((_, at) => numbers.includes(at));

	/** Which keys a role has, how many of them must sign, and which do. */
	type Version = readonly [keys: readonly number[], threshold: number, sigs: readonly number[]];

	function assign(repository: TufRepository, role: Role, [keys, threshold, sigs]: Version): void {
		repository.root.roles[role] = { keyids: [], threshold };
		for (const signer of pick(keys)) repository.addKey(role, signer);
		repository.signers[role] = pick(sigs);
	}

	it.each<[string, boolean, readonly Version[]]>([
		[
			'1-of-1-key-rotation',
			true,
			[
				[[1], 1, [1]],
				[[2], 1, [2, 1]],
				[[2], 1, [2]],
			],
		],
		[
			'1-of-1-key-rotation-unused-signatures',
			true,
			[
				[[1], 1, [3, 1, 4]],
				[[2], 1, [3, 2, 1, 4]],
				[[2], 1, [3, 2, 4]],
			],
		],
		[
			'3-of-5-sign-with-different-keycombos',
			true,
			[
				[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
				[[0, 1, 2, 3, 4], 3, [0, 4, 1]],
				[[0, 1, 2, 3, 4], 3, [0, 1, 3]],
			],
		],
		[
			'3-of-5-one-key-rotated',
			true,
			[
				[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
				[[0, 1, 3, 4, 5], 3, [0, 4, 1]],
			],
		],
		[
			'3-of-5-one-key-rotated-with-intermediate-step',
			true,
			[
				[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
				[[0, 1, 3, 4, 5], 3, [0, 2, 4, 5]],
				[[0, 1, 3, 4, 5], 3, [0, 4, 5]],
			],
		],
		[
			'3-of-5-all-keys-rotated-with-intermediate-step',
			true,
			[
				[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
				[[5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]],
				[[5, 6, 7, 8, 9], 3, [5, 6, 7]],
			],
		],
		[
			'1-of-3-threshold-increase-to-2-of-3',
			true,
			[
				[[1, 2, 3], 1, [1]],
				[[1, 2, 3], 2, [1, 2]],
			],
		],
		[
			'2-of-3-threshold-decrease-to-1-of-3',
			true,
			[
				[[1, 2, 3], 2, [1, 2]],
				[[1, 2, 3], 1, [1, 2]],
				[[1, 2, 3], 1, [1]],
			],
		],
		[
			'1-of-2-threshold-increase-to-2-of-2',
			true,
			[
				[[1], 1, [1]],
				[[1, 2], 2, [1, 2]],
			],
		],
		[
			'1-of-1-key-rotation-fail-not-signed-with-old-key',
			false,
			[
				[[1], 1, [1]],
				[[2], 1, [2, 3, 4]],
			],
		],
		[
			'1-of-1-key-rotation-fail-not-signed-with-new-key',
			false,
			[
				[[1], 1, [1]],
				[[2], 1, [1, 3, 4]],
			],
		],
		[
			'3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys',
			false,
			[
				[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
				[[0, 1, 3, 4, 5], 3, [0, 2, 4]],
			],
		],
		[
			'3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys',
			false,
			[
				[[0, 1, 2, 3, 4], 3, [0, 2, 4]],
				[[0, 1, 3, 4, 5], 3, [0, 4, 5]],
			],
		],
		[
			'1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached',
			false,
			[
				[[1, 2, 3], 1, [1]],
				[[1, 2, 3], 2, [2]],
			],
		],
		[
			'2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-reached',
			false,
			[
				[[1, 2, 3], 2, [1, 2]],
				[[1, 2, 3], 1, [1]],
			],
		],
	])('test_root_rotation[%s]', async (_, succeeds, versions) => {
		const client = await start(process.execPath, BUNDLE);
		const { repository } = client;
		repository.root.version = 0;
		for (const version of versions) {
			assign(repository, 'root', version);
			repository.publish('root');
		}
		client.trustedRoot = repository.firstRoot;
		expect(await client.init()).toBe(0);
		expect(await client.refresh()).toBe(succeeds ? 0 : 1);
		const last = succeeds ? versions.length : versions.length - 1;
		expect(client.trusted('root.json')).toEqual(repository.file(`metadata/${last}.root.json`));
	});

	it.each<[string, boolean, Version]>([
		['1-of-1-key-rotation', true, [[2], 1, [2]]],
		['1-of-1-key-rotation-unused-signatures', true, [[1], 1, [3, 1, 4]]],
		['1-of-1-key-rotation-fail-not-signed-with-new-key', false, [[2], 1, [1, 3, 4]]],
		[
			'3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys',
			false,
			[[0, 1, 3, 4, 5], 3, [0, 2, 4]],
		],
		['2-of-5-one-key-signature-mising-threshold-not-reached', false, [[0, 1, 3, 4, 5], 3, [0, 4]]],
		['3-of-5-sign-first-combo', true, [[0, 1, 2, 3, 4], 3, [0, 2, 4]]],
		['3-of-5-sign-second-combo', true, [[0, 1, 2, 3, 4], 3, [0, 4, 1]]],
		['3-of-5-sign-third-combo', true, [[0, 1, 2, 3, 4], 3, [0, 1, 3]]],
		['3-of-5-sign-fourth-combo', true, [[0, 1, 2, 3, 4], 3, [1, 2, 3]]],
		['3-of-5-sign-fifth-combo', true, [[0, 1, 2, 3, 4], 3, [2, 3, 4]]],
	])('test_non_root_rotations[%s]', async (_, succeeds, version) => {
		const client = await initialised();
		const { repository } = client;
		for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
			assign(repository, role, version);
			repository.publish('root');
			repository.write(role);
			expect(await client.refresh()).toBe(succeeds ? 0 : 1);
			if (succeeds)
				expect(client.trusted(`${role}.json`)).toEqual(
					repository.file(`metadata/${role === 'timestamp' ? '' : '1.'}${role}.json`),
				);
		}
	});
});

describe.concurrent('test_delegated_expiration.py, test_updater_delegation_graphs.py', () => {
	it('test_delegated_targets_expired: delegations are passed over', async () => {
		const client = await initialised();
		const { repository } = client;
		const { keyid, key } = ecdsa();
		const role = {
			name: 'delegated',
			keyids: [keyid],
			threshold: 1,
			terminating: false,
			paths: ['a/*'],
		};
		Object.assign(repository.targets, { delegations: { keys: { [keyid]: key }, roles: [role] } });
		repository.snapshot.meta['delegated.json'] = { version: 1 };
		repository.publishTargets();
		expect(await client.refresh()).toBe(0);
		expect(await client.download('a/target')).toBe(1);
		expect(client.downloaded()).toEqual([]);
		expect(client.trustedRoles()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
	});

	it('test_targetfile_search[no delegations]', async () => {
		const client = await initialised();
		client.repository.addTarget('targetfile', 'targetfile content');
		Object.assign(client.repository.targets, { delegations: { keys: {}, roles: [] } });
		client.repository.publishTargets();
		expect(await client.download('targetfile')).toBe(0);
		expect(client.downloaded()).toEqual(['targetfile content']);
	});
});
