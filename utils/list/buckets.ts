import type { Breathe } from './breathe';
import { fnv1a } from './fnv';
import type { ListedProvider } from './registry';
import type { LicensedList, Provider } from './schema';
import { citedBy } from './sense';

/**
 * How the registry lays a list out: providers, and the names that they are filed under, in buckets by a hash. A record
 * for each would be a million at 100,000 providers, which no database writes while anybody waits; with buckets a list
 * of any size is a few thousand records, a look-up reads as many as before, and a changed licence rewrites one.
 */

/** Few providers share one on a list of any size: a dozen at 100,000. Another number is another database version. */
export const BUCKETS = 8192;
/** By how many letters look-alike keys share a bucket. Fewer, and the buckets of common beginnings grow large. */
const LOOK_START = 5;

/** Records by the numbers of their buckets: JSON of providers and their sources; pairs of a name's and an id's hash. */
export interface Layout {
	readonly providers: ReadonlyMap<number, string>;
	readonly names: ReadonlyMap<number, Uint32Array>;
}

/** Where one thing is filed. */
export interface Filed {
	readonly hash: number;
	readonly bucket: number;
}

/** Where a provider is filed, by its id. */
export function filedById(id: string): Filed {
	return filed(fnv1a(id));
}

/** Where the providers with a site on a domain are filed. */
export function filedByDomain(domain: string): Filed {
	return filed(fnv1a(`site ${domain}`));
}

/**
 * Where the providers with a look-alike key are filed. The keys of one name, which are that name with a letter left out,
 * mostly begin alike and share a bucket by that: a look-up asks for a dozen records instead of forty.
 */
export function filedByLook(key: string): Filed {
	return { hash: fnv1a(`look ${key}`), bucket: bucketOf(fnv1a(key.slice(0, LOOK_START))) };
}

/** What a bucket of names points to, by the hash of the provider's id. */
export function filedAt(hash: number): Filed {
	return filed(hash);
}

function filed(hash: number): Filed {
	return { hash, bucket: bucketOf(hash) };
}

function bucketOf(hash: number): number {
	return hash % BUCKETS;
}

/** Lays a list out; the same list gives the same records. */
export async function layOut(
	list: Pick<LicensedList, 'providers' | 'sources'>,
	keysOf: (provider: Provider) => readonly string[],
	breathe: Breathe,
): Promise<Layout> {
	const sources = new Map(list.sources.map((source) => [source.id, source]));
	const inBuckets = new Map<number, Provider[]>();
	const pairs = new Map<number, [name: number, id: number][]>();
	for (const provider of list.providers) {
		await breathe();
		const id = filedById(provider.id);
		into(inBuckets, id.bucket, provider);
		const domains = new Set(provider.sites.map(({ domain }) => domain));
		const names = [...Array.from(domains, filedByDomain), ...keysOf(provider).map(filedByLook)];
		for (const { hash, bucket } of names) into(pairs, bucket, [hash, id.hash]);
	}
	const providers = new Map<number, string>();
	for (const [bucket, shared] of inBuckets) {
		await breathe();
		const cited = new Set(shared.flatMap(citedBy));
		const resolved = Array.from(cited).flatMap((id) => sources.get(id) ?? []);
		providers.set(bucket, JSON.stringify({ providers: shared, sources: resolved }));
	}
	const names = new Map<number, Uint32Array>();
	for (const [bucket, shared] of pairs) {
		await breathe();
		names.set(bucket, new Uint32Array(shared.flat()));
	}
	return { providers, names };
}

function into<Value>(buckets: Map<number, Value[]>, bucket: number, value: Value): void {
	const shared = buckets.get(bucket);
	if (shared) shared.push(value);
	else buckets.set(bucket, [value]);
}

/** @returns the providers in a bucket; nothing where the record is not what was once written */
export function readProviders(record: unknown): ListedProvider[] | undefined {
	if (typeof record !== 'string') return undefined;
	try {
		const { providers, sources } = JSON.parse(record) as Pick<
			LicensedList,
			'providers' | 'sources'
		>;
		const byId = new Map(sources.map((source) => [source.id, source]));
		return providers.map((provider) => ({
			provider,
			sources: citedBy(provider).flatMap((id) => byId.get(id) ?? []),
		}));
	} catch {
		return undefined;
	}
}

/** @returns the hashes of the ids filed under a name; nothing where the record is not what was once written */
export function idsUnder({ hash }: Filed, record: unknown): number[] | undefined {
	if (record === undefined) return [];
	if (!(record instanceof Uint32Array)) return undefined;
	const ids: number[] = [];
	for (let at = 0; at < record.length; at += 2)
		if (record[at] === hash) ids.push(record[at + 1] as number);
	return ids;
}
