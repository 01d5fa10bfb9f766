import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../../../utils/publisher/publish';
import { licence } from '../../fixtures/lists';
import { days } from '../../fixtures/tuf-repository';
import { failureOf, list, listed, MANY, SOME, Workshop } from './workshop';

test('what is published is what both clients see, from one list to the next', async () => {
	const workshop = await Workshop.withRoot();
	const clients = workshop.clients();
	await workshop.publish(list(1));
	expect(await clients.list()).toMatchObject({ number: 1 });
	const next = list(2, [...SOME, listed('gamma', { licence: licence() })]);
	const report = await workshop.publish(next);
	expect(report.versions).toEqual({ root: 1, targets: 2, snapshot: 2, timestamp: 2 });
	expect(await clients.list()).toEqual(next);
});

test('a long list is published in shards, under their hashes', async () => {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1, MANY));
	const shards = workshop.files().filter((path) => path.startsWith('targets/providers/'));
	expect(shards.length).toBeGreaterThan(1);
	for (const path of shards) expect(path).toMatch(/^targets\/providers\/[0-9a-f]{64}\.\d+\.json$/);
	expect((await workshop.clients().list()).providers).toHaveLength(MANY.length);
});

test('old versions stay, and nothing else is left over', async () => {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1));
	const before = workshop.files();
	await workshop.publish(list(2));
	expect(workshop.files()).toEqual(expect.arrayContaining(before));
	expect(workshop.files(workshop.folder).filter((path) => /staged|pending/.test(path))).toEqual([]);
});

test('a bundle holds every root and the present version alone', async () => {
	const workshop = await Workshop.withRoot();
	const held = await workshop.held();
	await publish(workshop.dir, list(1, MANY), held, Date.now(), true);
	await publish(workshop.dir, list(2), held, Date.now(), true);
	expect(workshop.files()).toEqual([
		'metadata/1.root.json',
		'metadata/2.snapshot.json',
		'metadata/2.targets.json',
		'metadata/timestamp.json',
		expect.stringMatching(/^targets\/[0-9a-f]{64}\.list\.json$/),
	]);
	expect(await workshop.clients().list()).toMatchObject({ number: 2 });
});

test('beside it lie the change log, a table and the schema', async () => {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1));
	await workshop.publish(list(2, [...SOME, listed('gamma')]));
	const log = JSON.parse(workshop.text('changes.json'));
	expect(log.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
	expect(workshop.text('changes.md')).toContain('- gamma is new on the list.');
	expect(workshop.text('list.csv')).toContain('gamma,gamma');
	expect(JSON.parse(workshop.text('list.schema.json'))).toHaveProperty('properties.number');
});

test('the root says that it is for tests', async () => {
	const workshop = await Workshop.withRoot();
	expect(JSON.parse(workshop.text('metadata/1.root.json')).signed['x-test-root']).toBe(true);
});

test.each([
	['the same list', list(2), 'list 2 is published already, unchanged'],
	['another list of the same number', list(2, [listed('beta')]), 'needs a higher number'],
	['a list of a lower number', list(1), 'needs a higher number'],
	['a list with mistakes', { ...list(3), format: 'a list' }, '1 format: '],
	['a list that is no longer valid', { ...list(3), validUntil: days(-0.5) }, 'has passed'],
])('it refuses %s, and leaves the repository as it was', async (_, document, reason) => {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(2));
	const published = JSON.parse(workshop.text('metadata/timestamp.json'));
	// The very list that is published, where the case is about that.
	const candidate = reason.endsWith('unchanged') ? await workshop.clients().list() : document;
	const before = workshop.files();
	expect(await failureOf(workshop.publish(candidate))).toContain(reason);
	expect(workshop.files()).toEqual(before);
	expect(JSON.parse(workshop.text('metadata/timestamp.json'))).toEqual(published);
});

test('interrupted, it leaves clients the list before, and is finished by the next attempt', async () => {
	const workshop = await Workshop.withRoot();
	const clients = workshop.clients();
	await workshop.publish(list(1));
	// A folder in the way of a file that is moved late.
	const obstacle = join(workshop.dir, 'metadata', '2.snapshot.json');
	mkdirSync(obstacle);
	expect(await failureOf(workshop.publish(list(2)))).toContain('2 ');
	expect(existsSync(join(workshop.dir, '.staged'))).toBe(false);
	rmdirSync(obstacle);
	expect(await clients.list()).toMatchObject({ number: 1 });
	await workshop.publish(list(2));
	expect(await clients.list()).toMatchObject({ number: 2 });
	expect(JSON.parse(workshop.text('changes.json'))).toHaveLength(2);
});

test('there is nothing to publish under before there is a root', async () => {
	const workshop = new Workshop();
	const { keys } = await workshop.person('ana');
	expect(await failureOf(publish(workshop.dir, list(1), keys, Date.now()))).toContain(
		'has no root yet',
	);
});
