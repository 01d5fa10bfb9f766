import type { Worker } from '@playwright/test';
import { installInWorker } from './in-worker';
import { comparison, type Line, line } from './report';
import type { Setting } from './setting';
import { sampleOf } from './statistics';
import type { Kind } from './worker-side';

const group = 'look-up';
const SIZES = [100, 1000, 10_000, 100_000];

/** Look-ups in the background in lists of four sizes, turn by turn, warm and over a new connection. */
export async function measureLookUp(setting: Setting): Promise<Line[]> {
	const browser = await setting.launch('extension');
	const worker = await browser.worker();
	await installInWorker(worker);
	const sizes = setting.quick ? SIZES.slice(0, 2) : SIZES;
	const stored: number[] = [];
	for (const size of sizes)
		stored.push(
			await worker.evaluate(([real, count]) => bench.store(real, count), [
				setting.list,
				size,
			] as const),
		);
	const lines: Line[] = sizes.map((size, at) =>
		line({ group, what: `storing ${size} providers`, unit: 'ms', ours: [stored[at] as number] }),
	);

	const measure = async (way: 'lookUp' | 'firstLookUp', kind: Kind, rounds: number) => {
		const times = sizes.map((): number[] => []);
		for (let round = -5; round < rounds; round += 1)
			for (const [at, size] of sizes.entries()) {
				const time = await worker.evaluate(
					([name, count, of, number]) => bench[name](count, of, number),
					[way, size, kind, (round + 5) * 97] as const,
				);
				if (round >= 0) times[at]?.push(time);
			}
		return times;
	};
	const say = { listed: 'a listed host', notListed: 'a host that is not listed' };
	for (const kind of ['listed', 'notListed'] as const) {
		const warm = await measure('lookUp', kind, setting.rounds(200));
		const cold = await measure('firstLookUp', kind, setting.rounds(50));
		for (const [at, size] of sizes.entries()) {
			if (at === 0) continue;
			const what = `${say[kind]}, ${size} providers`;
			const [few = [], coldFew = []] = [warm[0], cold[0]];
			lines.push(
				comparison({ group, what, unit: 'ms', ours: warm[at] ?? [], target: 1.5 }, 'at 100', few),
				comparison(
					{ group, what: `${what}, first`, unit: 'ms', ours: cold[at] ?? [], target: 1.5 },
					'at 100',
					coldFew,
				),
			);
		}
		if (kind === 'listed')
			lines.push(
				...(await besideOthers(setting, worker, sizes.at(-1) ?? 0, warm.at(-1), cold.at(-1))),
			);
	}
	await browser.close();
	return lines;
}

/**
 * The same domains in a plain Map, and in a published library that finds hosts on long lists: an ad blocker's
 * (`@ghostery/adblocker`), which is all in memory once it has started.
 */
async function besideOthers(
	setting: Setting,
	worker: Worker,
	size: number,
	warm: readonly number[] = [],
	cold: readonly number[] = [],
): Promise<Line[]> {
	await worker.evaluate((count) => bench.storeForPeer(count), size);
	const [inMap, byPeer, byPeerFirst]: [number[], number[], number[]] = [[], [], []];
	for (let round = 0; round < setting.rounds(20); round += 1) {
		inMap.push(await worker.evaluate((count) => bench.lookUpInMap(count, 1000), size));
		byPeer.push(await worker.evaluate((count) => bench.lookUpByPeer(count, 1000), size));
		byPeerFirst.push(
			await worker.evaluate(([count, at]) => bench.firstLookUpByPeer(count, at), [
				size,
				round * 97,
			] as const),
		);
	}
	const what = `a listed host, ${size} providers`;
	const beside = (
		say: string,
		ours: readonly number[],
		other: string,
		theirs: readonly number[],
	): Line => ({
		...comparison({ group, what: what + say, unit: 'ms', ours }, other, theirs),
		ratio: sampleOf(ours).median / sampleOf(theirs).median,
	});
	return [
		beside('', warm, 'a Map in memory', inMap),
		beside('', warm, '@ghostery/adblocker, once it has started', byPeer),
		beside(', first', cold, '@ghostery/adblocker, first', byPeerFirst),
	];
}
