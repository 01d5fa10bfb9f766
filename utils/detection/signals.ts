import * as z from 'zod/mini';
import { BOUNDS } from './bounds';

/**
 * What a page says of itself: bounded readings, no judgement. The content script takes them, the background weighs
 * them; both sides of the message keep to these bounds.
 */

const line = z.string().check(z.maxLength(BOUNDS.line));

export const pageSignalsSchema = z.object({
	/** The language that the page declares, such as `ur`. */
	language: line,
	title: line,
	description: line,
	/** Types that the page declares of itself: `og:type` and the `@type`s of its JSON-LD. */
	types: z.array(line).check(z.maxLength(BOUNDS.types)),
	/** Whether it names an author, or a day on which it was published. */
	byline: z.boolean(),
	headings: z.array(line).check(z.maxLength(BOUNDS.headings)),
	/** Words on links and buttons. */
	actions: z.array(line).check(z.maxLength(BOUNDS.links)),
	/** Hosts that links lead to, other than the page's own. */
	linkedHosts: z.array(line).check(z.maxLength(BOUNDS.links)),
	/** How many links are marked `rel=sponsored` or `rel=nofollow`. */
	sponsored: z.number(),
	/** The beginning of its visible text. */
	text: z.string().check(z.maxLength(BOUNDS.text)),
});

export type PageSignals = z.infer<typeof pageSignalsSchema>;
