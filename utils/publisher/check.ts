import { isDeepStrictEqual } from 'node:util';
import { getPublicSuffix, parse } from 'tldts';
import type { LicensedList, Provider } from '../list/schema';
import { licensedListSchema } from '../list/schema';
import { type SenseError, senseErrors } from '../list/sense';

/**
 * Every mistake in a list that its maintainer should mend before it is published: what the extension would refuse, and
 * what it would accept and should not be there.
 *
 * @param today an ISO date; no source can have been read after it
 */
export function checkList(document: unknown, today: string): SenseError[] {
	const parsed = licensedListSchema.safeParse(document);
	if (!parsed.success)
		return parsed.error.issues.map(({ path, message }) => ({
			place: path.join('.'),
			mistake: message,
		}));
	const list = parsed.data;
	return [
		...senseErrors(list),
		...(isDeepStrictEqual(list, document)
			? []
			: [{ place: 'the document', mistake: 'has fields that the schema does not know' }]),
		...list.providers.flatMap(domainMistakes),
		...dateMistakes(list, today),
		...orderMistakes(list),
		...unusedSources(list),
	];
}

function domainMistakes({ id, sites }: Provider): SenseError[] {
	return sites.flatMap(({ domain }) => {
		const place = `providers.${id}.sites.${domain}`;
		const { isIcann, isPrivate } = parse(domain, { allowPrivateDomains: true });
		if (getPublicSuffix(domain, { allowPrivateDomains: true }) === domain)
			return [{ place, mistake: 'is a public suffix, under which anybody can have a site' }];
		return isIcann || isPrivate ? [] : [{ place, mistake: 'is under no known top-level domain' }];
	});
}

function dateMistakes(list: LicensedList, today: string): SenseError[] {
	return list.sources.flatMap(({ id, publishedOn, readOn }) => {
		const place = `sources.${id}`;
		if (readOn > today) return [{ place, mistake: 'was read in the future' }];
		return publishedOn !== undefined && publishedOn > readOn
			? [{ place, mistake: 'was read before it was published' }]
			: [];
	});
}

/** Kept in order, so that a change of the list is as small in the file as it is in fact. */
function orderMistakes(list: LicensedList): SenseError[] {
	const unordered = (ids: readonly string[]) =>
		ids.find((id, at) => at > 0 && id < (ids[at - 1] ?? ''));
	const provider = unordered(list.providers.map(({ id }) => id));
	const source = unordered(list.sources.map(({ id }) => id));
	return [
		...(provider ? [{ place: `providers.${provider}`, mistake: 'is out of order' }] : []),
		...(source ? [{ place: `sources.${source}`, mistake: 'is out of order' }] : []),
	];
}

function unusedSources(list: LicensedList): SenseError[] {
	const used = new Set<string>();
	JSON.stringify(list, (key, value) => {
		if (key === 'sources' && Array.isArray(value))
			for (const id of value) if (typeof id === 'string') used.add(id);
		return value;
	});
	return list.sources
		.filter(({ id }) => !used.has(id))
		.map(({ id }) => ({ place: `sources.${id}`, mistake: 'backs nothing' }));
}
