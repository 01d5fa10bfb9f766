import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { lookalikeKeys } from '../../../utils/detection/lookalike';
import { openRegistry } from '../../../utils/list/registry';
import { checkAddress } from '../../../utils/verdict/check-address';
import { licence, listOf, provider, site } from '../../fixtures/lists';

const NOW = Date.parse('2026-12-01T00:00:00Z');
const registry = openRegistry(lookalikeKeys, 'check-address');

beforeAll(async () => {
	await registry.replace(
		listOf([
			provider('sure', { brand: 'Sure VPN', licence: licence(), sites: [site('surevpn.example')] }),
			provider('ended', {
				licence: licence({ status: 'revoked', endedOn: '2026-02-03' }),
				sites: [site('endedvpn.example')],
			}),
			provider('sharkly', { brand: 'Sharkly', sites: [site('sharkly.com')] }),
			provider('mail', { brand: 'Mail VPN', sites: [site('mail.example', { path: '/vpn' })] }),
			provider('isp', {
				licence: licence({ evidence: 'reported' }),
				sites: [site('isp.example', { counts: 'whenPageSpeaksOfVpn' })],
			}),
		]),
	);
});

test.each([
	['surevpn.example', 'licensed', false],
	['https://www.surevpn.example/pricing?ref=1', 'licensed', false],
	['endedvpn.example', 'licenceLapsed', false],
	['sharkly.com', 'notOnList', false],
	['mail.example/vpn/pricing', 'notOnList', false],
	['mail.example', 'notVpn', false],
	// Counts only where the page speaks of VPN; this address does by itself.
	['isp.example/vpn', 'licenceReported', false],
	['isp.example', 'licenceReported', true],
	// Likewise for whatever looks like a listed provider's address.
	['surevpn.test', 'lookalike', false],
	['https://www.sharkly.com.evil.example/x', 'lookalike', true],
	['newspaper.example', 'notVpn', false],
] as const)('%s: %s, only if the page speaks of VPN: %s', async (address, kind, onlyIf) => {
	expect(await checkAddress(address, registry, NOW)).toMatchObject({
		ok: true,
		value: {
			verdict: { kind },
			onlyIfPageSpeaksOfVpn: onlyIf,
			list: { number: 1 },
			freshness: 'current',
		},
	});
});

test('a look-alike names the genuine site', async () => {
	expect(await checkAddress('surevpn.test', registry, NOW)).toMatchObject({
		value: { verdict: { genuine: { site: { domain: 'surevpn.example' } } } },
	});
});

test.each([
	['two words', 'notAHost'],
	['192.0.2.1', 'ipAddress'],
	['localhost', 'localName'],
])('%s is no provider’s: %s', async (address, reason) => {
	expect(await checkAddress(address, registry, NOW)).toEqual({
		ok: false,
		error: { about: 'address', reason },
	});
});

test('a list that cannot be read is never "not on the list"', async () => {
	const empty = openRegistry(lookalikeKeys, 'check-address-empty');
	expect(await checkAddress('surevpn.example', empty, NOW)).toEqual({
		ok: false,
		error: { about: 'list', reason: 'empty' },
	});
});
