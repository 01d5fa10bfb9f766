import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { parentDomains } from '../hostname';
import { logUnexpected } from '../log';
import { fail, type Result, succeed } from '../result';
import { breather } from './breathe';
import {
	BUCKETS,
	type Filed,
	filedAt,
	filedByDomain,
	filedById,
	filedByLook,
	idsUnder,
	layOut,
	readProviders,
} from './buckets';
import { connection } from './database';
import { type History, type Revision, withRevision } from './history';
import { announceChange } from './registry-changes';
import type { LicensedList, Provider, Site, Source } from './schema';
import { isSoundHead } from './sound-head';

/** The list as a whole, without its rows. */
export type ListHead = Omit<LicensedList, 'providers' | 'sources' | 'format' | 'schemaVersion'> & {
	/** The sources of the head's own statements. */
	readonly sources: readonly Source[];
};

/** A provider with the sources that its claims rest on. */
export interface ListedProvider {
	readonly provider: Provider;
	readonly sources: readonly Source[];
}

/** A site on the list, and whose it is. */
export interface ListedSite extends ListedProvider {
	readonly site: Site;
}

/** What the registry knows of one host, read in one transaction. */
export interface Findings {
	readonly head: ListHead;
	/** Sites filed under the host or a domain above it. */
	readonly sites: readonly ListedSite[];
	/** Providers filed under one of the look-alike keys asked for. */
	readonly lookalikes: readonly ListedProvider[];
}

/** Why the registry gives no answer: nothing in it, something wrong in it, or the database cannot be had. */
export type RegistryError = 'empty' | 'broken' | 'unavailable';

/** Where the list that is held comes from, and who signed it. */
export interface Origin {
	readonly from: 'bundled' | 'source' | 'file';
	/** The keys that may sign a list, by their ids. */
	readonly keyids: readonly string[];
	/** Until when the signatures that confirm it are good: an ISO instant. */
	readonly confirmedUntil: string;
	/** The trusted root that it was verified from, by its hash, and the version of the root that it led to. */
	readonly anchor: string;
	readonly rootVersion: number;
	/** What the list was read from; see `Confirmation`. An older version of the extension did not write it down. */
	readonly contents?: string;
	/** How many records the list has here: the registry itself writes it down, to notice what was lost. */
	readonly records?: number;
}

interface Stored extends DBSchema {
	head: { key: 'head'; value: ListHead };
	origin: { key: 'origin'; value: Origin };
	/** Both by the number of a bucket; see `buckets.ts`. */
	providers: { key: number; value: string };
	names: { key: number; value: Uint32Array };
	history: { key: 'history'; value: History };
}

const STORES = ['head', 'origin', 'providers', 'names'] as const;
/** Not part of any list: what this machine has seen change from one to the next. */
const HISTORY = 'history';
const ALL_STORES = [...STORES, HISTORY] as const;
const DATABASE_VERSION = 6;
/** How many records are read at once where all are: of a long list, what takes a few milliseconds. */
const BATCH = 32;
/** How many buckets are counted at once. */
const COUNTED = 256;

/** The list that another one was compared with before it takes its place, where there was a sound one. */
export interface Compared {
	readonly number: number | undefined;
	/** What comes with the change of list into the history. */
	readonly revision?: Revision;
}

/** The queryable copy of the list in IndexedDB. */
export interface Registry {
	/** Looks a host up by itself and the domains above it, and by look-alike keys where nothing is filed there. */
	find(host: string, lookalikeKeys: readonly string[]): Promise<Result<Findings, RegistryError>>;
	head(): Promise<Result<ListHead, RegistryError>>;
	/** Every provider, in the order of their ids. */
	all(): Promise<Result<readonly ListedProvider[], RegistryError>>;
	origin(): Promise<Result<Origin, RegistryError>>;
	/** What the last changes of list on this machine were. */
	history(): Promise<Result<History, RegistryError>>;
	/**
	 * Writes down that the list held has been confirmed, where it was read from the same contents under the same root,
	 * and none of its records has been lost.
	 *
	 * @returns its number
	 */
	confirm(origin: Origin): Promise<Result<number, RegistryError | 'another'>>;
	/**
	 * Puts another list in place of the present one, in one transaction that writes only what differs.
	 *
	 * @param over the list that it was compared with, where it was; if another has come into force since, nothing is
	 *   changed
	 * @returns how many of the list's records it has written or removed
	 */
	replace(
		list: LicensedList,
		origin?: Origin,
		over?: Compared,
	): Promise<Result<number, RegistryError | 'overtaken'>>;
}

type Reading = IDBPTransaction<Stored, ['head', 'providers', 'names']>;

/** The providers filed under any of some names; nothing where a record is not what was once written. */
async function lookUp(
	transaction: Reading,
	names: readonly Filed[],
): Promise<ListedProvider[] | undefined> {
	const read = <Name extends 'providers' | 'names'>(name: Name, places: readonly Filed[]) => {
		const buckets = [...new Set(places.map(({ bucket }) => bucket))];
		const store = transaction.objectStore(name);
		return Promise.all(
			buckets.map(async (bucket) => [bucket, await store.get(bucket)] as const),
		).then((records) => new Map(records));
	};
	const records = await read('names', names);
	const ids = names.map((name) => idsUnder(name, records.get(name.bucket)));
	if (ids.includes(undefined)) return undefined;
	const wanted = new Set(ids.flatMap((hashes) => hashes ?? []));
	const providers = await read('providers', Array.from(wanted, filedAt));
	const found = Array.from(providers.values(), readProviders)
		.flatMap((listed) => listed ?? [])
		.filter(({ provider }) => wanted.has(filedById(provider.id).hash));
	const missing = new Set(wanted);
	for (const { provider } of found) missing.delete(filedById(provider.id).hash);
	return missing.size === 0 ? found : undefined;
}

/**
 * @param keysOf the look-alike keys of a provider; they are worked out once, when a list is stored
 * @param name the database's name
 */
export function openRegistry(
	keysOf: (provider: Provider) => readonly string[],
	name = 'registry',
): Registry {
	const database = connection<Stored>({
		name,
		version: DATABASE_VERSION,
		stores: STORES,
		kept: [HISTORY],
	});
	const use = async <Value, Failure = never>(
		task: (database: IDBPDatabase<Stored>) => Promise<Result<Value, RegistryError | Failure>>,
	): Promise<Result<Value, RegistryError | Failure>> => {
		try {
			return await database(task);
		} catch (error) {
			logUnexpected('registry', error);
			return fail(isOfDamage(error) ? 'broken' : 'unavailable');
		}
	};

	return {
		find: (host, lookalikeKeys) =>
			use<Findings>(async (database) => {
				const transaction = database.transaction(['head', 'providers', 'names']);
				const filedUnder = (names: readonly Filed[]) => lookUp(transaction, names);
				const domains = new Set(parentDomains(host));
				const [head, filed] = await Promise.all([
					transaction.objectStore('head').get('head'),
					filedUnder(Array.from(domains, filedByDomain)),
				]);
				if (head === undefined) return fail('empty');
				if (!filed || !isSoundHead(head)) return fail('broken');
				// Two names can have one hash, so what was found is compared with what was looked for.
				const sites = filed.flatMap((listed) =>
					listed.provider.sites
						.filter(({ domain }) => domains.has(domain))
						.map((site) => ({ ...listed, site })),
				);
				if (sites.length > 0) return succeed({ head, sites, lookalikes: [] });
				const lookalikes = await filedUnder(lookalikeKeys.map(filedByLook));
				return lookalikes ? succeed({ head, sites, lookalikes }) : fail('broken');
			}),

		head: () =>
			use(async (database) => {
				const head = await database.get('head', 'head');
				if (head === undefined) return fail('empty');
				return isSoundHead(head) ? succeed(head) : fail('broken');
			}),

		origin: () =>
			use(async (database) => {
				const origin = await database.get('origin', 'origin');
				return origin === undefined ? fail('empty') : succeed(origin);
			}),

		all: () =>
			use(async (database) => {
				const all: ListedProvider[] = [];
				const breathe = breather();
				for await (const records of batches(database, 'providers'))
					for (const record of records.values()) {
						await breathe();
						const providers = readProviders(record);
						if (!providers) return fail('broken');
						all.push(...providers);
					}
				return all.length === 0 ? fail('empty') : succeed(all.sort(byId));
			}),

		history: () => use(async (database) => succeed((await database.get(HISTORY, HISTORY)) ?? [])),

		confirm: (origin) =>
			use<number, 'another'>(async (database) => {
				const reading = database.transaction(['head', 'providers', 'names']);
				const head = await reading.objectStore('head').get('head');
				let records = 0;
				// A count looks at every record, and nobody else is served meanwhile: so a few at a time.
				for (let from = 0; from < BUCKETS; from += COUNTED)
					for (const name of ['providers', 'names'] as const)
						records += await reading
							.objectStore(name)
							.count(IDBKeyRange.bound(from, from + COUNTED, false, true));
				if (!head || !isSoundHead(head)) return fail('broken');
				const { store, done } = database.transaction('origin', 'readwrite');
				const held = await store.get('origin');
				const isHeld =
					held?.contents !== undefined &&
					held.contents === origin.contents &&
					held.anchor === origin.anchor &&
					held.records === records;
				if (isHeld) await store.put({ ...origin, records }, 'origin');
				await done;
				return isHeld ? succeed(head.number) : fail('another');
			}),

		replace: (list, origin, over) =>
			use<number, 'overtaken'>(async (database) => {
				const next = await recordsOf(list, keysOf);
				const held = await database.get('head', 'head');
				// What is damaged has been compared with nothing.
				const number = held && isSoundHead(held) ? held.number : undefined;
				if (over && number !== over.number) return fail('overtaken');
				const changes = await differences(database, next);
				const transaction = database.transaction(ALL_STORES, 'readwrite');
				const work: Promise<unknown>[] = [];
				// The comparison took a while, in which another list may have come into force.
				const present = await transaction.objectStore('head').get('head');
				if (present?.number !== held?.number) return fail('overtaken');
				for (const { name, key, value } of changes) {
					const store = transaction.objectStore(name);
					work.push(
						value === undefined
							? store.delete(key as never)
							: store.put(value as never, key as never),
					);
				}
				const kept = transaction.objectStore('origin');
				const records = next.providers.size + next.names.size;
				work.push(origin ? kept.put({ ...origin, records }, 'origin') : kept.delete('origin'));
				const note = async (revision: Revision) => {
					const history = transaction.objectStore(HISTORY);
					const before = (await history.get(HISTORY)) ?? [];
					await history.put(withRevision(before, revision), HISTORY);
				};
				if (over?.revision) work.push(note(over.revision));
				// A failed write aborts the transaction; `done` then rejects too, and both must be awaited.
				await Promise.all([...work, transaction.done]);
				if (changes.length > 0) announceChange(name);
				return succeed(changes.length);
			}),
	};
}

async function recordsOf(list: LicensedList, keysOf: (provider: Provider) => readonly string[]) {
	const { providers, sources, format: _, schemaVersion: __, ...head } = list;
	const cited = new Set([
		...head.completeness.sources,
		...head.regulator.facts.flatMap((fact) => fact.sources),
	]);
	return {
		head: new Map([['head', { ...head, sources: sources.filter(({ id }) => cited.has(id)) }]]),
		...(await layOut(list, keysOf, breather())),
	};
}

/** One record that differs: its new value, or nothing where it is to go. */
interface Difference {
	readonly name: 'head' | 'providers' | 'names';
	readonly key: string | number;
	readonly value: unknown;
}

async function differences(
	database: IDBPDatabase<Stored>,
	next: Awaited<ReturnType<typeof recordsOf>>,
): Promise<Difference[]> {
	const breathe = breather();
	const found: Difference[] = [];
	for (const name of ['head', 'providers', 'names'] as const) {
		const left = new Map<string | number, unknown>(next[name]);
		for await (const records of batches(database, name))
			for (const [key, record] of records) {
				await breathe();
				if (!isSame(left.get(key), record)) found.push({ name, key, value: left.get(key) });
				left.delete(key);
			}
		for (const [key, value] of left) found.push({ name, key, value });
	}
	return found;
}

function isSame(one: unknown, other: unknown): boolean {
	if (typeof one === 'string') return one === other;
	if (one instanceof Uint32Array)
		return (
			other instanceof Uint32Array &&
			one.length === other.length &&
			one.every((value, at) => value === other[at])
		);
	return JSON.stringify(one) === JSON.stringify(other);
}

/** All records of a store, some at a time and each time in a transaction of its own, so that nobody waits for it. */
async function* batches<Name extends 'head' | 'providers' | 'names'>(
	database: IDBPDatabase<Stored>,
	name: Name,
): AsyncGenerator<Map<Stored[Name]['key'], Stored[Name]['value']>> {
	let range: IDBKeyRange | undefined;
	while (true) {
		const { store } = database.transaction(name);
		const [keys, values] = await Promise.all([
			store.getAllKeys(range, BATCH),
			store.getAll(range, BATCH),
		]);
		yield new Map(keys.map((key, at) => [key, values[at] as Stored[Name]['value']]));
		if (keys.length < BATCH) return;
		range = IDBKeyRange.lowerBound(keys.at(-1), true);
	}
}

function byId(one: ListedProvider, other: ListedProvider): number {
	return one.provider.id < other.provider.id ? -1 : 1;
}

/** Whether an error came of a record that is not what was once written: a field that is not there, a key that is none. */
function isOfDamage(error: unknown): boolean {
	return (
		error instanceof TypeError || (error instanceof DOMException && error.name === 'DataError')
	);
}
