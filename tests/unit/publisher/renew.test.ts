import { expect, test } from 'vitest';
import { renew } from '../../../utils/publisher/renew';
import { DAY } from '../../../utils/publisher/roles';
import { verify } from '../../../utils/publisher/verify';
import { failureOf, list, Workshop } from './workshop';

const AFTER = (days: number) => Date.now() + days * DAY;

async function published() {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1));
	return workshop;
}

test('the timestamp is renewed each time, the snapshot when half of its time is over', async () => {
	const workshop = await published();
	const { dir } = workshop;
	const held = await workshop.held();
	expect(await renew(dir, held, AFTER(6))).toMatchObject({
		timestamp: { version: 2 },
		snapshot: { version: 1, renewed: false },
	});
	expect(await renew(dir, held, AFTER(8))).toMatchObject({
		timestamp: { version: 3 },
		snapshot: { version: 2, renewed: true },
	});
	expect((await verify(dir, undefined, AFTER(14))).ok).toBe(true);
});

test('renewed, it is what both clients take', async () => {
	const workshop = await published();
	const clients = workshop.clients();
	await clients.list();
	await renew(workshop.dir, await workshop.held(), Date.now());
	expect(await clients.list()).toMatchObject({ number: 1 });
});

test.each([
	[8, 'timestamp expired'],
	[400, 'root expired'],
])('after %i days, unrenewed, verify says: %s', async (days, reason) => {
	const { dir } = await published();
	const report = await verify(dir, undefined, AFTER(days));
	expect(report.ok ? 'accepted' : `${report.error.stage} ${report.error.code}`).toBe(reason);
});

test('an expired timestamp can be renewed; targets that have expired are for people to renew', async () => {
	const workshop = await published();
	const { dir } = workshop;
	await renew(dir, await workshop.held(), AFTER(30));
	expect((await verify(dir, undefined, AFTER(31))).ok).toBe(true);
	const before = workshop.files();
	const timestamp = workshop.text('metadata/timestamp.json');
	expect(await failureOf(renew(dir, await workshop.held(), AFTER(200)))).toContain(
		'targets: would be refused by every client (expired)',
	);
	expect(workshop.files()).toEqual(before);
	expect(workshop.text('metadata/timestamp.json')).toBe(timestamp);
});

test('it takes the online key and no other', async () => {
	const workshop = await published();
	const others = await workshop.heldBut('TEST-KEY-online');
	expect(await failureOf(renew(workshop.dir, others, Date.now()))).toContain(
		'still to sign: 1 of TEST-KEY-online',
	);
});
