import { fail } from '../result';

/** Where in the client workflow a refresh or a download ended. */
export type Stage = 'root' | 'timestamp' | 'snapshot' | 'targets' | 'target';

/** The bytes could not be had. */
export type FetchCode =
	/** No answer, or the connection broke. */
	| 'unreachable'
	/** The server says that there is no such file. */
	| 'missing'
	/** The server answered with anything else than the file. */
	| 'serverError'
	| 'redirected'
	| 'tooLong'
	| 'tooSlow';

/** The bytes were had and are not to be trusted. */
export type TrustCode =
	/** Not metadata of the expected role in the form that the specification gives it. */
	| 'malformed'
	/** Fewer valid signatures than the role's threshold. */
	| 'notSigned'
	/** Another length or hash than the metadata that refers to it says. */
	| 'wrongHash'
	/** Another version than the one asked for. */
	| 'wrongVersion'
	/** Older than what was seen before. */
	| 'rolledBack'
	| 'expired'
	/** The targets metadata knows no such target. */
	| 'noSuchTarget';

/** Why there is no success. */
export interface TufError {
	readonly stage: Stage;
	readonly code: FetchCode | TrustCode;
	/** What exactly, for a log: never for a decision. */
	readonly detail: string;
}

export function failure(stage: Stage, code: TufError['code'], detail: string) {
	return fail<TufError>({ stage, code, detail });
}
