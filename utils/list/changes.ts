import { breather } from './breathe';
import type { Evidence, Licence, Provider, Site } from './schema';

/** The fields of a licence that are corrected, as far as people are told of them. */
export const LICENCE_FIELDS = [
	'class',
	'number',
	'namedOn',
	'grantedOn',
	'expiresOn',
	'endedOn',
] as const;

/** A field of a licence that is given differently than before; nothing where it was, or is, not known. */
export interface LicenceCorrection {
	readonly field: (typeof LICENCE_FIELDS)[number];
	readonly before?: string;
	readonly after?: string;
}

/** What is said of a licence that is not in force. */
export interface Ended {
	readonly status: Exclude<Licence['status'], 'active'>;
	/** An ISO date, where one is known. */
	readonly endedOn?: string;
}

/** One difference between two lists, as it matters to people. */
export type ListChange = {
	/** The id of the provider that it is about, and what that is called. */
	readonly provider: string;
	readonly brand: string;
} & (
	| { readonly kind: 'granted'; readonly class: string; readonly evidence: Evidence }
	/** `before`: whether the list had the licence in force. */
	| ({ readonly kind: 'lapsed'; readonly before: boolean } & Ended)
	/** Not in force before, and not now, but otherwise than was said. */
	| ({ readonly kind: 'endCorrected' } & Ended)
	| { readonly kind: 'licenceCorrected'; readonly fields: readonly LicenceCorrection[] }
	| { readonly kind: 'licenceWithdrawn' }
	| { readonly kind: 'licenceEvidence'; readonly evidence: Evidence }
	| { readonly kind: 'providerAdded' }
	/** `licence`: the status of the licence that went with it. */
	| { readonly kind: 'providerRemoved'; readonly licence?: Licence['status'] }
	| { readonly kind: 'renamed'; readonly before: string }
	| { readonly kind: 'operatorChanged'; readonly before?: string; readonly after?: string }
	| { readonly kind: 'operatorEvidence'; readonly operator: string; readonly evidence: Evidence }
	| {
			readonly kind: 'siteAdded' | 'siteEvidence';
			readonly site: string;
			readonly evidence: Evidence;
	  }
	| { readonly kind: 'siteRemoved' | 'siteCorrected'; readonly site: string }
	/** Something else about it was revised, or the sources for it. */
	| { readonly kind: 'revised' }
);

/** The changes that concern licences: what people are told first. */
const LICENCES: ReadonlySet<ListChange['kind']> = new Set([
	'granted',
	'lapsed',
	'licenceWithdrawn',
	'licenceCorrected',
	'endCorrected',
]);

/** Which of the changes a kind has, apart from whose they are. */
type Detail = ListChange extends infer Change
	? Change extends ListChange
		? Omit<Change, 'provider' | 'brand'>
		: never
	: never;

/**
 * What changed for people from one list to the next.
 *
 * @returns the licences first, then the providers in the order of the later list, then those that are gone
 */
export function changesBetween(
	before: readonly Provider[],
	after: readonly Provider[],
): ListChange[] {
	const old = new Map(before.map((provider) => [provider.id, provider]));
	const present = new Set(after.map(({ id }) => id));
	const changes = [
		...after.flatMap((provider) =>
			detailsOf(old.get(provider.id), provider).map((detail) => of(provider, detail)),
		),
		...before
			.filter(({ id }) => !present.has(id))
			.map((provider) =>
				of(provider, {
					kind: 'providerRemoved',
					...(provider.licence && { licence: provider.licence.status }),
				}),
			),
	];
	return [
		...changes.filter(({ kind }) => LICENCES.has(kind)),
		...changes.filter(({ kind }) => !LICENCES.has(kind)),
	];
}

/**
 * Leaves out who is the same on both lists, little by little, so that visits are answered meanwhile.
 *
 * @returns who is left of each list, in its order
 */
export async function differing(
	before: readonly Provider[],
	after: readonly Provider[],
): Promise<[Provider[], Provider[]]> {
	const breathe = breather();
	const old = new Map<string, Provider>();
	for (const provider of before) {
		await breathe();
		old.set(provider.id, provider);
	}
	const changed: Provider[] = [];
	for (const provider of after) {
		await breathe();
		if (isSame(old.get(provider.id), provider)) old.delete(provider.id);
		else changed.push(provider);
	}
	return [[...old.values()], changed];
}

function of({ id, brand }: Provider, detail: Detail): ListChange {
	return { provider: id, brand, ...detail } as ListChange;
}

function detailsOf(before: Provider | undefined, after: Provider): Detail[] {
	if (!before) return [{ kind: 'providerAdded' }, ...licenceChanges(undefined, after.licence)];
	if (isSame(before, after)) return [];
	const details = [
		...licenceChanges(before.licence, after.licence),
		...(before.brand === after.brand ? [] : [{ kind: 'renamed' as const, before: before.brand }]),
		...operatorChanges(before.operator, after.operator),
		...siteChanges(before.sites, after.sites),
	];
	return details.length > 0 ? details : [{ kind: 'revised' }];
}

function licenceChanges(before: Licence | undefined, after: Licence | undefined): Detail[] {
	if (isSame(before, after)) return [];
	if (!after) return [{ kind: 'licenceWithdrawn' }];
	if (after.status === 'active' && before?.status !== 'active')
		return [{ kind: 'granted', class: after.class, evidence: after.evidence }];
	if (after.status !== 'active' && before?.status !== after.status) {
		const endedOn = after.endedOn ?? after.expiresOn;
		const ended = { status: after.status, ...(endedOn && { endedOn }) };
		if (before && before.status !== 'active') return [{ kind: 'endCorrected', ...ended }];
		return [{ kind: 'lapsed', before: before !== undefined, ...ended }];
	}
	const fields = LICENCE_FIELDS.filter((field) => before?.[field] !== after[field]).map(
		(field) => ({
			field,
			...(before?.[field] && { before: before[field] }),
			...(after[field] && { after: after[field] }),
		}),
	);
	return [
		...(fields.length > 0 ? [{ kind: 'licenceCorrected' as const, fields }] : []),
		...(before?.evidence === after.evidence
			? []
			: [{ kind: 'licenceEvidence' as const, evidence: after.evidence }]),
	];
}

function operatorChanges(before: Provider['operator'], after: Provider['operator']): Detail[] {
	if (before?.name !== after?.name)
		return [
			{
				kind: 'operatorChanged',
				...(before && { before: before.name }),
				...(after && { after: after.name }),
			},
		];
	if (after && before?.evidence !== after.evidence)
		return [{ kind: 'operatorEvidence', operator: after.name, evidence: after.evidence }];
	return [];
}

function siteChanges(before: readonly Site[], after: readonly Site[]): Detail[] {
	const old = new Map(before.map((site) => [nameOf(site), site]));
	const present = new Set(after.map(nameOf));
	return [
		...after.flatMap((now): Detail[] => {
			const [site, was] = [nameOf(now), old.get(nameOf(now))];
			if (!was) return [{ kind: 'siteAdded', site, evidence: now.evidence }];
			if (was.evidence !== now.evidence)
				return [{ kind: 'siteEvidence', site, evidence: now.evidence }];
			return was.counts === now.counts ? [] : [{ kind: 'siteCorrected', site }];
		}),
		...[...old.keys()]
			.filter((site) => !present.has(site))
			.map((site): Detail => ({ kind: 'siteRemoved', site })),
	];
}

function nameOf({ domain, path = '' }: Site): string {
	return domain + path;
}

/** Both have come through the schema, which puts the keys in order. */
function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
