import { isDeepStrictEqual } from 'node:util';
import {
	changesBetween,
	type Ended,
	type LicenceCorrection,
	type ListChange,
} from '../list/changes';
import type { LicensedList } from '../list/schema';

/** One difference between two lists, as it matters to people. */
export interface Change {
	readonly kind:
		| 'firstList'
		| 'granted'
		| 'lapsed'
		| 'licenceCorrected'
		| 'licenceWithdrawn'
		| 'evidenceChanged'
		| 'siteAdded'
		| 'siteRemoved'
		| 'siteCorrected'
		| 'providerAdded'
		| 'providerRemoved'
		| 'providerCorrected'
		| 'regulatorChanged'
		| 'completenessChanged'
		| 'sourcesChanged';
	/** The provider that it is about, where it is about one. */
	readonly provider?: string;
	readonly words: string;
}

/**
 * What changed for people from one list to the next, in words.
 *
 * @param before nothing where there was no list
 * @returns the licences first, then the providers in the order of the list, then what is said of the regulator
 */
export function diffLists(before: LicensedList | undefined, after: LicensedList): Change[] {
	if (!before) return firstList(after);
	return [
		...changesBetween(before.providers, after.providers).map(inWords),
		...diffHead(before, after),
	];
}

function firstList(list: LicensedList): Change[] {
	const licences = changesBetween([], list.providers).filter(
		({ kind }) => kind !== 'providerAdded',
	);
	const words = `The first list: ${list.providers.length} providers, ${licences.length} with a licence on record.`;
	return [{ kind: 'firstList', words }, ...licences.map(inWords)];
}

function inWords(change: ListChange): Change {
	return { kind: KINDS[change.kind], provider: change.provider, words: wordsOf(change) };
}

/** The change log's own kinds, which readers of `changes.json` rely on. */
const KINDS: Readonly<Record<ListChange['kind'], Change['kind']>> = {
	granted: 'granted',
	lapsed: 'lapsed',
	licenceCorrected: 'licenceCorrected',
	endCorrected: 'licenceCorrected',
	licenceWithdrawn: 'licenceWithdrawn',
	licenceEvidence: 'evidenceChanged',
	providerAdded: 'providerAdded',
	providerRemoved: 'providerRemoved',
	renamed: 'providerCorrected',
	operatorChanged: 'providerCorrected',
	operatorEvidence: 'evidenceChanged',
	siteAdded: 'siteAdded',
	siteEvidence: 'evidenceChanged',
	siteRemoved: 'siteRemoved',
	siteCorrected: 'siteCorrected',
	revised: 'providerCorrected',
};

function wordsOf(change: ListChange): string {
	const { brand } = change;
	switch (change.kind) {
		case 'granted':
			return `${brand} is licensed (${change.class}, ${change.evidence}).`;
		case 'lapsed':
			return change.before
				? `${brand} is no longer licensed: ${ended(change)}.`
				: `${brand} had a licence: ${ended(change)}.`;
		case 'endCorrected':
			return `The licence of ${brand} is now given as ${ended(change)}.`;
		case 'licenceCorrected':
			return `The licence of ${brand}: ${change.fields.map(correction).join(', ')}.`;
		case 'licenceWithdrawn':
			return `${brand} is no longer recorded as ever licensed.`;
		case 'licenceEvidence':
			return `The licence of ${brand} is now ${change.evidence}.`;
		case 'providerAdded':
			return `${brand} is new on the list.`;
		case 'providerRemoved':
			return `${brand} is no longer on the list${change.licence ? `, nor is its licence (${change.licence})` : ''}.`;
		case 'renamed':
			return `${change.before} is now called ${brand}.`;
		case 'operatorChanged':
			return `The company behind ${brand} is now given as ${change.after ?? 'unknown'} (before: ${change.before ?? 'unknown'}).`;
		case 'operatorEvidence':
			return `That ${change.operator} is behind ${brand} is now ${change.evidence}.`;
		case 'siteAdded':
			return `${change.site} is a site of ${brand} (${change.evidence}).`;
		case 'siteEvidence':
			return `That ${change.site} is a site of ${brand} is now ${change.evidence}.`;
		case 'siteRemoved':
			return `${change.site} is no longer a site of ${brand}.`;
		case 'siteCorrected':
			return `When ${change.site} counts for ${brand} was revised.`;
		case 'revised':
			return `Details of ${brand} or the sources for them were revised.`;
	}
}

const FIELDS: Readonly<Record<LicenceCorrection['field'], string>> = {
	class: 'class',
	number: 'number',
	namedOn: 'first named on',
	grantedOn: 'granted on',
	expiresOn: 'valid until',
	endedOn: 'ended on',
};

function correction({ field, before, after }: LicenceCorrection): string {
	return `${FIELDS[field]} ${after ?? 'unknown'} (before: ${before ?? 'unknown'})`;
}

function ended({ status, endedOn }: Ended): string {
	return `${status} on ${endedOn ?? 'an unknown day'}`;
}

function diffHead(before: LicensedList, after: LicensedList): Change[] {
	const facts = new Map(before.regulator.facts.map((fact) => [fact.id, fact]));
	const present = new Set(after.regulator.facts.map(({ id }) => id));
	const { licenseesListed, licenseesAnnounced } = after.completeness;
	return [
		...after.regulator.facts
			.filter((fact) => !isDeepStrictEqual(facts.get(fact.id), fact))
			.map(({ statement }): Change => ({ kind: 'regulatorChanged', words: statement })),
		...[...facts.values()]
			.filter(({ id }) => !present.has(id))
			.map(
				({ statement }): Change => ({
					kind: 'regulatorChanged',
					words: `No longer said: ${statement}`,
				}),
			),
		...(isDeepStrictEqual(before.completeness, after.completeness)
			? []
			: [
					{
						kind: 'completenessChanged' as const,
						words: `The list names ${licenseesListed} of ${licenseesAnnounced} licensees announced.`,
					},
				]),
		...(isDeepStrictEqual(before.sources, after.sources)
			? []
			: [{ kind: 'sourcesChanged' as const, words: 'Sources were added, removed or read again.' }]),
	];
}
