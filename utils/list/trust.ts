import { fail, type Result, succeed } from '../result';
import { type LicensedList, licensedListSchema, SCHEMA_VERSION } from './schema';
import { senseErrors } from './sense';

/** Why bytes are no list to rely on. `detail` says where, for whoever maintains the list. */
export interface ListError {
	readonly code:
		| 'notJson'
		| 'notAList'
		| 'newerSchema'
		| 'emptyList'
		| 'brokenRow'
		| 'contradiction';
	readonly detail: string;
}

/**
 * The one place where a document becomes a list that people are told things from; whole or not at all. Who it comes
 * from is not decided here: its bytes have been verified.
 */
export function readTrustedList(document: unknown): Result<LicensedList, ListError> {
	const { providers } = (document ?? {}) as { providers?: unknown };
	if (Array.isArray(providers) && providers.length === 0)
		return fail({ code: 'emptyList', detail: 'no providers' });
	const parsed = parseList(document);
	return parsed.ok ? whatMakesSense(parsed.value) : parsed;
}

/** Reads a document of which every field is sound; what they say together is for `whatMakesSense`. */
export function parseList(document: unknown): Result<LicensedList, ListError> {
	const head = document as {
		format?: unknown;
		schemaVersion?: unknown;
	} | null;
	if (head?.format !== 'vpn-licence-list')
		return fail({
			code: 'notAList',
			detail: 'the document does not call itself a vpn-licence-list',
		});
	if (typeof head.schemaVersion === 'number' && head.schemaVersion > SCHEMA_VERSION)
		return fail({
			code: 'newerSchema',
			detail: `schema ${head.schemaVersion}, this version reads ${SCHEMA_VERSION}`,
		});
	const parsed = licensedListSchema.safeParse(document);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return fail({ code: 'brokenRow', detail: `${issue?.path.join('.')}: ${issue?.message}` });
	}
	return succeed(parsed.data);
}

/** Refuses a list whose fields are sound and contradict each other. */
export function whatMakesSense(
	list: LicensedList,
	[mistake] = senseErrors(list),
): Result<LicensedList, ListError> {
	return mistake
		? fail({ code: 'contradiction', detail: `${mistake.place} ${mistake.mistake}` })
		: succeed(list);
}

/** Reads a JSON document in UTF-8. */
export function parseJson(bytes: Uint8Array): Result<unknown, ListError> {
	try {
		return succeed(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
	} catch (error) {
		return fail({ code: 'notJson', detail: String(error) });
	}
}
