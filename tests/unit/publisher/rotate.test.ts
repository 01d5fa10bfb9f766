import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pendingFolder } from '../../../utils/publisher/pending';
import { publish } from '../../../utils/publisher/publish';
import { renew } from '../../../utils/publisher/renew';
import { rotate } from '../../../utils/publisher/rotate';
import { sign } from '../../../utils/publisher/sign';
import { failureOf, list, Workshop } from './workshop';

const NOTHING = { addRoot: [], addTargets: [], removeRoot: [], removeTargets: [] };

test('clients from before follow when root, targets and online keys are replaced', async () => {
	const workshop = await Workshop.withRoot();
	const { dir } = workshop;
	const clients = workshop.clients();
	await workshop.publish(list(1));
	const published = await clients.list();

	const [root, targets, online] = [
		await workshop.person('new-root'),
		await workshop.person('new-targets'),
		await workshop.person('new-online'),
	];
	const old = await workshop.heldBut('TEST-KEY-root-1');
	const report = await rotate(
		dir,
		{
			addRoot: [root.pub],
			removeRoot: ['TEST-KEY-root-1', 'TEST-KEY-root-2'],
			addTargets: [targets.pub],
			removeTargets: ['TEST-KEY-targets-1'],
			online: online.pub,
		},
		old,
		Date.now(),
	);
	// The old threshold is there; of the new one, the new key is missing.
	expect(report.counts).toMatchObject([
		{ root: 1, complete: true },
		{ root: 2, complete: false, missing: ['new-root'] },
	]);
	await sign(dir, root.keys);
	const held = [...old, ...targets.keys, ...online.keys];
	const { versions } = await publish(dir, published, held, Date.now());
	expect(versions).toEqual({ root: 2, targets: 2, snapshot: 2, timestamp: 2 });
	expect(await clients.list()).toEqual(published);
	expect(await workshop.clients().list()).toEqual(published);

	// The old online key is worth nothing from now on.
	expect(await failureOf(renew(dir, old, Date.now()))).toContain('still to sign: 1 of new-online');
	await publish(dir, list(2), held, Date.now());
	expect(await clients.list()).toMatchObject({ number: 2 });
});

test('a root without any change is only valid for longer', async () => {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1));
	const clients = workshop.clients();
	const published = await clients.list();
	const report = await rotate(workshop.dir, NOTHING, await workshop.held(), Date.now());
	expect(report.counts.every(({ complete }) => complete)).toBe(true);
	await workshop.publish(published);
	expect(await clients.list()).toEqual(published);
	expect(JSON.parse(workshop.text('metadata/2.root.json')).signed).toMatchObject({
		version: 2,
		'x-test-root': true,
	});
});

test('a root that waits for signatures holds up no list, and stays', async () => {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1));
	const one = await workshop.heldBut('TEST-KEY-root-2', 'TEST-KEY-root-3');
	await rotate(workshop.dir, NOTHING, one, Date.now());
	expect((await workshop.publish(list(2))).versions.root).toBe(1);
	expect(await failureOf(rotate(workshop.dir, NOTHING, one, Date.now()))).toContain('that waits');
	await sign(workshop.dir, await workshop.held());
	expect((await workshop.publish(list(3))).versions.root).toBe(2);
});

test('interrupted between the new root and its timestamp, it is finished by the next attempt', async () => {
	const workshop = await Workshop.withRoot();
	const { dir } = workshop;
	const clients = workshop.clients();
	await workshop.publish(list(1));
	const published = await clients.list();
	const online = await workshop.person('new-online');
	const held = [...(await workshop.held()), ...online.keys];
	await rotate(dir, { ...NOTHING, online: online.pub }, held, Date.now());
	const before = workshop.read('metadata/timestamp.json');
	cpSync(pendingFolder(dir), `${dir}.kept`, { recursive: true });
	await publish(dir, published, held, Date.now());
	// As it was before the last file was moved and what waited was forgotten.
	writeFileSync(join(dir, 'metadata', 'timestamp.json'), before);
	renameSync(`${dir}.kept`, pendingFolder(dir));

	await publish(dir, published, held, Date.now());
	expect(await clients.list()).toEqual(published);
	expect(existsSync(pendingFolder(dir))).toBe(false);
});

test.each([
	[{ removeRoot: ['nobody'] }, 'owns no key of this role'],
	[{ removeTargets: ['TEST-KEY-targets-1'] }, 'has 1 P-256 keys and needs 2'],
	[{ rootThreshold: 4 }, 'has 3 P-256 keys and needs 4'],
])('it refuses %j', async (rotation, reason) => {
	const workshop = await Workshop.withRoot();
	const held = await workshop.held();
	const work = rotate(workshop.dir, { ...NOTHING, ...rotation }, held, Date.now());
	expect(await failureOf(work)).toContain(reason);
});
