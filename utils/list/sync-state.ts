import * as z from 'zod/mini';
import type { AdoptError } from './adopt';
import type { ReadFailure } from './failures';

/** Every way in which a refresh or an import can fail, each with its sentence in the catalogues. */
export const SYNC_FAILURES = [
	'offline',
	'unreachable',
	'timedOut',
	'missing',
	'refused',
	'redirected',
	'tooLarge',
	'malformed',
	'notSigned',
	'wrongHash',
	'wrongVersion',
	'rolledBack',
	'expired',
	'noList',
	'notJson',
	'notAList',
	'newerSchema',
	'emptyList',
	'brokenRow',
	'contradiction',
	'olderThanHeld',
	'heldBack',
	'notARepository',
	'registryUnavailable',
	'storeUnavailable',
] as const satisfies readonly (ReadFailure['code'] | AdoptError['code'])[];

export type SyncFailure = (typeof SYNC_FAILURES)[number];

/** A list that takes so much away that it waits: for the next refresh to find it still there, or for a person. */
export const heldBackSchema = z.object({
	number: z.number(),
	removed: z.array(z.string()),
	lapsed: z.array(z.string()),
	/** Of how many licensees. */
	of: z.number(),
});

/** How a refresh ended, and when. */
const attemptSchema = z.object({
	at: z.number(),
	code: z.literal(['updated', 'unchanged', ...SYNC_FAILURES]),
});

/** A part that is damaged, or of another version of the extension, counts as not there; the others are kept. */
const part = <Schema extends z.ZodMiniType>(schema: Schema) =>
	z.catch(z.optional(schema), undefined);

/** Times in milliseconds since 1970. */
export const syncStateSchema = z.object({
	/** The source that the rest speaks of; another source starts afresh. */
	source: part(z.string()),
	/** The root that an organisation has named, by its hash; another one starts afresh too. */
	anchor: part(z.string()),
	/** The list that the source last gave or confirmed. */
	number: part(z.number()),
	/** When the list held was last verified to be its source's current one. */
	confirmedAt: part(z.number()),
	/** The last failure, also after a later success. */
	failed: part(z.object({ at: z.number(), code: z.literal(SYNC_FAILURES), detail: z.string() })),
	/** Failures in a row. */
	failures: z.catch(z.number(), 0),
	/** The last refreshes, the newest first, whatever their source. */
	attempts: z.catch(z.array(attemptSchema), []),
	heldBack: part(heldBackSchema),
	dueAt: part(z.number()),
});

export type Attempt = z.infer<typeof attemptSchema>;
export type HeldBack = z.infer<typeof heldBackSchema>;
export type SyncState = z.infer<typeof syncStateSchema>;

export const NEVER_SYNCED: SyncState = { failures: 0, attempts: [] };

/** What is kept is read as untrusted. */
export function readSyncState(stored: unknown): SyncState {
	const parsed = syncStateSchema.safeParse(stored ?? {});
	return parsed.success ? parsed.data : NEVER_SYNCED;
}
