import { logUnexpected } from '../log';
import { fail, type Result } from '../result';
import type { Fetch } from '../tuf/fetch-bounded';
import { failureOf, type ReadFailure } from './failures';
import {
	type Confirm,
	type ConfirmedList,
	type RepositoryAccess,
	type RepositoryError,
	readRepository,
	readUnlessHeld,
	type SignedList,
} from './repository';

/** Reads the list from its source, unless it is the one that is held, and keeps the files that it is made of. */
export async function readSource(
	access: RepositoryAccess,
	confirm: Confirm,
): Promise<Result<SignedList | ConfirmedList, ReadFailure>> {
	let retryAfter: number | undefined;
	const noting: Fetch = async (url, init) => {
		const response = await access.fetch(url, init);
		retryAfter = readRetryAfter(response.headers.get('retry-after')) ?? retryAfter;
		return response;
	};
	const read = await safely(() => readUnlessHeld({ ...access, fetch: noting }, confirm));
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
export function readSafely(access: RepositoryAccess): Promise<Result<SignedList, ReadFailure>> {
	return safely(() => readRepository(access));
}

async function safely<Value>(
	reading: () => Promise<Result<Value, RepositoryError>>,
): Promise<Result<Value, ReadFailure>> {
	try {
		const read = await reading();
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
