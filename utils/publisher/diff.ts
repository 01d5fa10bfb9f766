import { isDeepStrictEqual } from 'node:util';
import type { Licence, LicensedList, Provider, Site } from '../list/schema';

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
	const old = new Map(before.providers.map((provider) => [provider.id, provider]));
	const present = new Set(after.providers.map(({ id }) => id));
	const changes = [
		...after.providers.flatMap((provider) => diffProvider(old.get(provider.id), provider)),
		...[...old.values()]
			.filter(({ id }) => !present.has(id))
			.map(({ id, brand, licence }) =>
				change(
					'providerRemoved',
					id,
					`${brand} is no longer on the list${licence ? `, nor is its licence (${licence.status})` : ''}.`,
				),
			),
	];
	const licences = changes.filter(({ kind }) => ORDER_FIRST.has(kind));
	return [
		...licences,
		...changes.filter(({ kind }) => !ORDER_FIRST.has(kind)),
		...diffHead(before, after),
	];
}

function firstList(list: LicensedList): Change[] {
	const licences = list.providers.flatMap((provider) =>
		diffLicence(undefined, provider.licence, provider),
	);
	const words = `The first list: ${list.providers.length} providers, ${licences.length} with a licence on record.`;
	return [{ kind: 'firstList', words }, ...licences];
}

const ORDER_FIRST: ReadonlySet<Change['kind']> = new Set([
	'granted',
	'lapsed',
	'licenceWithdrawn',
	'licenceCorrected',
]);

function change(kind: Change['kind'], provider: string, words: string): Change {
	return { kind, provider, words };
}

function diffProvider(before: Provider | undefined, after: Provider): Change[] {
	const { id, brand, licence, sites } = after;
	const changes: Change[] = [];
	if (!before) changes.push(change('providerAdded', id, `${brand} is new on the list.`));
	changes.push(...diffLicence(before?.licence, licence, after));
	if (!before) return changes;
	if (before.brand !== brand)
		changes.push(change('providerCorrected', id, `${before.brand} is now called ${brand}.`));
	if (before.operator?.name !== after.operator?.name)
		changes.push(
			change(
				'providerCorrected',
				id,
				`The company behind ${brand} is now given as ${after.operator?.name ?? 'unknown'} (before: ${before.operator?.name ?? 'unknown'}).`,
			),
		);
	if (
		before.operator?.name === after.operator?.name &&
		before.operator?.evidence !== after.operator?.evidence
	)
		changes.push(evidenceOf(id, `That ${after.operator?.name} is behind ${brand}`, after.operator));
	changes.push(...diffSites(before.sites, sites, after));
	if (changes.length === 0 && !isDeepStrictEqual(before, after))
		changes.push(
			change('providerCorrected', id, `Details of ${brand} or the sources for them were revised.`),
		);
	return changes;
}

function diffLicence(
	before: Licence | undefined,
	after: Licence | undefined,
	{ id, brand }: Provider,
): Change[] {
	if (isDeepStrictEqual(before, after)) return [];
	if (!after)
		return [change('licenceWithdrawn', id, `${brand} is no longer recorded as ever licensed.`)];
	const isActive = after.status === 'active';
	if (!before || (isActive && before.status !== 'active'))
		return [
			isActive
				? change('granted', id, `${brand} is licensed (${after.class}, ${after.evidence}).`)
				: change('lapsed', id, `${brand} had a licence: ${ended(after)}.`),
		];
	if (before.status !== after.status)
		return [
			before.status === 'active'
				? change('lapsed', id, `${brand} is no longer licensed: ${ended(after)}.`)
				: change(
						'licenceCorrected',
						id,
						`The licence of ${brand} is now given as ${ended(after)}.`,
					),
		];
	const fields = (['class', 'number', 'namedOn', 'grantedOn', 'expiresOn', 'endedOn'] as const)
		.filter((field) => before[field] !== after[field])
		.map(
			(field) =>
				`${FIELDS[field]} ${after[field] ?? 'unknown'} (before: ${before[field] ?? 'unknown'})`,
		);
	return [
		...(fields.length > 0
			? [change('licenceCorrected', id, `The licence of ${brand}: ${fields.join(', ')}.`)]
			: []),
		...(before.evidence !== after.evidence
			? [evidenceOf(id, `The licence of ${brand}`, after)]
			: []),
	];
}

const FIELDS = {
	class: 'class',
	number: 'number',
	namedOn: 'first named on',
	grantedOn: 'granted on',
	expiresOn: 'valid until',
	endedOn: 'ended on',
};

function ended({ status, endedOn, expiresOn }: Licence): string {
	return `${status} on ${endedOn ?? expiresOn ?? 'an unknown day'}`;
}

function evidenceOf(id: string, what: string, claim?: { evidence: string }): Change {
	return change('evidenceChanged', id, `${what} is now ${claim?.evidence}.`);
}

function diffSites(before: readonly Site[], after: readonly Site[], { id, brand }: Provider) {
	const old = new Map(before.map((site) => [nameOf(site), site]));
	const present = new Set(after.map(nameOf));
	return [
		...after.flatMap((site): Change[] => {
			const was = old.get(nameOf(site));
			if (!was)
				return [
					change('siteAdded', id, `${nameOf(site)} is a site of ${brand} (${site.evidence}).`),
				];
			if (was.evidence !== site.evidence)
				return [evidenceOf(id, `That ${nameOf(site)} is a site of ${brand}`, site)];
			return was.counts === site.counts
				? []
				: [change('siteCorrected', id, `When ${nameOf(site)} counts for ${brand} was revised.`)];
		}),
		...[...old.keys()]
			.filter((name) => !present.has(name))
			.map((name) => change('siteRemoved', id, `${name} is no longer a site of ${brand}.`)),
	];
}

function nameOf({ domain, path = '' }: Site): string {
	return domain + path;
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
