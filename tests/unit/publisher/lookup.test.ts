import { beforeAll, expect, test } from 'vitest';
import { type LookupLine, openLookup } from '../../../utils/publisher/lookup';
import { licence, listOf, provider, site } from '../../fixtures/lists';

let lookup: (input: string) => Promise<LookupLine>;

beforeAll(async () => {
	const list = listOf([
		provider('sure', { brand: 'Sure VPN', licence: licence(), sites: [site('surevpn.example')] }),
		provider('said', {
			licence: licence(),
			sites: [site('saidvpn.example', { evidence: 'reported' })],
		}),
		provider('mail', { brand: 'Mail VPN', sites: [site('mail.example', { path: '/vpn' })] }),
		provider('isp', {
			licence: licence({ evidence: 'reported' }),
			sites: [site('isp.example', { counts: 'whenPageSpeaksOfVpn' })],
		}),
	]);
	lookup = await openLookup(list, Date.parse('2026-12-01T00:00:00Z'));
});

test.each([
	['surevpn.example', 'licensed', 'Sure VPN'],
	['WWW.SureVPN.example.:443', 'licensed', 'Sure VPN'],
	['https://surevpn.example/a?b#c', 'licensed', 'Sure VPN'],
	['saidvpn.example', 'licenceReported', 'said'],
	['mail.example/vpn', 'notOnList', 'Mail VPN'],
	['mail.example/vpn/../vpn/pricing?x', 'notOnList', 'Mail VPN'],
	['mail.example/vpns', 'notVpn', undefined],
	['mail.example', 'notVpn', undefined],
	['isp.example/vpn', 'licenceReported', 'isp'],
	['isp.example', 'notVpn', undefined],
	['surevpn.test', 'lookalike', 'Sure VPN'],
	['notsurevpn.example.org', 'notVpn', undefined],
])('%s is %s', async (input, verdict, brand) => {
	const line = await lookup(input);
	expect(line).toMatchObject({ input, verdict });
	expect(line.provider).toBe(brand);
});

test.each([
	['192.0.2.1', 'notVpn', 'ipAddress'],
	['[2001:db8::1]/vpn', 'notVpn', 'ipAddress'],
	['localhost:3000', 'notVpn', 'localName'],
	['two words', null, 'notAHost'],
	['', null, 'empty'],
	['https://', null, 'empty'],
])('%j is no host of a provider’s, and says why', async (input, verdict, code) => {
	expect(await lookup(input)).toMatchObject({ input, verdict, error: { code } });
});
