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
