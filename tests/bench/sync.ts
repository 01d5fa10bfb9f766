import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { LicensedList } from '../../utils/list/schema';
import type { MeasuredBrowser } from './chromium';
import { installInWorker } from './in-worker';
import { type ListSource, openListSource, openRefresher, refresh } from './list-source';
import { comparison, type Line, line } from './report';
import type { Setting } from './setting';
import { sampleOf } from './statistics';
import { lengthenedList, withOneLicenceChanged } from './synthetic-list';

const group = 'sync';
/** How long look-ups are watched without a sync, in milliseconds. */
const USUAL = 3000;

interface Scene {
	readonly browser: MeasuredBrowser;
	readonly page: Page;
	readonly source: ListSource;
	readonly setting: Setting;
}

/** Refreshes from a local source: the first, with nothing changed, and with one licence changed; at two sizes. */
export async function measureSync(setting: Setting): Promise<Line[]> {
	const browser = await setting.launch('extension');
	const source = openListSource(setting);
	const page = await openRefresher(browser);
	await installInWorker(await browser.worker());
	const scene = { browser, page, source, setting };
	const sizes = [setting.list.providers.length, setting.quick ? 1000 : 100_000];
	const lines: Line[] = [];
	for (const [at, size] of sizes.entries()) {
		const list = {
			...lengthenedList(setting.list, size),
			number: setting.list.number + 1 + at * 100,
		};
		lines.push(...(await measureSize(scene, list, `${size} providers`, at === 0 ? 10 : 3)));
	}
	await browser.close();
	return lines;
}

async function measureSize(
	scene: Scene,
	first: LicensedList,
	size: string,
	rounds: number,
): Promise<Line[]> {
	const { setting, source } = scene;
	const usual = await whileLookingUp(scene, () => wait(setting.quick ? 300 : USUAL));
	let list = first;
	const whole = source.publish(list);
	const loaded = [await measured(scene)];
	const unchanged: Measured[] = [];
	const changed: Measured[] = [];
	for (let round = 0; round < setting.rounds(rounds); round += 1) {
		unchanged.push(await measured(scene));
		list = withOneLicenceChanged(list);
		source.publish(list);
		changed.push(await measured(scene));
	}
	return [
		...linesOf(`first load, ${size}`, loaded, usual),
		...linesOf(`nothing changed, ${size}`, unchanged, usual, { requests: 2, bytes: 2000 }),
		...linesOf(`one licence changed, ${size}`, changed, usual),
		line({
			group,
			what: `one licence changed, ${size}: part of the list’s ${whole.toLocaleString('en')} bytes`,
			unit: '%',
			ours: changed.map(({ bytes }) => (100 * bytes) / whole),
			...(size.startsWith('100000') && { target: 2 }),
		}),
	];
}

interface Measured {
	readonly requests: number;
	readonly bytes: number;
	readonly cpu: number;
	readonly time: number;
	readonly lookUps: readonly number[];
}

async function measured(scene: Scene): Promise<Measured> {
	const { browser, page, source } = scene;
	source.taken();
	let [cpu, time] = [browser.cpu(), 0];
	const lookUps = await whileLookingUp(scene, async () => {
		time = await refresh(page);
	});
	cpu = browser.cpu() - cpu;
	return { ...source.taken(), cpu, time, lookUps };
}

async function whileLookingUp({ browser }: Scene, task: () => Promise<void>): Promise<number[]> {
	const worker = await browser.worker();
	await worker.evaluate(() => bench.startLookingUp());
	await task();
	return worker.evaluate(() => bench.stopLookingUp());
}

function linesOf(
	what: string,
	all: readonly Measured[],
	usual: readonly number[],
	targets?: { readonly requests: number; readonly bytes: number },
): Line[] {
	const of = (name: 'requests' | 'bytes' | 'cpu' | 'time', say: string, unit: string) =>
		line({
			group,
			what: `${what}: ${say}`,
			unit,
			ours: all.map((one) => one[name]),
			...((name === 'requests' || name === 'bytes') && targets && { target: targets[name] }),
		});
	const waits = all.flatMap(({ lookUps }) => lookUps);
	const beside = comparison(
		{ group, what: `${what}: a look-up meanwhile`, unit: 'ms', ours: waits, target: 2 },
		'usual',
		usual,
	);
	const high = sampleOf(waits).high / sampleOf(usual).high;
	const worst = sampleOf(waits).worst;
	return [
		of('requests', 'requests', ''),
		of('bytes', 'bytes', 'B'),
		of('cpu', 'CPU, look-ups included', 'ms'),
		of('time', 'time', 'ms'),
		{
			...beside,
			what: `${beside.what}, p95 beside p95; worst ${Math.round(worst)} ms`,
			ratio: high,
		},
	];
}
