import * as z from 'zod/mini';

/** Every way in which a refresh can fail, each with its sentence in the catalogues. */
export const SYNC_FAILURES = [
	'offline',
	'unreachable',
	'timedOut',
	'refused',
	'tooLarge',
	'notJson',
	'notAList',
	'newerSchema',
	'emptyList',
	'brokenRow',
	'contradiction',
	'olderThanHeld',
	'registryUnavailable',
] as const;

export type SyncFailure = (typeof SYNC_FAILURES)[number];

/** Times in milliseconds since 1970. */
export const syncStateSchema = z.object({
	/** The source that the validators belong to; another source starts afresh. */
	source: z.optional(z.string()),
	/** The list that the validators belong to; when the registry holds another, they say nothing. */
	number: z.optional(z.number()),
	etag: z.optional(z.string()),
	lastModified: z.optional(z.string()),
	/** When the source last confirmed or changed what we hold. */
	succeededAt: z.optional(z.number()),
	/** The last failure, also after a later success. */
	failed: z.optional(z.object({ at: z.number(), code: z.enum(SYNC_FAILURES), detail: z.string() })),
	/** Failures in a row. */
	failures: z._default(z.number(), 0),
	dueAt: z.optional(z.number()),
});

export type SyncState = z.infer<typeof syncStateSchema>;

export const NEVER_SYNCED: SyncState = { failures: 0 };

/** What is kept is read as untrusted: a damaged state is as good as none. */
export function readSyncState(stored: unknown): SyncState {
	const parsed = syncStateSchema.safeParse(stored ?? {});
	return parsed.success ? parsed.data : NEVER_SYNCED;
}
