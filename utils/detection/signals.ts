import * as z from 'zod/mini';
import * as BOUNDS from './bounds';

/**
 * What a page says of itself: bounded readings, no judgement. The content script takes them, the background weighs
 * them; both sides of the message keep to these bounds.
 */

const line = z.string().check(z.maxLength(BOUNDS.LINE));
const lines = z.array(line).check(z.maxLength(BOUNDS.LIST));

const areFew = (counts: object) => {
	const names = Object.keys(counts);
	return names.length <= BOUNDS.LIST && names.every((name) => name.length <= BOUNDS.LINE);
};

export const pageSignalsSchema = z.object({
	title: line,
	/** Named `<meta>`s, as in `og:type=article`. */
	metas: lines,
	/** The beginning of its JSON-LD, which need not parse. */
	data: z.string().check(z.maxLength(BOUNDS.DATA)),
	headings: lines,
	/** Words on links and buttons. */
	actions: lines,
	/** Where links lead. */
	links: lines,
	/** How many elements of the kinds that tell pages apart there are, by element name. */
	elements: z.catchall(z.object({}), z.number()).check(z.refine(areFew)),
	/** The beginning of its text. */
	text: z.string().check(z.maxLength(BOUNDS.TEXT)),
});

export type PageSignals = z.infer<typeof pageSignalsSchema>;
