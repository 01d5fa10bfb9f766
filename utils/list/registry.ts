import type { DBSchema, IDBPDatabase } from 'idb';
import { parentDomains } from '../hostname';
import { logUnexpected } from '../log';
import { fail, type Result, succeed } from '../result';
import { connection } from './database';
import type { LicensedList, Provider, Site, Source } from './schema';
import { citedBy } from './sense';

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
}

/** How many of the list's records a change of list wrote and removed. */
export interface Change {
	readonly written: number;
	readonly removed: number;
}

interface Stored extends DBSchema {
	head: { key: 'head'; value: ListHead };
	origin: { key: 'origin'; value: Origin };
	providers: { key: string; value: ListedProvider };
	/** By domain: the ids of the providers with a site there. */
	domains: { key: string; value: readonly string[] };
	/** By look-alike key: the ids of the providers that have it. */
	lookalikes: { key: string; value: readonly string[] };
}

const STORES = ['head', 'origin', 'providers', 'domains', 'lookalikes'] as const;
const DATABASE_VERSION = 2;

/** The queryable copy of the list in IndexedDB. */
export interface Registry {
	/** Looks a host up by itself and the domains above it, and by look-alike keys where nothing is filed there. */
	find(host: string, lookalikeKeys: readonly string[]): Promise<Result<Findings, RegistryError>>;
	head(): Promise<Result<ListHead, RegistryError>>;
	/** Every provider, in the order of their ids. */
	all(): Promise<Result<readonly ListedProvider[], RegistryError>>;
	origin(): Promise<Result<Origin, RegistryError>>;
	/**
	 * Puts another list in place of the present one, in one transaction that writes only what differs.
	 *
	 * @param over the number of the list that it was compared with, where it was; if another has come into force since,
	 *   nothing is changed
	 */
	replace(
		list: LicensedList,
		origin?: Origin,
		over?: { readonly number: number | undefined },
	): Promise<Result<Change, RegistryError | 'overtaken'>>;
}

/**
 * @param keysOf the look-alike keys of a provider; they are worked out once, when a list is stored
 * @param name the database's name
 */
export function openRegistry(
	keysOf: (provider: Provider) => readonly string[],
	name = 'registry',
): Registry {
	const database = connection<Stored>({ name, version: DATABASE_VERSION, stores: STORES });
	const use = async <Value, Failure = never>(
		task: (database: IDBPDatabase<Stored>) => Promise<Result<Value, RegistryError | Failure>>,
	): Promise<Result<Value, RegistryError | Failure>> => {
		try {
			return await database(task);
		} catch (error) {
			logUnexpected('registry', error);
			return fail('unavailable');
		}
	};

	return {
		find: (host, lookalikeKeys) =>
			use<Findings>(async (database) => {
				const transaction = database.transaction(STORES);
				const get = {
					head: transaction.objectStore('head').get('head'),
					ids: Promise.all(
						parentDomains(host).map((domain) => transaction.objectStore('domains').get(domain)),
					),
				};
				const head = await get.head;
				if (head === undefined) return fail('empty');
				const providers = (ids: readonly string[]) =>
					Promise.all([...new Set(ids)].map((id) => transaction.objectStore('providers').get(id)));
				const domains = new Set(parentDomains(host));
				const filed = await providers((await get.ids).flatMap((ids) => ids ?? []));
				if (filed.length > 0) {
					const sites = sitesOf(filed, (site) => domains.has(site.domain));
					return sites ? succeed({ head, sites, lookalikes: [] }) : fail('broken');
				}
				const alike = await Promise.all(
					lookalikeKeys.map((key) => transaction.objectStore('lookalikes').get(key)),
				);
				const lookalikes = await providers(alike.flatMap((ids) => ids ?? []));
				return lookalikes.every(isSound)
					? succeed({ head, sites: [], lookalikes })
					: fail('broken');
			}),

		head: () =>
			use(async (database) => {
				const head = await database.get('head', 'head');
				return head === undefined ? fail('empty') : succeed(head);
			}),

		origin: () =>
			use(async (database) => {
				const origin = await database.get('origin', 'origin');
				return origin === undefined ? fail('empty') : succeed(origin);
			}),

		all: () =>
			use(async (database) => {
				const providers = await database.getAll('providers');
				if (providers.length === 0) return fail('empty');
				return providers.every(isSound) ? succeed(providers) : fail('broken');
			}),

		replace: (list, origin, over) => {
			const next = {
				...recordsOf(list, keysOf),
				origin: new Map(origin ? [['origin', origin]] : []),
			};
			return use<Change, 'overtaken'>(async (database) => {
				const transaction = database.transaction(STORES, 'readwrite');
				const held = over && (await transaction.objectStore('head').get('head'));
				if (over && held?.number !== over.number) return fail('overtaken');
				const change = { written: 0, removed: 0 };
				const work = STORES.map(async (name) => {
					const store = transaction.objectStore(name);
					const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
					const before = new Map(
						keys.map((key, at) => [key as string, JSON.stringify(values[at])]),
					);
					for (const [key, value] of next[name]) {
						if (before.get(key) !== JSON.stringify(value)) {
							// That the same list has been confirmed once more is no change of it.
							if (name !== 'origin') change.written += 1;
							await store.put(value as never, key as never);
						}
						before.delete(key);
					}
					for (const key of before.keys()) {
						change.removed += 1;
						await store.delete(key as never);
					}
				});
				// A failed write aborts the transaction; `done` then rejects too, and both must be awaited.
				await Promise.all([...work, transaction.done]);
				return succeed(change);
			});
		},
	};
}

function recordsOf(list: LicensedList, keysOf: (provider: Provider) => readonly string[]) {
	const { providers, sources, format: _, schemaVersion: __, ...head } = list;
	const byId = new Map(sources.map((source) => [source.id, source]));
	const resolve = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
	const cited = [
		...head.completeness.sources,
		...head.regulator.facts.flatMap((fact) => fact.sources),
	];

	const domains = new Map<string, string[]>();
	const lookalikes = new Map<string, string[]>();
	for (const provider of providers) {
		for (const domain of new Set(provider.sites.map((site) => site.domain)))
			domains.set(domain, [...(domains.get(domain) ?? []), provider.id]);
		for (const key of keysOf(provider))
			lookalikes.set(key, [...(lookalikes.get(key) ?? []), provider.id]);
	}

	return {
		head: new Map([['head', { ...head, sources: resolve([...new Set(cited)]) }]]),
		providers: new Map(
			providers.map((provider) => [provider.id, { provider, sources: resolve(citedBy(provider)) }]),
		),
		domains,
		lookalikes,
	};
}

/** @returns nothing where a record is not what was once written */
function sitesOf(
	found: readonly (ListedProvider | undefined)[],
	wanted: (site: Site) => boolean,
): readonly ListedSite[] | undefined {
	if (!found.every(isSound)) return undefined;
	return found.flatMap((listed) =>
		listed.provider.sites.filter(wanted).map((site) => ({ ...listed, site })),
	);
}

/** Guards against a record damaged on disk; what was written had passed the schema. */
function isSound(listed: ListedProvider | undefined): listed is ListedProvider {
	return (
		typeof listed?.provider?.id === 'string' &&
		Array.isArray(listed.provider.sites) &&
		Array.isArray(listed.sources)
	);
}
