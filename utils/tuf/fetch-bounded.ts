import { fail, type Result, succeed } from '../result';
import type { FetchCode } from './errors';
import type { Bytes } from './metadata';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Bounds {
	/** How many bytes are read at most. */
	readonly bytes: number;
	/** How many milliseconds it may take, from the request to the last byte. */
	readonly time: number;
}

/**
 * Reads one file, up to a number of bytes and to a time (specification 5.3.3, 5.4.1, 5.5.1, 5.6.1, 5.7.3), without
 * credentials, past every cache. Redirects are refused, also to the same origin: a browser tells where one leads only
 * after it has gone there.
 */
export async function fetchBounded(
	fetch: Fetch,
	url: string,
	bounds: Bounds,
): Promise<Result<Bytes, FetchCode>> {
	const signal = AbortSignal.timeout(bounds.time);
	const late = new Promise<undefined>((resolve) => {
		signal.addEventListener('abort', () => resolve(undefined));
	});
	let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
	try {
		const response = await fetch(url, {
			cache: 'no-store',
			credentials: 'omit',
			redirect: 'manual',
			referrerPolicy: 'no-referrer',
			signal,
		});
		reader = response.body?.getReader();
		if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
			return fail('redirected');
		// Stores of objects that must not be listed say 403 of what is not there; the reference client does the same.
		if (response.status === 403 || response.status === 404) return fail('missing');
		if (response.status !== 200) return fail('serverError');

		const chunks: Uint8Array<ArrayBuffer>[] = [];
		let length = 0;
		while (reader) {
			const read = await Promise.race([late, reader.read()]);
			if (!read) return fail('tooSlow');
			if (read.done) break;
			chunks.push(read.value);
			length += read.value.length;
			if (length > bounds.bytes) return fail('tooLong');
		}
		return succeed(new Uint8Array(await new Blob(chunks).arrayBuffer()));
	} catch {
		// `fetch` and `read` reject for every trouble on the way and say no more than that.
		return fail(signal.aborted ? 'tooSlow' : 'unreachable');
	} finally {
		// Aborting alone does not stop a dripping body everywhere.
		reader?.cancel().catch(() => undefined);
	}
}
