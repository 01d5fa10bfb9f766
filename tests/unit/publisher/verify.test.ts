import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DAY } from '../../../utils/publisher/roles';
import { verify } from '../../../utils/publisher/verify';
import { MisbehavingServer } from '../../fixtures/misbehaving-server';
import { failureOf, list, Workshop } from './workshop';

async function published() {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1));
	return workshop;
}

/** The repository's address, with what its server does instead. */
async function served(workshop: Workshop): Promise<MisbehavingServer> {
	const files = new Map(workshop.files().map((path) => [path, workshop.read(path)]));
	const server = await MisbehavingServer.start(files);
	onTestFinished(() => server.stop());
	return server;
}

test('it reports versions, ages and counts', async () => {
	const { dir } = await published();
	const report = await verify(dir, join(dir, 'metadata/1.root.json'), Date.now() + DAY);
	expect(report).toMatchObject({
		ok: true,
		value: {
			isTest: true,
			roles: [
				{ role: 'root', version: 1, daysLeft: 363 },
				{ role: 'targets', version: 1, daysLeft: 178 },
				{ role: 'snapshot', version: 1, daysLeft: 12 },
				{ role: 'timestamp', version: 1, daysLeft: 5 },
			],
			list: { number: 1, ageInDays: 2, isOverdue: false, licensees: 1, activeLicences: 1 },
		},
	});
});

test('over the network it sees the same as in the folder', async () => {
	const workshop = await published();
	const { url } = await served(workshop);
	const now = Date.now();
	const report = await verify(workshop.dir, undefined, now);
	expect(report.ok).toBe(true);
	expect(await verify(url, undefined, now)).toEqual(report);
	expect(await verify(url.replace(/\/$/, ''), undefined, now)).toEqual(report);
});

test('it says what a client would refuse', async () => {
	const workshop = await published();
	const server = await served(workshop);
	const path = workshop.files().find((each) => each.endsWith('list.json')) ?? '';
	server.misbehaves.set(path, { kind: 'swap', bytes: new TextEncoder().encode('{}') });
	expect(await verify(server.url, undefined, Date.now())).toMatchObject({
		ok: false,
		error: { stage: 'target', code: 'wrongHash' },
	});
});

test('a repository of another root is refused, and so is none', async () => {
	const [{ dir }, other] = [await published(), await published()];
	const stranger = await verify(dir, join(other.dir, 'metadata/1.root.json'), Date.now());
	expect(stranger).toMatchObject({ ok: false, error: { code: 'notSigned' } });
	expect(await failureOf(verify(join(dir, 'nowhere'), undefined, Date.now()))).toContain('404');
});
