import type { TufError } from '../tuf/errors';
import type { RepositoryError } from './repository';
import type { ListError } from './trust';

/** What can be wrong with a repository, in words that stay: each has its sentence in the catalogues. */
const TUF_FAILURES = {
	unreachable: 'unreachable',
	missing: 'missing',
	serverError: 'refused',
	redirected: 'redirected',
	tooLong: 'tooLarge',
	tooSlow: 'timedOut',
	malformed: 'malformed',
	notSigned: 'notSigned',
	wrongHash: 'wrongHash',
	wrongVersion: 'wrongVersion',
	rolledBack: 'rolledBack',
	expired: 'expired',
	noSuchTarget: 'noList',
} as const satisfies Record<TufError['code'], string>;

export type RepositoryFailure =
	| (typeof TUF_FAILURES)[keyof typeof TUF_FAILURES]
	| ListError['code'];

/** A failure with its code, and what exactly it was, for a log. */
export interface ReadFailure {
	readonly code: RepositoryFailure | 'offline' | 'notARepository' | 'storeUnavailable';
	readonly detail: string;
	/** How many milliseconds the server asked to be left alone. */
	readonly retryAfter?: number;
}

export function failureOf(error: RepositoryError): ReadFailure & { code: RepositoryFailure } {
	if (!('stage' in error)) return error;
	return { code: TUF_FAILURES[error.code], detail: `${error.stage} ${error.detail}` };
}
