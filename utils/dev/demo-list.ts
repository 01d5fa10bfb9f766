import type { LicensedList, Provider } from '../list/schema';

/** Where the demonstration finds its list: a name that nobody can register (RFC 6761), answered locally. */
export const DEMO_SOURCE = 'http://list.vpn-licence-indicator.example/';

const NOTE = {
	id: 'demonstration',
	address: 'http://start.vpn-licence-indicator.example/',
	title: 'Demonstration',
	publisher: 'VPN Licence Indicator',
	readOn: '2026-11-24',
	says: 'A made-up provider, for trying the extension out.',
};

const sources = [NOTE.id];

/** Two made-up providers, for the verdicts that nobody on the real list has. */
const EXAMPLES: readonly Provider[] = [
	{
		id: 'example-lapsed-vpn',
		brand: 'Example Lapsed VPN',
		operator: {
			name: 'Example Lapsed (Pvt) Ltd',
			jurisdiction: 'PK',
			evidence: 'confirmed',
			sources,
		},
		licence: {
			regulator: 'PTA',
			class: 'CVAS-Data',
			status: 'surrendered',
			namedOn: '2025-11-13',
			endedOn: '2026-06-30',
			evidence: 'confirmed',
			sources,
		},
		sites: [{ domain: 'lapsed-vpn.example', evidence: 'confirmed', sources }],
		sources,
	},
	{
		id: 'example-licensed-vpn',
		brand: 'Example Licensed VPN',
		operator: {
			name: 'Example Licensed (Pvt) Ltd',
			jurisdiction: 'PK',
			evidence: 'confirmed',
			sources,
		},
		licence: {
			regulator: 'PTA',
			class: 'CVAS-Data',
			status: 'active',
			namedOn: '2025-11-13',
			evidence: 'confirmed',
			sources,
		},
		sites: [{ domain: 'licensed-vpn.example', evidence: 'confirmed', sources }],
		sources,
	},
];

/** The real list, and two made-up providers under `.example`; one list further than the real one. */
export function demoList(list: LicensedList): LicensedList {
	const licensees = EXAMPLES.filter(({ licence }) => licence).length;
	return {
		...list,
		number: list.number + 1,
		completeness: {
			...list.completeness,
			licenseesListed: list.completeness.licenseesListed + licensees,
			licenseesAnnounced: list.completeness.licenseesAnnounced + licensees,
		},
		sources: [...list.sources, NOTE],
		providers: [...list.providers, ...EXAMPLES],
	};
}
