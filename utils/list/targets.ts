import * as z from 'zod/mini';
import { fail, type Result, succeed } from '../result';
import { breather } from './breathe';
import { fnv1a } from './fnv';
import { type LicensedList, providerSchema, SCHEMA_VERSION, sourceSchema } from './schema';
import { citedBy, senseOfProviders } from './sense';
import { type ListError, parseJson, parseList, whatMakesSense } from './trust';

/**
 * The list as the targets of a TUF repository: a head, and shards of providers by a stable hash of their ids, so that a
 * changed licence downloads the shard that it is in and no other. A shard carries the sources that its rows cite.
 */

/** The head's path among the targets. */
export const HEAD_PATH = 'list.json';

/** Up to this size, in bytes, the list is one target and has no shards. */
const WHOLE_LIMIT = 64 * 1024;
/** About how large a shard is made, in bytes, and how many there are at most. */
const SHARD_SIZE = 16 * 1024;
const SHARDS_LIMIT = 4096;

const shardSchema = z.object({
	providers: z.array(providerSchema),
	sources: z.array(sourceSchema),
});

/** Some of a list's providers, and the sources that they cite. */
export type Shard = z.infer<typeof shardSchema>;

/** The path of a shard among the targets. */
export function shardPath(shard: number): string {
	return `providers/${shard}.json`;
}

/** Lays a list out as targets, by their paths; the same list gives the same bytes. */
export function splitList(list: LicensedList): Map<string, Uint8Array> {
	const whole = encode({ ...list, shards: 0 });
	if (whole.byteLength <= WHOLE_LIMIT) return new Map([[HEAD_PATH, whole]]);

	const count = shardCount(whole.byteLength);
	const shards = Array.from({ length: count }, () => [] as LicensedList['providers']);
	for (const provider of list.providers) shards[shardOf(provider.id, count)]?.push(provider);

	const cited = new Set(list.providers.flatMap(citedBy));
	const headCites = new Set([
		...list.completeness.sources,
		...list.regulator.facts.flatMap((fact) => fact.sources),
	]);
	const head = {
		...list,
		providers: [],
		sources: list.sources.filter(({ id }) => headCites.has(id) || !cited.has(id)),
		shards: count,
	};
	return new Map([
		[HEAD_PATH, encode(head)],
		...shards.map((providers, shard): [string, Uint8Array] => {
			const ids = new Set(providers.flatMap(citedBy));
			const sources = list.sources.filter(({ id }) => ids.has(id));
			return [shardPath(shard), encode({ providers, sources })];
		}),
	]);
}

/** How many shards the head of a list says that there are; none for a list that is whole. */
export function shardsOf(head: Uint8Array): Result<number, ListError> {
	const document = parseJson(head);
	if (!document.ok) return document;
	const { format, schemaVersion, shards } = (document.value ?? {}) as Record<string, unknown>;
	if (format !== 'vpn-licence-list')
		return fail({ code: 'notAList', detail: 'the head does not call itself a vpn-licence-list' });
	if (typeof schemaVersion === 'number' && schemaVersion > SCHEMA_VERSION)
		return fail({ code: 'newerSchema', detail: `schema ${schemaVersion}` });
	const count = z.int().check(z.minimum(0), z.maximum(SHARDS_LIMIT)).safeParse(shards);
	return count.success ? succeed(count.data) : fail({ code: 'brokenRow', detail: 'shards' });
}

/** Puts a list together from its head and all its shards, as {@link joinShards}. */
export async function joinList(
	head: Uint8Array,
	shards: readonly Uint8Array[],
): Promise<Result<LicensedList, ListError>> {
	const read: Shard[] = [];
	for (const [number, bytes] of shards.entries()) {
		const shard = readShard(bytes, number, shards.length);
		if (!shard.ok) return shard;
		read.push(shard.value);
	}
	return joinShards(head, read);
}

/**
 * Puts a list together from its head and all its shards, and verifies it as a whole; little by little, so that visits
 * are answered meanwhile.
 *
 * @param shards in the order of their numbers
 */
export async function joinShards(
	head: Uint8Array,
	shards: readonly Shard[],
): Promise<Result<LicensedList, ListError>> {
	const whole = parseJson(head);
	if (!whole.ok) return whole;
	const { shards: _, ...document } = (whole.value ?? {}) as { shards?: unknown };
	const breathe = breather();
	const list = parseList(document);
	if (!list.ok) return list;
	const providers = [...list.value.providers];
	const sources = new Map(list.value.sources.map((source) => [source.id, source]));
	const sense = senseOfProviders();
	for (const provider of providers) sense.take(provider);
	for (const shard of shards) {
		await breathe();
		providers.push(...shard.providers);
		for (const provider of shard.providers) sense.take(provider);
		for (const source of shard.sources) sources.set(source.id, source);
	}
	if (providers.length === 0) return fail({ code: 'emptyList', detail: 'no providers' });
	const joined = {
		...list.value,
		providers: providers.sort(byId),
		sources: [...sources.values()].sort(byId),
	};
	return whatMakesSense(joined, sense.errors(joined));
}

/** Reads one of so many shards, of which every field is sound. */
export function readShard(
	bytes: Uint8Array,
	number: number,
	count: number,
): Result<Shard, ListError> {
	const document = parseJson(bytes);
	if (!document.ok) return document;
	const shard = shardSchema.safeParse(document.value);
	if (!shard.success) {
		const place = shard.error.issues[0]?.path.join('.');
		return fail({ code: 'brokenRow', detail: `${shardPath(number)} ${place}` });
	}
	const stray = shard.data.providers.find(({ id }) => shardOf(id, count) !== number);
	return stray
		? fail({ code: 'contradiction', detail: `${stray.id} is in the wrong shard` })
		: succeed(shard.data);
}

function shardCount(bytes: number): number {
	let count = 2;
	while (count < SHARDS_LIMIT && bytes / count > SHARD_SIZE) count *= 2;
	return count;
}

function shardOf(id: string, count: number): number {
	return fnv1a(id) % count;
}

function byId(one: { id: string }, other: { id: string }): number {
	return one.id < other.id ? -1 : 1;
}

function encode(document: unknown): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(document)}\n`);
}
