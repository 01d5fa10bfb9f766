import type { VerdictKind } from '../verdict/verdict';

/** One site for each verdict: what the start page lists, and what the screenshots show. */
export interface Example {
	readonly verdict: VerdictKind;
	readonly address: string;
	/** What a person should see, and why. */
	readonly expect: string;
}

/** Names under `.example` are made up and answered locally; the others are the real providers' own. */
export const EXAMPLES: readonly Example[] = [
	{
		verdict: 'licensed',
		address: 'http://licensed-vpn.example/',
		expect:
			'A tick. A made-up provider: nobody on the real list is confirmed in both licence and site.',
	},
	{
		verdict: 'licenceReported',
		address: 'https://kestrelvpn.com/',
		expect:
			'A tick with a doubt: the licence is on record, the tie between site and licensee is only reported.',
	},
	{
		verdict: 'licenceLapsed',
		address: 'http://lapsed-vpn.example/',
		expect: 'A cross, with the date. A made-up provider whose licence was surrendered.',
	},
	{
		verdict: 'notOnList',
		address: 'https://mullvad.net/',
		expect: 'A dash: a known provider without a licence on the list.',
	},
	{
		verdict: 'lookalike',
		address: 'http://kestrelvpn.example/',
		expect: 'A warning that the address looks like kestrelvpn.com. A made-up site.',
	},
	{
		verdict: 'claimsLicence',
		address: 'http://hawa-connect.example/',
		expect: 'A warning: the page says that PTA has licensed it, the list does not. A made-up site.',
	},
	{
		verdict: 'vpnLooking',
		address: 'http://falcon-tunnel.example/',
		expect:
			'A question mark: it offers a VPN and nobody on the list has this site. A made-up site.',
	},
	{
		verdict: 'notVpn',
		address: 'http://daily-herald.example/vpn-licensing',
		expect: 'Nothing: a newspaper that only speaks of VPNs. A made-up article.',
	},
];
