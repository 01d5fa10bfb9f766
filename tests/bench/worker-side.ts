import { FiltersEngine, Request } from '@ghostery/adblocker';
import { openDB } from 'idb';
import { keysToTry, lookalikeKeys } from '../../utils/detection/lookalike';
import { parentDomains } from '../../utils/hostname';
import { openRegistry } from '../../utils/list/registry';
import type { LicensedList } from '../../utils/list/schema';
import { syntheticDomain, syntheticList } from './synthetic-list';

/** What the bench does inside the extension's background; bundled and evaluated there as `bench`. */

/** A host that is on a synthetic list, or one that is on none and has to be held against every name. */
export type Kind = 'listed' | 'notListed';

const open = (database: string) => openRegistry(lookalikeKeys, database);

/** Stores a synthetic list in a database of its own. @returns how long it took, in milliseconds */
export async function store(real: LicensedList, size: number): Promise<number> {
	const list = syntheticList(real, size);
	const before = performance.now();
	const stored = await open(`bench-${size}`).replace(list);
	if (!stored.ok) throw new Error(stored.error);
	return performance.now() - before;
}

const registries = new Map<number, ReturnType<typeof open>>();

/** One look-up, as a check makes it. @returns how long it took, in milliseconds */
export async function lookUp(size: number, kind: Kind, number: number): Promise<number> {
	const registry = registries.get(size) ?? open(`bench-${size}`);
	if (!registries.has(size)) {
		registries.set(size, registry);
		await registry.head();
	}
	return timed(registry, hostOf(kind, number % size));
}

/** The first look-up over a new connection, which a background that has just been started needs. */
export async function firstLookUp(size: number, kind: Kind, number: number): Promise<number> {
	return timed(open(`bench-${size}`), hostOf(kind, number % size));
}

/** As many look-ups in a plain Map of domains. @returns how long one took, in milliseconds */
export function lookUpInMap(size: number, times: number): number {
	const map = new Map(
		Array.from({ length: size }, (_, number) => [syntheticDomain(number), number]),
	);
	const hosts = Array.from({ length: times }, (_, at) => hostOf('listed', (at * 97) % size));
	const before = performance.now();
	let found = 0;
	for (const host of hosts) if (parentDomains(host).some((domain) => map.has(domain))) found += 1;
	if (found !== times) throw new Error('a listed domain was not found');
	return (performance.now() - before) / times;
}

const PEER = 'bench-peer';

/** Stores the same domains as the filters of an ad blocker, in the form in which it keeps them. */
export async function storeForPeer(size: number): Promise<void> {
	const domains = Array.from({ length: size }, (_, number) => `||${syntheticDomain(number)}^`);
	const engine = FiltersEngine.parse(domains.join('\n'), { loadCosmeticFilters: false });
	const database = await openDB(PEER, 1, { upgrade: (fresh) => fresh.createObjectStore('engine') });
	await database.put('engine', engine.serialize(), 'engine');
	database.close();
}

async function peer(): Promise<FiltersEngine> {
	const database = await openDB(PEER, 1);
	const engine = FiltersEngine.deserialize(await database.get('engine', 'engine'));
	database.close();
	return engine;
}

/** The peer's first look-up after a start, which reads all that it keeps. @returns how long it took, in milliseconds */
export async function firstLookUpByPeer(size: number, number: number): Promise<number> {
	const before = performance.now();
	matchByPeer(await peer(), hostOf('listed', number % size));
	return performance.now() - before;
}

/** As many look-ups by the peer, once it has started. @returns how long one took, in milliseconds */
export async function lookUpByPeer(size: number, times: number): Promise<number> {
	const engine = await peer();
	const before = performance.now();
	for (let at = 0; at < times; at += 1) matchByPeer(engine, hostOf('listed', (at * 97) % size));
	return (performance.now() - before) / times;
}

function matchByPeer(engine: FiltersEngine, host: string): void {
	// Its filters speak of what pages ask for, not of pages.
	const asked = {
		url: `https://${host}/`,
		sourceUrl: 'https://page.test/',
		type: 'image',
	} as const;
	if (!engine.match(Request.fromRawDetails(asked)).match) throw new Error(`not matched: ${host}`);
}

let watching: { times: number[]; stop: boolean } | undefined;

/** Looks up in the extension's own database, again and again, until the times are asked for. */
export function startLookingUp(): void {
	const own = { times: [] as number[], stop: false };
	watching = own;
	const registry = open('registry');
	void (async () => {
		for (let number = 0; !own.stop; number += 1) {
			own.times.push(await timed(registry, hostOf('notListed', number)));
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	})();
}

export function stopLookingUp(): number[] {
	if (!watching) throw new Error('nobody was looking up');
	watching.stop = true;
	return watching.times;
}

async function timed(registry: ReturnType<typeof open>, host: string): Promise<number> {
	const before = performance.now();
	const found = await registry.find(host, keysToTry(host));
	const time = performance.now() - before;
	if (!found.ok) throw new Error(found.error);
	return time;
}

function hostOf(kind: Kind, number: number): string {
	return kind === 'listed' ? `www.${syntheticDomain(number)}` : `www.some-shop-${number}.com`;
}
