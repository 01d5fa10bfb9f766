import type { Licence, LicensedList, Provider } from './schema';

/** A mistake that the schema cannot see, with its place in the document. */
export interface SenseError {
	readonly place: string;
	readonly mistake: string;
}

/**
 * What must hold across a whole list: every claim has a source that is there, nothing is filed twice, dates are in
 * order, and the count of licensees is what the list holds.
 *
 * @returns every mistake, in the order of the document; none for a sound list
 */
export function senseErrors(list: LicensedList): SenseError[] {
	const errors: SenseError[] = [];
	const report = (place: string, mistake: string) => errors.push({ place, mistake });

	if (list.validUntil <= list.issuedAt) report('validUntil', 'is not after issuedAt');
	for (const id of repeated(list.sources.map((source) => source.id)))
		report(`sources.${id}`, 'is there twice');
	for (const id of repeated(list.providers.map((provider) => provider.id)))
		report(`providers.${id}`, 'is there twice');
	for (const place of repeated(list.providers.flatMap(placesOf)))
		report(place, 'is the site of two entries');

	const known = new Set(list.sources.map((source) => source.id));
	for (const { place, ids } of citations(list))
		for (const id of ids)
			if (!known.has(id)) report(place, `names the source ${id}, which is not there`);

	for (const provider of list.providers)
		if (provider.licence)
			for (const mistake of licenceMistakes(provider.licence))
				report(`providers.${provider.id}.licence`, mistake);

	const licensees = list.providers.filter((provider) => provider.licence).length;
	if (licensees !== list.completeness.licenseesListed)
		report(
			'completeness.licenseesListed',
			`says ${list.completeness.licenseesListed}, the list holds ${licensees}`,
		);
	return errors;
}

function licenceMistakes(licence: Licence): string[] {
	const { status, grantedOn, expiresOn, endedOn } = licence;
	const mistakes: string[] = [];
	if (grantedOn && expiresOn && expiresOn <= grantedOn)
		mistakes.push('expires before it was granted');
	if (grantedOn && endedOn && endedOn < grantedOn) mistakes.push('ended before it was granted');
	if (status === 'active' && endedOn) mistakes.push('is active and has ended');
	if (status !== 'active' && !endedOn && !expiresOn) mistakes.push('has ended on no date');
	return mistakes;
}

function placesOf(provider: Provider): string[] {
	return provider.sites.map((site) => site.domain + (site.path ?? ''));
}

/** Every place that cites sources, with the ids that it cites. */
export function citations(list: LicensedList): { place: string; ids: readonly string[] }[] {
	return [
		{ place: 'completeness', ids: list.completeness.sources },
		...list.regulator.facts.map((fact) => ({
			place: `regulator.facts.${fact.id}`,
			ids: fact.sources,
		})),
		...list.providers.map((provider) => ({
			place: `providers.${provider.id}`,
			ids: citedBy(provider),
		})),
	];
}

/** The ids of all sources that a provider's claims rest on, each once. */
export function citedBy(provider: Provider): string[] {
	const claims = [
		provider,
		provider.operator,
		provider.licence,
		...provider.sites,
		...(provider.apps ?? []),
		...(provider.audits ?? []),
	];
	return [...new Set(claims.flatMap((claim) => claim?.sources ?? []))];
}

function repeated(names: readonly string[]): string[] {
	const seen = new Set<string>();
	return names.filter((name) => seen.size === seen.add(name).size);
}
