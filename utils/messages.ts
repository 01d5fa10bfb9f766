import * as z from 'zod/mini';
import { pageSignalsSchema } from './detection/signals';
import type { SyncOutcome } from './list/sync';

/**
 * Every message of the extension. Host and tab are never in them: the receiver takes those from the sender. Tried one
 * after the other, since the schema of a union would weigh more in the background than all of these.
 */
const MESSAGES = [
	/** From a page's content script: what the page is, as far as it was read. */
	z.object({ type: z.literal('pageReport'), signals: z.optional(pageSignalsSchema) }),
	/** From the options page, which awaits the outcome. */
	z.object({ type: z.literal('refreshNow') }),
	/** From the options page too: the person has looked at a list that was held back, and takes it. */
	z.object({ type: z.literal('takeList'), number: z.number() }),
	/** From the options page too: it has brought a list from a file into force. */
	z.object({ type: z.literal('listImported') }),
	/** From the options page too, which awaits the outcome: the registry is to be built anew. */
	z.object({ type: z.literal('repair') }),
];

export type Message = z.infer<(typeof MESSAGES)[number]>;

/** What each message is answered with. */
export interface Answers {
	/** Once the page has been checked; without an answer the background was ended before that. */
	pageReport: true;
	refreshNow: SyncOutcome;
	takeList: SyncOutcome;
	listImported: undefined;
	repair: SyncOutcome;
}

/** @returns nothing for whatever is no message of ours */
export function readMessage(received: unknown): Message | undefined {
	for (const schema of MESSAGES) {
		const parsed = schema.safeParse(received);
		if (parsed.success) return parsed.data;
	}
	return undefined;
}
