import { fail, type Result, succeed } from '../result';
import { type LicensedList, licensedListSchema, SCHEMA_VERSION } from './schema';
import { senseErrors } from './sense';

/** Why bytes are no list to rely on. `detail` says where, for whoever maintains the list. */
export interface ListError {
	readonly code:
		| 'tooLarge'
		| 'notJson'
		| 'notAList'
		| 'newerSchema'
		| 'emptyList'
		| 'brokenRow'
		| 'contradiction';
	readonly detail: string;
}

/** The most that is read of a list, in bytes: some forty times the list of a thousand providers. */
export const LIST_BYTES_LIMIT = 64 * 1024 * 1024;

/**
 * The one place where bytes become a list that people are told things from; whole or not at all.
 *
 * @param bytes what the source sent, or what came with the extension
 */
export function readTrustedList(bytes: Uint8Array): Result<LicensedList, ListError> {
	if (bytes.byteLength > LIST_BYTES_LIMIT)
		return fail({ code: 'tooLarge', detail: `${bytes.byteLength} bytes` });
	const document = parseJson(bytes);
	if (!document.ok) return document;

	const head = document.value as {
		format?: unknown;
		schemaVersion?: unknown;
		providers?: unknown;
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
	if (Array.isArray(head.providers) && head.providers.length === 0)
		return fail({ code: 'emptyList', detail: 'no providers' });

	const parsed = licensedListSchema.safeParse(document.value);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return fail({ code: 'brokenRow', detail: `${issue?.path.join('.')}: ${issue?.message}` });
	}
	const [mistake] = senseErrors(parsed.data);
	if (mistake)
		return fail({ code: 'contradiction', detail: `${mistake.place} ${mistake.mistake}` });
	return succeed(parsed.data);
}

function parseJson(bytes: Uint8Array): Result<unknown, ListError> {
	try {
		return succeed(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
	} catch (error) {
		return fail({ code: 'notJson', detail: String(error) });
	}
}
