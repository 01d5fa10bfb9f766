import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRegistry } from '../../../utils/list/registry';
import { openRepositoryStore } from '../../../utils/list/repository-store';
import { readSource } from '../../../utils/list/source';
import { syncList } from '../../../utils/list/sync';
import { NEVER_SYNCED, type SyncState } from '../../../utils/list/sync-state';
import type { Floor } from '../../../utils/tuf/floors';
import { provesFault } from '../../fixtures/fault';
import { listOf, provider } from '../../fixtures/lists';
import { MisbehavingServer, type Misbehaviour } from '../../fixtures/misbehaving-server';
import { repositoryOf, TEST_ROOT } from '../../fixtures/signed-list';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EVERY_HOURS = 6;

/** What the server does in turn, at each attempt. */
const MOODS: readonly (Misbehaviour | 'well')[] = [
	{ kind: 'status', status: 503 },
	{ kind: 'breakOff' },
	{ kind: 'status', status: 429, headers: { 'retry-after': '1200' } },
	{ kind: 'truncate' },
	'well',
	{ kind: 'redirect', to: '/elsewhere' },
	{ kind: 'status', status: 500 },
	'well',
];

let server: MisbehavingServer;

beforeEach(async () => {
	const list = listOf([provider('alpha'), provider('beta')], { number: 2 });
	server = await MisbehavingServer.start(repositoryOf(list));
});

afterEach(() => server.stop());

test(
	'a server that flaps for a day is asked no more often than the back-off says, and its list comes',
	provesFault({
		fault: 'A server that flaps for a day',
		done: 'a day on a simulated clock in which the alarm goes off each minute, at a server that fails in six ways and is well between',
		saw: 'the old list, then the new one; no more attempts than the back-off allows, and none in the first five minutes after a failure',
	}),
	async () => {
		const registry = openRegistry(() => [], 'flapping');
		const store = openRepositoryStore('flapping-repository');
		await registry.replace(listOf([provider('alpha')], { number: 1 }));
		let state: SyncState = NEVER_SYNCED;
		let floor: Floor | undefined;
		const start = Date.now();
		let now = start;
		const attempts: { readonly at: number; readonly ok: boolean }[] = [];

		for (; now < start + DAY; now += MINUTE) {
			const mood = MOODS[attempts.length % MOODS.length] ?? 'well';
			server.misbehaves.clear();
			if (mood !== 'well') server.misbehaves.set('metadata/timestamp.json', mood);
			const outcome = await syncList(
				{ enabled: true, source: server.url, everyHours: EVERY_HOURS },
				{
					registry,
					state: {
						get: async () => state,
						set: async (next) => {
							state = next;
						},
					},
					floor: {
						get: async () => floor,
						set: async (next) => {
							floor = next;
						},
					},
					read: (address, confirm) => {
						const access = {
							address,
							store,
							fetch: (url: string, init: RequestInit) => fetch(url, init),
							clock: () => now,
							trustedRoot: TEST_ROOT,
							floors: floor ? [floor] : [],
							timeLimit: 2000,
						};
						return readSource(access, confirm);
					},
					alone: (task) => task(),
					now: () => now,
					random: () => 0,
				},
				'byClock',
			);
			const head = await registry.head();
			if (outcome.kind === 'notDue') continue;
			attempts.push({ at: now - start, ok: outcome.kind !== 'failed' });
			const seen = attempts.some(({ ok }) => ok) ? 2 : 1;
			expect(head.ok && head.value.number).toBe(seen);
		}

		const minutes = attempts.map(({ at }) => at / MINUTE);
		// 5, 10, then the 20 that the server asked for, 40; then the interval, 5, 10, and the interval again.
		const cycle = [0, 5, 15, 35, 75, 435, 440, 450];
		expect(minutes).toEqual([...cycle, ...cycle.map((minute) => minute + 810)].filter(inADay));
		expect((await registry.all()).ok).toBe(true);
	},
);

function inADay(minute: number): boolean {
	return minute < DAY / MINUTE;
}
