import { beforeEach, describe, expect, it } from 'vitest';
import { downloadTarget } from '../../../utils/tuf/download-target';
import type { Misbehaviour } from '../../fixtures/misbehaving-server';
import { hash, type TufRepository, utf8 } from '../../fixtures/tuf-repository';
import { Scene } from '../../fixtures/tuf-scene';

const LIST = 'the list';
const PATH = `targets/${hash('sha256', utf8(LIST))}.list.json`;

let scene: Scene;
let repository: TufRepository;

beforeEach(async () => {
	scene = await Scene.start();
	repository = scene.repository;
});

const lastPath = () => scene.server.takePaths().at(-1);

describe('downloadTarget', () => {
	it('fetches a target by its hash, and keeps it', async () => {
		expect(await scene.download('list.json')).toBe(LIST);
		expect(lastPath()).toBe(PATH);
		expect(scene.store.files.get('targets/list.json')).toEqual(utf8(LIST));
	});

	it('fetches a target once', async () => {
		await scene.download('list.json');
		scene.server.takePaths();
		expect(await scene.download('list.json')).toBe(LIST);
		expect(lastPath()).toBe('metadata/timestamp.json');
	});

	it('fetches what has changed', async () => {
		await scene.download('list.json');
		repository.addTarget('list.json', 'a newer list');
		repository.publishTargets();
		expect(await scene.download('list.json')).toBe('a newer list');
		expect(scene.store.files.get('targets/list.json')).toEqual(utf8('a newer list'));
	});

	it.each(['shards/07.json', 'a b/ü?#%.json'])('fetches %s', async (path) => {
		repository.addTarget(path, 'a shard');
		repository.publishTargets();
		expect(await scene.download(path)).toBe('a shard');
	});

	it('fetches by its name alone where there are no consistent snapshots', async () => {
		repository.root.consistent_snapshot = false;
		repository.publish('root');
		repository.publishTargets();
		repository.files.set('targets/list.json', utf8(LIST));
		expect(await scene.download('list.json')).toBe(LIST);
	});

	it('knows SHA-512, and wants every hash that it knows to be met', async () => {
		const bytes = utf8(LIST);
		const [sha256, sha512] = [hash('sha256', bytes), hash('sha512', bytes)];
		const tryHashes = async (hashes: Record<string, string>) => {
			repository.targets.targets['list.json'] = { length: bytes.length, hashes };
			repository.publishTargets();
			scene.store.files.delete('targets/list.json');
			return scene.download('list.json');
		};
		repository.files.set(`targets/${sha512}.list.json`, bytes);
		expect(await tryHashes({ sha512 })).toBe(LIST);
		expect(await tryHashes({ sha256, sha512 })).toBe(LIST);
		expect(await tryHashes({ sha256: sha256.toUpperCase(), other: 'x' })).toBe('target missing');
		expect(await tryHashes({ sha256, other: 'x' })).toBe(LIST);
		expect(await tryHashes({ sha256, sha512: sha512.replace(/./g, '0') })).toBe('target wrongHash');
		expect(await tryHashes({ other: sha256 })).toBe('target wrongHash');
		expect(await tryHashes({})).toBe('target wrongHash');
	});

	it.each(['other.json', 'constructor', '', 'list.json/'])(
		'asks nobody for %j, which the metadata does not know',
		async (path) => {
			const refreshed = await scene.refreshed();
			scene.server.takePaths();
			expect(await downloadTarget(scene.client, refreshed, path)).toEqual({
				ok: false,
				error: { stage: 'target', code: 'noSuchTarget', detail: path },
			});
			expect(scene.server.requests).toEqual([]);
		},
	);

	it.each<[string, Misbehaviour, string]>([
		['missing', { kind: 'status', status: 404 }, 'missing'],
		['failing', { kind: 'status', status: 500 }, 'serverError'],
		['broken off', { kind: 'breakOff' }, 'unreachable'],
		['cut', { kind: 'truncate' }, 'wrongHash'],
		['empty', { kind: 'swap', bytes: new Uint8Array() }, 'wrongHash'],
		['swapped', { kind: 'swap', bytes: utf8('the LIST') }, 'wrongHash'],
		['longer', { kind: 'swap', bytes: utf8('the list.') }, 'tooLong'],
		['without end', { kind: 'flood' }, 'tooLong'],
		['redirected', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, 'redirected'],
	])('is no success where it is %s, and completes later', async (_, wrong, code) => {
		scene.server.misbehaves.set(PATH, wrong);
		expect(await scene.download('list.json')).toBe(`target ${code}`);
		expect(await scene.download('list.json')).toBe(`target ${code}`);
		expect(scene.store.files.has('targets/list.json')).toBe(false);
		scene.server.misbehaves.clear();
		expect(await scene.download('list.json')).toBe(LIST);
	});

	it.each(['hang', 'drip'] as const)('ends in time where the server does not: %s', async (kind) => {
		const refreshed = await scene.refreshed();
		scene.server.misbehaves.set(PATH, { kind });
		const hasty = scene.with({ timeLimit: 60 });
		// A drip is longer than the target before it is too slow: that, too, is an end.
		const big = { length: 1_000_000, hashes: { sha256: hash('sha256', utf8(LIST)) } };
		const targets = { ...refreshed.targets, targets: { 'list.json': big } };
		expect(await downloadTarget(hasty, { ...refreshed, targets }, 'list.json')).toMatchObject({
			error: { stage: 'target', code: 'tooSlow' },
		});
	});

	it('keeps the older target where a newer one is withheld', async () => {
		await scene.download('list.json');
		repository.addTarget('list.json', 'a newer list');
		repository.publishTargets();
		const path = `targets/${hash('sha256', utf8('a newer list'))}.list.json`;
		scene.server.misbehaves.set(path, { kind: 'status', status: 404 });
		expect(await scene.download('list.json')).toBe('target missing');
		expect(scene.store.files.get('targets/list.json')).toEqual(utf8(LIST));
	});

	it.each([
		['emptied', ''],
		['changed', 'the LIST'],
		['longer', 'the list.'],
	])('notices a kept target that was %s, does not use it, and repairs it', async (_, text) => {
		await scene.download('list.json');
		scene.store.files.set('targets/list.json', utf8(text));
		scene.server.misbehaves.set(PATH, { kind: 'status', status: 500 });
		expect(await scene.download('list.json')).toBe('target serverError');
		scene.server.misbehaves.clear();
		expect(await scene.download('list.json')).toBe(LIST);
		expect(scene.store.files.get('targets/list.json')).toEqual(utf8(LIST));
	});
});
