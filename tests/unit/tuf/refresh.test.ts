import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MisbehavingServer, Misbehaviour } from '../../fixtures/misbehaving-server';
import {
	days,
	ecdsa,
	ed25519,
	type Role,
	TufRepository,
	utf8,
} from '../../fixtures/tuf-repository';
import { Scene } from '../../fixtures/tuf-scene';

const ONLINE = ['timestamp', 'snapshot', 'targets'] as const;
const DAY = 86_400_000;

let scene: Scene;
let repository: TufRepository;

beforeEach(async () => {
	scene = await Scene.start();
	repository = scene.repository;
});

afterEach(() => vi.restoreAllMocks());

/** The path at which the server has the newest metadata of a role. */
function pathOf(role: Role): string {
	return role === 'timestamp'
		? 'metadata/timestamp.json'
		: `metadata/${repository.signed[role].version}.${role}.json`;
}

/** Puts the server back to how it was. */
function replay(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
	repository.files.clear();
	for (const [path, bytes] of files) repository.files.set(path, bytes);
}

/** Time is up when the server stalls, however long that takes on a busy machine. */
function runOutOfTimeAt(server: MisbehavingServer): void {
	let request = new AbortController();
	vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
		request = new AbortController();
		return request.signal;
	});
	server.onStall = () => request.abort();
}

function onDay(day: number) {
	return scene.with({ clock: () => Date.now() + day * DAY });
}

describe('refresh', () => {
	it('asks for the files of the workflow, in its order, and keeps them as they were served', async () => {
		expect(await scene.refresh()).toBe('refreshed');
		expect(scene.server.takePaths()).toEqual([
			'metadata/2.root.json',
			'metadata/timestamp.json',
			'metadata/2.snapshot.json',
			'metadata/2.targets.json',
		]);
		for (const role of ONLINE)
			expect(scene.store.files.get(`${role}.json`)).toEqual(repository.file(pathOf(role)));
	});

	it('asks for nothing but the next root and the timestamp where nothing changed', async () => {
		await scene.refreshed();
		scene.server.takePaths();
		expect(await scene.refresh()).toBe('refreshed');
		expect(scene.server.takePaths()).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
	});

	it('follows what is published', async () => {
		await scene.refreshed();
		repository.addTarget('other.json', 'another');
		repository.publishTargets();
		repository.publish('root');
		const { root, timestamp, snapshot, targets } = await scene.refreshed();
		expect([root, timestamp, snapshot, targets].map(({ version }) => version)).toEqual([
			2, 3, 3, 3,
		]);
		expect(Object.keys(targets.targets)).toEqual(['list.json', 'other.json']);
	});

	it('reads repositories without consistent snapshots', async () => {
		repository.root.consistent_snapshot = false;
		repository.publish('root');
		repository.publishTargets();
		expect(await scene.refresh()).toBe('refreshed');
		expect(scene.server.takePaths().slice(-2)).toEqual([
			'metadata/snapshot.json',
			'metadata/targets.json',
		]);
	});

	it('takes the time once, at its start', async () => {
		const times = [Date.now()];
		const clock = () => times.pop() ?? Date.now() + 99 * DAY;
		expect(await scene.refresh(scene.with({ clock }))).toBe('refreshed');
	});

	it('takes ECDSA keys as well', async () => {
		scene = await Scene.start(ecdsa);
		expect(await scene.refresh()).toBe('refreshed');
	});

	it('asks nobody anything while its own root is not in order', async () => {
		const trustedRoot = utf8(JSON.stringify({ ...repository.sign('root'), signatures: [] }));
		expect(await scene.refresh(scene.with({ trustedRoot }))).toBe('root notSigned');
		expect(await scene.refresh(scene.with({ trustedRoot: utf8('{}') }))).toBe('root malformed');
		expect(scene.server.requests).toEqual([]);
	});

	it.each(ONLINE)('refuses %s metadata of another role', async (role) => {
		const other = role === 'targets' ? 'snapshot' : 'targets';
		repository.files.set(pathOf(role), utf8(JSON.stringify(repository.sign(other))));
		expect(await scene.refresh()).toBe(`${role} malformed`);
	});

	it.each(ONLINE)(
		'keeps nothing of %s metadata that is not signed, and nothing after it',
		async (role) => {
			repository.signers[role] = [ed25519()];
			repository.publishTargets();
			expect(await scene.refresh()).toBe(`${role} notSigned`);
			expect([...scene.store.files.keys()]).toEqual(
				ONLINE.slice(0, ONLINE.indexOf(role)).map((before) => `${before}.json`),
			);
		},
	);

	it.each(['snapshot', 'targets'] as const)(
		'refuses %s metadata of another version',
		async (role) => {
			await scene.refreshed();
			repository.publishTargets();
			repository.signed[role].version--;
			repository.write(role, 3);
			expect(await scene.refresh()).toBe(`${role} wrongVersion`);
			repository.signed[role].version += 2;
			repository.write(role, 3);
			expect(await scene.refresh()).toBe(`${role} wrongVersion`);
			repository.signed[role].version = 3;
			repository.write(role);
			expect(await scene.refresh()).toBe('refreshed');
		},
	);

	describe.each(['snapshot', 'targets'] as const)('where %s metadata is described', (role) => {
		beforeEach(() => {
			repository.describes = true;
			repository.publishTargets();
		});

		it('takes it', async () => {
			expect(await scene.refresh()).toBe('refreshed');
		});

		it('refuses another of the same length', async () => {
			const bytes = repository.file(pathOf(role));
			repository.files.set(pathOf(role), bytes.with(-1, 0x20));
			expect(await scene.refresh()).toBe(`${role} wrongHash`);
		});

		it('refuses a shorter one', async () => {
			scene.server.misbehaves.set(pathOf(role), { kind: 'truncate' });
			expect(await scene.refresh()).toBe(`${role} wrongHash`);
		});

		it('reads no byte more than the length', async () => {
			const longer = `${new TextDecoder().decode(repository.file(pathOf(role)))} `;
			repository.files.set(pathOf(role), utf8(longer));
			expect(await scene.refresh()).toBe(`${role} tooLong`);
			scene.server.misbehaves.set(pathOf(role), { kind: 'flood' });
			expect(await scene.refresh()).toBe(`${role} tooLong`);
		});
	});
});

describe('roots', () => {
	it('are followed one after another, each signed by the one before, expired or not', async () => {
		for (let count = 0; count < 5; count++) {
			const before = repository.signers.root;
			repository.rotateKeys('root', count % 2 ? ed25519 : ecdsa);
			repository.root.expires = days(count === 4 ? 30 : -30);
			repository.signers.root = [...before.slice(0, 1), ...repository.signers.root];
			repository.publish('root');
			repository.signers.root = repository.signers.root.slice(1);
		}
		expect((await scene.refreshed()).root.version).toBe(6);
		scene.server.takePaths();
		expect((await scene.refreshed()).root.version).toBe(6);
		expect(scene.server.takePaths()[0]).toBe('metadata/7.root.json');
	});

	it.each<[string, () => void]>([
		['the keys before', () => repository.rotateKeys('root')],
		[
			'its own keys',
			() => {
				const [old] = repository.signers.root;
				repository.rotateKeys('root');
				repository.signers.root = old ? [old] : [];
			},
		],
		[
			'its own threshold',
			() => {
				repository.addKey('root', ed25519());
				repository.root.roles.root.threshold = 2;
				repository.signers.root.pop();
			},
		],
	])('are refused where they are not signed by %s', async (_, change) => {
		change();
		repository.publish('root');
		expect(await scene.refresh()).toBe('root notSigned');
		expect(scene.store.files.size).toBe(0);
	});

	it.each([-1, 1])('are refused where their version is off by %i', async (off) => {
		repository.root.version = 2 + off;
		repository.write('root', 2);
		expect(await scene.refresh()).toBe('root wrongVersion');
	});

	it('once expired are kept and end the refresh, until there is a newer one', async () => {
		await scene.refreshed();
		repository.root.expires = days(-1);
		repository.publish('root');
		repository.publishTargets();
		expect(await scene.refresh()).toBe('root expired');
		expect(scene.store.files.has('2.root.json')).toBe(true);
		expect(scene.kept('timestamp')).toBe(2);
		repository.root.expires = days(30);
		repository.publish('root');
		expect(await scene.refresh()).toBe('refreshed');
	});

	it.each<[string, Misbehaviour]>([
		['serverError', { kind: 'status', status: 500 }],
		['serverError', { kind: 'status', status: 503 }],
		['unreachable', { kind: 'breakOff' }],
		['redirected', { kind: 'redirect', to: '/' }],
		['tooLong', { kind: 'flood' }],
		['malformed', { kind: 'swap', bytes: utf8('<!doctype html>') }],
	])('that cannot be had end the refresh: %s', async (outcome, wrong) => {
		repository.publish('root');
		scene.server.misbehaves.set('metadata/2.root.json', wrong);
		expect(await scene.refresh()).toBe(`root ${outcome}`);
		expect(scene.server.takePaths()).toEqual(['metadata/2.root.json']);
		scene.server.misbehaves.clear();
		expect((await scene.refreshed()).root.version).toBe(2);
	});

	it.each([403, 404])('end where the server answers %i', async (status) => {
		scene.server.misbehaves.set('metadata/2.root.json', { kind: 'status', status });
		expect(await scene.refresh()).toBe('refreshed');
	});

	it('are followed to the last in several refreshes where they are very many', async () => {
		for (let count = 0; count < 70; count++) repository.publish('root');
		expect((await scene.refreshed()).root.version).toBe(65);
		expect((await scene.refreshed()).root.version).toBe(71);
	});
});

describe('a freeze', () => {
	it.each(ONLINE)('is no success: the same %s metadata, expired since', async (role) => {
		repository.signed[role].expires = days(5);
		repository.publishTargets();
		expect(await scene.refresh(onDay(4))).toBe('refreshed');
		expect(await scene.refresh(onDay(6))).toBe(`${role} expired`);
		expect(await scene.refresh(onDay(6))).toBe(`${role} expired`);

		repository.signed[role].expires = days(20);
		repository.publishTargets();
		expect(await scene.refresh(onDay(6))).toBe('refreshed');
	});

	it.each(ONLINE)('is no success: the same %s version with a later expiry', async (role) => {
		repository.signed[role].expires = days(5);
		repository.describes = true;
		repository.publishTargets();
		await scene.refreshed();
		repository.signed[role].expires = days(20);
		repository.write(role);
		expect(await scene.refresh(onDay(6))).toMatch(
			role === 'timestamp' ? /^timestamp expired$/ : /^\w+ (wrongHash|tooLong)$/,
		);
	});

	it.each(ONLINE)('is no success: new %s metadata that is expired already', async (role) => {
		await scene.refreshed();
		repository.signed[role].expires = days(-1);
		repository.publishTargets();
		expect(await scene.refresh()).toBe(`${role} expired`);
		expect(scene.kept(role)).toBe(2);
	});

	it('is no success where the server is gone', async () => {
		await scene.refreshed();
		const metadataUrl = scene.client.metadataUrl.replace(/:\d+/, ':9');
		expect(await scene.refresh(scene.with({ metadataUrl }))).toBe('root unreachable');
	});

	it('ends also for a client that has been away', async () => {
		await scene.refreshed();
		for (const role of ONLINE) repository.signed[role].expires = days(99);
		repository.root.expires = days(99);
		repository.publish('root');
		repository.publishTargets();
		expect(await scene.refresh(onDay(60))).toBe('refreshed');
	});
});

describe('a rollback', () => {
	it('to an older repository is refused', async () => {
		const before = new Map(repository.files);
		repository.publishTargets();
		await scene.refreshed();
		replay(before);
		expect(await scene.refresh()).toBe('timestamp rolledBack');
		expect(scene.kept('timestamp')).toBe(3);
	});

	it('of the snapshot under a newer timestamp is refused', async () => {
		await scene.refreshed();
		repository.snapshot.version = 1;
		repository.write('snapshot');
		repository.timestamp.meta['snapshot.json'] = { version: 1 };
		repository.publish('timestamp');
		expect(await scene.refresh()).toBe('timestamp rolledBack');
		expect([scene.kept('timestamp'), scene.kept('snapshot')]).toEqual([2, 2]);
	});

	it('of the targets under a newer snapshot is refused', async () => {
		await scene.refreshed();
		repository.snapshot.meta['targets.json'] = { version: 1 };
		repository.publish('snapshot', 'timestamp');
		expect(await scene.refresh()).toBe('snapshot rolledBack');
		expect([scene.kept('snapshot'), scene.kept('targets')]).toEqual([2, 2]);
	});

	it('by a file that vanishes from the snapshot is refused', async () => {
		repository.snapshot.meta['more.json'] = { version: 1 };
		repository.publish('snapshot', 'timestamp');
		await scene.refreshed();
		delete repository.snapshot.meta['more.json'];
		repository.publish('snapshot', 'timestamp');
		expect(await scene.refresh()).toBe('snapshot rolledBack');
	});

	it('is noticed although what is kept is expired', async () => {
		const before = new Map(repository.files);
		for (const role of ONLINE) repository.signed[role].expires = days(5);
		repository.publishTargets();
		await scene.refreshed();
		replay(before);
		expect(await scene.refresh(onDay(6))).toBe('timestamp rolledBack');
	});

	it('is none: a timestamp of the same version and other content is not looked at', async () => {
		await scene.refreshed();
		repository.timestamp.meta['snapshot.json'] = { version: 100 };
		repository.write('timestamp');
		expect(await scene.refresh()).toBe('refreshed');
		expect((await scene.refreshed()).snapshot.version).toBe(2);
	});
});

describe('what the server withholds', () => {
	const ways: [string, Misbehaviour, string][] = [
		['missing', { kind: 'status', status: 404 }, 'missing'],
		['failing', { kind: 'status', status: 500 }, 'serverError'],
		['broken off', { kind: 'breakOff' }, 'unreachable'],
		['cut', { kind: 'truncate' }, 'malformed'],
		['never answered', { kind: 'hang' }, 'tooSlow'],
		['dripping', { kind: 'drip' }, 'tooSlow'],
		['without end', { kind: 'flood' }, 'tooLong'],
		['redirected', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, 'redirected'],
		['swapped', { kind: 'swap', bytes: new TufRepository().file('metadata/timestamp.json') }, ''],
	];
	const cases = ONLINE.flatMap((role) => ways.map((way) => [role, ...way] as const));

	it.each(cases)(
		'is no success, and the update completes later: %s %s',
		async (role, _, wrong, code) => {
			await scene.refreshed();
			repository.addTarget('list.json', 'a newer list');
			repository.publishTargets();
			scene.server.misbehaves.set(pathOf(role), wrong);
			runOutOfTimeAt(scene.server);
			const outcome = `${role} ${code || (role === 'timestamp' ? 'notSigned' : 'malformed')}`;
			expect(await scene.refresh()).toBe(outcome);
			expect(await scene.refresh()).toBe(outcome);
			// What comes before it was verified and is kept; what it would have replaced is kept as well.
			for (const each of ONLINE)
				expect(scene.kept(each)).toBe(ONLINE.indexOf(each) < ONLINE.indexOf(role) ? 3 : 2);

			scene.server.misbehaves.clear();
			expect((await scene.refreshed()).targets.version).toBe(3);
			expect(await scene.download('list.json')).toBe('a newer list');
		},
	);

	it.each(ONLINE)('is no success at a first run, which completes later: %s', async (role) => {
		scene.server.misbehaves.set(pathOf(role), { kind: 'status', status: 404 });
		expect(await scene.refresh()).toBe(`${role} missing`);
		scene.server.misbehaves.clear();
		expect(await scene.refresh()).toBe('refreshed');
	});
});

describe('an interruption', () => {
	/** Lets a refresh make so many changes to the store and no more. */
	async function interruptAfter(changes: number): Promise<boolean> {
		scene.store.changesLeft = changes;
		const interrupted = await scene.refresh().then(
			() => false,
			() => true,
		);
		scene.store.changesLeft = Number.POSITIVE_INFINITY;
		return interrupted;
	}

	it('of a first run at any step is made good', async () => {
		repository.publish('root');
		await scene.refreshed();
		const whole = scene.store.files;
		for (let changes = 0; ; changes++) {
			scene.wipe();
			if (!(await interruptAfter(changes))) break;
			expect(await scene.refresh()).toBe('refreshed');
			expect(scene.store.files).toEqual(whole);
		}
		expect(scene.store.files).toEqual(whole);
	});

	it('of a rotation of all keys at any step is made good, also a recovery from a fast-forward', async () => {
		// Versions that an attacker with the online keys has run up, and that the recovery takes back.
		for (const role of ONLINE) repository.signed[role].version = 1_000;
		repository.publishTargets();
		await scene.refreshed();
		const before = new Map(scene.store.files);

		const rootKeys = repository.signers.root;
		for (const role of [...ONLINE, 'root'] as const) repository.rotateKeys(role);
		const newRootKeys = repository.signers.root;
		repository.signers.root = [...rootKeys, ...newRootKeys];
		repository.publish('root');
		repository.signers.root = newRootKeys;
		for (const role of ONLINE) repository.signed[role].version = 2;
		repository.publishTargets();

		await scene.refreshed();
		const whole = scene.store.files;
		let changes = 0;
		for (; ; changes++) {
			scene.wipe();
			for (const [name, bytes] of before) scene.store.files.set(name, bytes);
			if (!(await interruptAfter(changes))) break;
			expect(await scene.refresh()).toBe('refreshed');
			expect(scene.store.files).toEqual(whole);
		}
		expect(changes).toBe(6);
	});
});

describe('what is kept', () => {
	const names = ['2.root.json', '3.root.json', 'timestamp.json', 'snapshot.json', 'targets.json'];

	beforeEach(async () => {
		repository.publish('root');
		repository.publish('root');
		await scene.refreshed();
	});

	const forgery = () => {
		const forger = new TufRepository();
		forger.publish('root', 'root', 'targets', 'snapshot', 'timestamp');
		return (name: string) => forger.file(`metadata/${name.replace(/^(snapshot|targets)/, '2.$1')}`);
	};
	const ways: [string, (name: string) => Uint8Array<ArrayBuffer>][] = [
		['emptied', () => new Uint8Array()],
		['cut', (name) => (scene.store.files.get(name) ?? utf8('')).slice(0, 99)],
		[
			'changed in one place',
			(name) => {
				const text = new TextDecoder().decode(scene.store.files.get(name));
				return utf8(text.replace(/("expires": "2)\d/, '$19'));
			},
		],
		['forged by somebody else', forgery()],
	];
	const cases = names.flatMap((name) => ways.map((way) => [name, ...way] as const));

	it.each(cases)('is noticed, not used and repaired: %s %s', async (name, _, tamper) => {
		const sound = new Map(scene.store.files);
		scene.store.files.set(name, tamper(name));
		expect(scene.store.files).not.toEqual(sound);

		const path = `metadata/${name.replace(/^(snapshot|targets)/, '2.$1')}`;
		scene.server.misbehaves.set(path, { kind: 'status', status: 500 });
		expect(await scene.refresh()).toBe(
			`${/root|timestamp|snapshot|targets/.exec(name)} serverError`,
		);

		scene.server.misbehaves.clear();
		expect(await scene.refresh()).toBe('refreshed');
		expect(scene.store.files).toEqual(sound);
	});

	it.each(names)('is fetched again where it was lost: %s', async (name) => {
		const sound = new Map(scene.store.files);
		scene.store.files.delete(name);
		expect(await scene.refresh()).toBe('refreshed');
		expect(scene.store.files).toEqual(sound);
	});

	it.each(['snapshot', 'targets'] as const)(
		'is not used where it is genuine and old: %s',
		async (role) => {
			const sound = new Map(scene.store.files);
			scene.store.files.set(`${role}.json`, repository.file(`metadata/1.${role}.json`));
			expect(await scene.refresh()).toBe('refreshed');
			expect(scene.store.files).toEqual(sound);
		},
	);

	it('is not used where it is described and of the right version, and signed, and another', async () => {
		repository.describes = true;
		repository.publishTargets();
		await scene.refreshed();
		const sound = new Map(scene.store.files);
		for (const role of ['snapshot', 'targets'] as const)
			scene.store.files.set(`${role}.json`, utf8(JSON.stringify(repository.sign(role))));
		expect(await scene.refresh()).toBe('refreshed');
		expect(scene.store.files).toEqual(sound);
	});

	it('is thrown away where it is a root that does not exist', async () => {
		scene.store.files.set('4.root.json', forgery()('3.root.json'));
		expect((await scene.refreshed()).root.version).toBe(3);
		expect(scene.store.files.has('4.root.json')).toBe(false);
	});
});

describe('a change of keys takes effect although the timestamp stands still', () => {
	const changes: [string, (role: Role) => void][] = [
		['its key revoked', (role) => repository.rotateKeys(role)],
		[
			'its threshold raised',
			(role) => {
				repository.addKey(role, ecdsa());
				repository.root.roles[role].threshold = 2;
			},
		],
	];
	const cases = ONLINE.flatMap((role) => changes.map((change) => [role, ...change] as const));

	it.each(cases)('%s: %s', async (role, _, change) => {
		await scene.refreshed();
		change(role);
		repository.publish('root');
		expect(await scene.refresh()).toBe(`${role} notSigned`);
		expect(await scene.refresh()).toBe(`${role} notSigned`);

		repository.write(role);
		expect(await scene.refresh()).toBe('refreshed');
		expect(scene.store.files.get(`${role}.json`)).toEqual(repository.file(pathOf(role)));
	});
});

describe('a recovery from a fast-forward', () => {
	it.each(['timestamp', 'snapshot'] as const)(
		'by new %s keys takes back the versions of all that is signed online',
		async (role) => {
			for (const each of ONLINE) repository.signed[each].version = 1_000_000;
			repository.publishTargets();
			const { floor } = await scene.refreshed();

			for (const each of ONLINE) repository.signed[each].version = 5;
			repository.publishTargets();
			const client = scene.with({ floors: [floor] });
			expect(await scene.refresh(client)).toBe('timestamp rolledBack');
			repository.rotateKeys(role);
			repository.publish('root');
			repository.write(role);
			expect((await scene.refreshed(client)).floor).toMatchObject({
				root: 2,
				timestamp: 6,
				snapshot: 6,
				targets: 6,
			});
		},
	);

	it('works also where one of two keys is taken away and the other had signed as well', async () => {
		repository.addKey('snapshot', ed25519());
		repository.publish('root');
		repository.snapshot.version = 1_000;
		repository.publishTargets();
		const { floor } = await scene.refreshed();

		repository.root.roles.snapshot.keyids.shift();
		repository.signers.snapshot.shift();
		repository.publish('root');
		repository.snapshot.version = 5;
		repository.publishTargets();
		expect(await scene.refresh(scene.with({ floors: [floor] }))).toBe('refreshed');
	});

	it('is none where a key is only added', async () => {
		const before = new Map(repository.files);
		repository.publishTargets();
		const { floor } = await scene.refreshed();
		replay(before);
		repository.addKey('timestamp', ed25519());
		repository.publish('root');
		expect(await scene.refresh()).toBe('timestamp rolledBack');
		scene.wipe();
		expect(await scene.refresh(scene.with({ floors: [floor] }))).toBe('timestamp rolledBack');
	});
});

describe('floors', () => {
	it('hold after all that was kept is lost', async () => {
		repository.publish('root');
		const { floor } = await scene.refreshed();
		expect(floor).toMatchObject({ root: 2, timestamp: 2, snapshot: 2, targets: 2 });
		scene.wipe();
		expect(await scene.refresh(scene.with({ floors: [floor] }))).toBe('refreshed');
		for (const [role, outcome] of [
			['root', 'root rolledBack'],
			['timestamp', 'timestamp rolledBack'],
			['snapshot', 'timestamp rolledBack'],
			['targets', 'snapshot rolledBack'],
		] as const) {
			scene.wipe();
			const floors = [floor, { ...floor, [role]: 3 }];
			expect(await scene.refresh(scene.with({ floors }))).toBe(outcome);
			if (role !== 'root') expect(scene.kept(role)).toBeUndefined();
		}
	});

	it('hold where the server withholds a newer root from a client that lost its own', async () => {
		repository.rotateKeys('timestamp');
		repository.publish('root');
		repository.write('timestamp');
		const { floor } = await scene.refreshed();
		scene.wipe();
		scene.server.misbehaves.set('metadata/2.root.json', { kind: 'status', status: 404 });
		expect(await scene.refresh(scene.with({ floors: [floor] }))).toBe('root rolledBack');
	});

	it('hold while a raised threshold makes void what is kept', async () => {
		const before = new Map(repository.files);
		repository.publishTargets();
		const { floor } = await scene.refreshed();
		replay(before);
		repository.addKey('timestamp', ed25519());
		repository.root.roles.timestamp.threshold = 2;
		repository.publish('root');
		repository.timestamp.version = 2;
		repository.write('timestamp');
		expect(await scene.refresh(scene.with({ floors: [floor] }))).toBe('timestamp rolledBack');
	});

	it('of the software and of what was seen hold together', async () => {
		const shipped = (await scene.refreshed()).floor;
		repository.publishTargets();
		const seen = (await scene.refreshed()).floor;
		scene.wipe();
		expect(await scene.refresh(scene.with({ floors: [shipped, seen] }))).toBe('refreshed');
		repository.timestamp.version = 2;
		repository.write('timestamp');
		scene.wipe();
		expect(await scene.refresh(scene.with({ floors: [shipped, seen] }))).toBe(
			'timestamp rolledBack',
		);
		expect(await scene.refresh(scene.with({ floors: [shipped] }))).toBe('refreshed');
	});
});
