import { fail, type Result, succeed } from '../result';
import { LIST_BYTES_LIMIT } from './trust';

/** What a server gave with the copy that we hold, to be sent back so that an unchanged list costs no download. */
export interface Validators {
	readonly etag?: string;
	readonly lastModified?: string;
}

export type Fetched =
	| { readonly kind: 'notModified' }
	| { readonly kind: 'list'; readonly bytes: Uint8Array; readonly validators: Validators };

/** Why the source gave nothing. `retryAfter` in milliseconds, where the server asked for it. */
export interface FetchError {
	readonly code: 'offline' | 'unreachable' | 'timedOut' | 'refused' | 'tooLarge';
	readonly detail: string;
	readonly retryAfter?: number;
}

/** How long one fetch may take from the request to the last byte, in milliseconds. */
const TIME_LIMIT = 30_000;

/**
 * Fetches the list from its static source. Sends no cookies, no referrer, keeps nothing in the browser's cache, follows
 * no redirect, and reads neither longer nor further than its limits.
 */
export async function fetchList(
	address: string,
	validators: Validators,
	{ fetch = globalThis.fetch, timeLimit = TIME_LIMIT, bytesLimit = LIST_BYTES_LIMIT } = {},
): Promise<Result<Fetched, FetchError>> {
	const limit = AbortSignal.timeout(timeLimit);
	try {
		const response = await fetch(address, {
			cache: 'no-store',
			credentials: 'omit',
			redirect: 'error',
			referrerPolicy: 'no-referrer',
			headers: {
				accept: 'application/json',
				...(validators.etag && { 'if-none-match': validators.etag }),
				...(validators.lastModified && { 'if-modified-since': validators.lastModified }),
			},
			signal: limit,
		});
		if (response.status === 304) return succeed({ kind: 'notModified' });
		if (response.status !== 200) {
			await response.body?.cancel();
			const retryAfter = readRetryAfter(response.headers.get('retry-after'));
			return fail({
				code: 'refused',
				detail: `HTTP ${response.status}`,
				...(retryAfter !== undefined && { retryAfter }),
			});
		}
		const bytes = await readBounded(response, limit, bytesLimit);
		if (!bytes) return fail({ code: 'tooLarge', detail: `more than ${bytesLimit} bytes` });
		const etag = response.headers.get('etag');
		const lastModified = response.headers.get('last-modified');
		return succeed({
			kind: 'list',
			bytes,
			validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
		});
	} catch (error) {
		if (limit.aborted) return fail({ code: 'timedOut', detail: `after ${timeLimit} ms` });
		if (globalThis.navigator?.onLine === false)
			return fail({ code: 'offline', detail: String(error) });
		return fail({ code: 'unreachable', detail: String(error) });
	}
}

/** @returns nothing when the body is longer than the limit; what came so far is dropped */
async function readBounded(
	response: Response,
	limit: AbortSignal,
	bytesLimit: number,
): Promise<Uint8Array | undefined> {
	const reader = response.body?.getReader();
	if (!reader) return new Uint8Array();
	// Aborting the fetch alone does not end a body that drips on in every browser.
	limit.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		limit.throwIfAborted();
		if (done) break;
		length += value.byteLength;
		if (length > bytesLimit) {
			await reader.cancel();
			return undefined;
		}
		chunks.push(value);
	}
	return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function readRetryAfter(header: string | null): number | undefined {
	if (header === null) return undefined;
	const seconds = Number(header);
	const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
	return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}
