import type { LicensedList, Provider } from '../../utils/list/schema';

/**
 * A list of any length in the likeness of a real one: each made-up provider has the claims and sources of a real one,
 * under a brand and domains of its own.
 *
 * @param count how many providers it has
 */
export function syntheticList(real: LicensedList, count: number): LicensedList {
	const providers = Array.from({ length: count }, (_, number) =>
		madeUp(real.providers[number % real.providers.length] as Provider, number),
	);
	return withProviders(real, providers, real.number + 1);
}

/** A real list with made-up providers behind its own, so that no licensee is lost by it. */
export function lengthenedList(real: LicensedList, count: number): LicensedList {
	const { providers } = syntheticList(real, Math.max(0, count - real.providers.length));
	return withProviders(real, [...real.providers, ...providers], real.number + 1);
}

/** The same list, one number further, with one licence surrendered. */
export function withOneLicenceChanged(list: LicensedList): LicensedList {
	const at = list.providers.findIndex(({ licence }) => licence?.status === 'active');
	const changed = list.providers.map((provider, index) =>
		index === at && provider.licence
			? {
					...provider,
					licence: { ...provider.licence, status: 'surrendered' as const, endedOn: '2026-11-20' },
				}
			: provider,
	);
	return withProviders(list, changed, list.number + 1);
}

/** The domain of a made-up provider's first site. */
export function syntheticDomain(number: number): string {
	return `${wordFor(number)}-0.example`;
}

function withProviders(
	list: LicensedList,
	providers: readonly Provider[],
	number: number,
): LicensedList {
	const licensees = providers.filter(({ licence }) => licence).length;
	const { completeness } = list;
	return {
		...list,
		number,
		completeness: {
			...completeness,
			licenseesListed: licensees,
			licenseesAnnounced: Math.max(licensees, completeness.licenseesAnnounced),
		},
		providers: [...providers],
	};
}

function madeUp(likeness: Provider, number: number): Provider {
	const word = wordFor(number);
	const sites = likeness.sites.length > 0 ? likeness.sites : [undefined];
	return {
		...likeness,
		id: `${word}-${number}`,
		brand: `${word} VPN`,
		sites: sites.map((site, at) => ({
			evidence: 'reported',
			sources: likeness.sources,
			...site,
			domain: `${word}-${at}.example`,
		})),
	};
}

/** A pronounceable word of ten letters, another one for each number up to some millions. */
function wordFor(number: number): string {
	const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou'];
	let rest = (number * 2_654_435_761) % (consonants.length * vowels.length) ** 4;
	let word = '';
	for (let syllable = 0; syllable < 5; syllable += 1) {
		word += consonants[rest % consonants.length];
		rest = Math.floor(rest / consonants.length);
		word += vowels[rest % vowels.length];
		rest = Math.floor(rest / vowels.length);
	}
	return word;
}
