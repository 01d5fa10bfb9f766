import { logUnexpected } from '../log';
import { fail, type Result } from '../result';
import type { Fetch } from '../tuf/fetch-bounded';
import { failureOf, type ReadFailure } from './failures';
import { type RepositoryAccess, readRepository, type SignedList } from './repository';

/** Reads the list from its source, and keeps the files that it is made of. */
export async function readSource(
	access: RepositoryAccess,
): Promise<Result<SignedList, ReadFailure>> {
	let retryAfter: number | undefined;
	const noting: Fetch = async (url, init) => {
		const response = await access.fetch(url, init);
		retryAfter = readRetryAfter(response.headers.get('retry-after')) ?? retryAfter;
		return response;
	};
	const read = await readSafely({ ...access, fetch: noting });
	if (read.ok) return read;
	const { code, detail } = read.error;
	const offline = code === 'unreachable' && globalThis.navigator?.onLine === false;
	return fail({
		code: offline ? 'offline' : code,
		detail,
		...(retryAfter !== undefined && { retryAfter }),
	});
}

/** Reads a repository; where the browser does not let us keep its files, that is a failure like others. */
export async function readSafely(
	access: RepositoryAccess,
): Promise<Result<SignedList, ReadFailure>> {
	try {
		const read = await readRepository(access);
		return read.ok ? read : fail(failureOf(read.error));
	} catch (error) {
		logUnexpected('repository', error);
		return fail({ code: 'storeUnavailable', detail: String(error) });
	}
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function readRetryAfter(header: string | null): number | undefined {
	if (header === null) return undefined;
	const seconds = Number(header);
	const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
	return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}
