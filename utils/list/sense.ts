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
	const sense = senseOfProviders();
	for (const provider of list.providers) sense.take(provider);
	return sense.errors(list);
}

/** Takes a list's providers one by one, so that who reads a long one can stop in between; then says what is wrong. */
export function senseOfProviders() {
	const [ids, places] = [repetitions(), repetitions()];
	const cited = new Set<string>();
	const ofLicences: SenseError[] = [];
	let licensees = 0;
	return {
		take(provider: Provider): void {
			ids.take(provider.id);
			for (const place of placesOf(provider)) places.take(place);
			for (const id of citedBy(provider)) cited.add(id);
			if (!provider.licence) return;
			licensees += 1;
			for (const mistake of licenceMistakes(provider.licence))
				ofLicences.push({ place: `providers.${provider.id}.licence`, mistake });
		},
		/** @param list the whole list, with the providers that were taken */
		errors(list: LicensedList): SenseError[] {
			const errors: SenseError[] = [];
			const report = (place: string, mistake: string) => errors.push({ place, mistake });

			if (list.validUntil <= list.issuedAt) report('validUntil', 'is not after issuedAt');
			const sources = repetitions();
			for (const { id } of list.sources) sources.take(id);
			for (const id of sources.found) report(`sources.${id}`, 'is there twice');
			for (const id of ids.found) report(`providers.${id}`, 'is there twice');
			for (const place of places.found) report(place, 'is the site of two entries');

			const { completeness, regulator, providers } = list;
			const cites = (place: string, names: readonly string[]) => {
				for (const id of names)
					if (!sources.seen.has(id)) report(place, `names the source ${id}, which is not there`);
			};
			cites('completeness', completeness.sources);
			for (const fact of regulator.facts) cites(`regulator.facts.${fact.id}`, fact.sources);
			if ([...cited].some((id) => !sources.seen.has(id)))
				for (const provider of providers) cites(`providers.${provider.id}`, citedBy(provider));

			errors.push(...ofLicences);
			if (licensees !== completeness.licenseesListed)
				report(
					'completeness.licenseesListed',
					`says ${completeness.licenseesListed}, the list holds ${licensees}`,
				);
			return errors;
		},
	};
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

function repetitions() {
	const seen = new Set<string>();
	const found: string[] = [];
	return {
		seen,
		/** What was there before, each time that it came again. */
		found,
		take(name: string): void {
			if (seen.has(name)) found.push(name);
			seen.add(name);
		},
	};
}
