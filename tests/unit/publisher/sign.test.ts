import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { init } from '../../../utils/publisher/init';
import { pendingFolder } from '../../../utils/publisher/pending';
import { publish } from '../../../utils/publisher/publish';
import { sign } from '../../../utils/publisher/sign';
import { failureOf, list, noPassphrase, SOME, Workshop } from './workshop';

/** A ceremony of three: their public keys are in one root, which nobody has signed. */
async function ceremony() {
	const workshop = new Workshop();
	const ana = await workshop.person('ana');
	const bilal = await workshop.person('bilal');
	const chand = await workshop.person('chand');
	const online = await workshop.person('online');
	const machine = await workshop.person('machine');
	const report = await init(
		{
			folder: workshop.dir,
			keys: join(workshop.folder, 'machine'),
			root: [ana.pub, bilal.pub, chand.pub],
			targets: [ana.pub, bilal.pub],
			online: online.pub,
			rootThreshold: 2,
			targetsThreshold: 2,
			isTest: false,
		},
		noPassphrase,
		Date.now(),
	);
	return { workshop, report, ana, bilal, chand, online, machine };
}

test('a root waits until two of three have signed it', async () => {
	const { workshop, report, ana, bilal, chand, online, machine } = await ceremony();
	expect(report).toMatchObject({
		signedBy: [],
		file: join(`${workshop.dir}.pending`, '1.root.json'),
	});
	expect(await failureOf(publish(workshop.dir, list(1), online.keys, Date.now()))).toContain(
		'0 of 2 signatures; still to sign: 2 of ana, bilal, chand',
	);
	expect(await failureOf(sign(workshop.dir, machine.keys))).toContain('no key that is held here');

	const [first] = await sign(workshop.dir, ana.keys);
	expect(first).toMatchObject({
		role: 'root',
		signedBy: ['ana'],
		roles: {
			root: { threshold: 2, keys: [{ name: 'ana' }, { name: 'bilal' }, { name: 'chand' }] },
			timestamp: { threshold: 1, keys: [{ name: 'online', keyid: online.keys[0]?.key.keyID }] },
		},
		counts: [{ signed: ['ana'], missing: ['bilal', 'chand'], complete: false }],
	});
	// Nobody counts twice.
	expect(await failureOf(sign(workshop.dir, ana.keys))).toContain('no key that is held here');
	expect(existsSync(join(workshop.dir, 'metadata'))).toBe(false);

	const [second] = await sign(workshop.dir, chand.keys);
	expect(second?.counts[0]?.complete).toBe(true);
	expect(bilal.keys).toHaveLength(1);
});

test('a list waits until its threshold has signed it, whoever publishes it', async () => {
	const { workshop, ana, bilal, online } = await ceremony();
	const { dir } = workshop;
	await sign(dir, ana.keys);
	await sign(dir, bilal.keys);
	expect(await failureOf(publish(dir, list(1), ana.keys, Date.now()))).toContain(
		'1 of 2 signatures; still to sign: 1 of bilal',
	);
	const reports = await sign(dir, bilal.keys);
	expect(reports).toContainEqual(
		expect.objectContaining({
			role: 'targets',
			signedBy: ['bilal'],
			counts: [expect.objectContaining({ complete: true })],
			changes: expect.arrayContaining([expect.objectContaining({ kind: 'granted' })]),
		}),
	);
	expect(await failureOf(publish(dir, waitingList(dir), bilal.keys, Date.now()))).toContain(
		'needs the online key',
	);
	await publish(dir, waitingList(dir), online.keys, Date.now());
	expect(existsSync(pendingFolder(dir))).toBe(false);
	expect(await workshop.clients().list()).toMatchObject({ number: 1 });
});

test('whoever signs is not shown one list and made to sign another', async () => {
	const workshop = await Workshop.withRoot();
	const { dir } = workshop;
	const one = await workshop.heldBut('TEST-KEY-targets-2');
	expect(await failureOf(publish(dir, list(1), one, Date.now()))).toContain('1 of 2');
	const shown = join(pendingFolder(dir), 'list.json');
	writeFileSync(shown, JSON.stringify({ ...waitingList(dir), number: 2, providers: SOME }));
	expect(await failureOf(sign(dir, await workshop.held()))).toContain('another list');
});

test('another list than the one that waits is signed from the beginning', async () => {
	const workshop = await Workshop.withRoot();
	const { dir } = workshop;
	const one = await workshop.heldBut('TEST-KEY-targets-2');
	const other = await workshop.heldBut('TEST-KEY-targets-1');
	await failureOf(publish(dir, list(1), one, Date.now()));
	expect(await failureOf(publish(dir, list(2), other, Date.now()))).toContain(
		'1 of 2 signatures; still to sign: 1 of TEST-KEY-targets-1',
	);
});

test('where nothing waits there is nothing to sign', async () => {
	const workshop = await Workshop.withRoot();
	expect(await failureOf(sign(workshop.dir, await workshop.held()))).toContain('nothing to sign');
});

test('a first root is made once, and only with thresholds that can be reached', async () => {
	const workshop = await Workshop.withRoot();
	expect(await failureOf(workshop.init())).toContain('has a root already');
	const { pub } = await workshop.person('ana');
	const options = {
		folder: join(workshop.folder, 'other'),
		keys: workshop.keys,
		root: [pub, pub],
		targets: [],
		rootThreshold: 2,
		targetsThreshold: 2,
		isTest: true,
	};
	expect(await failureOf(init(options, noPassphrase, Date.now()))).toContain('ana twice');
	const steep = { ...options, root: [], targetsThreshold: 3 };
	expect(await failureOf(init(steep, noPassphrase, Date.now()))).toContain(
		'1 targets: has 2 P-256 keys and needs 3',
	);
});

function waitingList(dir: string) {
	return JSON.parse(readFileSync(join(pendingFolder(dir), 'list.json'), 'utf8'));
}
