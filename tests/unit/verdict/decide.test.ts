import { describe, expect, test } from 'vitest';
import type { PageReading } from '../../../utils/detection/score';
import type { ListedSite } from '../../../utils/list/registry';
import type { Licence, Site } from '../../../utils/list/schema';
import { decideVerdict } from '../../../utils/verdict/decide';
import type { Facts } from '../../../utils/verdict/facts';
import { licence, listOf, provider, site } from '../../fixtures/lists';

const NOW = Date.parse('2026-12-01T12:00:00Z');

const { number, issuedAt, validUntil, completeness, regulator } = listOf([provider('x')]);
const list = { number, issuedAt, validUntil, completeness, registration: regulator.registration };

function listed(held?: Partial<Licence>, where: Partial<Site> = {}): ListedSite {
	const own = site('alpha.example', where);
	const row = provider('alpha', { sites: [own], ...(held && { licence: licence(held) }) });
	return { provider: row, site: own, sources: [] };
}

const facts = (rest: Partial<Facts>): Facts => ({ speaksOfVpn: false, list, ...rest });
const reading = (rest: Partial<PageReading>): PageReading => ({
	offersVpn: false,
	speaksOfVpn: true,
	reasons: [],
	...rest,
});
const kindOf = (rest: Partial<Facts>, now = NOW) => decideVerdict(facts(rest), now).kind;

describe('licensed needs everything to be sure', () => {
	test('an active, confirmed licence on a confirmed site', () => {
		expect(kindOf({ listed: listed({}) })).toBe('licensed');
	});

	test.each<[string, ListedSite, string[]]>([
		['the licence is only reported', listed({ evidence: 'reported' }), ['licence']],
		['the site is only reported', listed({}, { evidence: 'reported' }), ['site']],
		['both are', listed({ evidence: 'reported' }, { evidence: 'reported' }), ['licence', 'site']],
	])(
		'when %s, it is no more than a reported licence, and says what is in doubt',
		(_, site, doubts) => {
			expect(decideVerdict(facts({ listed: site }), NOW)).toMatchObject({
				kind: 'licenceReported',
				doubts,
			});
		},
	);

	test('nothing that a page says makes it so', () => {
		const page = reading({ offersVpn: true, claim: 'We are licensed by PTA.' });
		expect(kindOf({ reading: page, speaksOfVpn: true })).toBe('claimsLicence');
		expect(kindOf({ listed: listed(), reading: page, speaksOfVpn: true })).toBe('claimsLicence');
		expect(kindOf({ listed: listed({}, { evidence: 'reported' }), reading: page })).toBe(
			'licenceReported',
		);
	});

	test('the name of a licensee in another’s address does not make it so', () => {
		expect(kindOf({ genuine: listed({}), speaksOfVpn: true })).toBe('lookalike');
	});
});

describe('a licence that has ended', () => {
	test.each(['expired', 'suspended', 'revoked', 'surrendered'] as const)(
		'is lapsed when %s',
		(status) => {
			expect(
				decideVerdict(facts({ listed: listed({ status, endedOn: '2026-06-30' }) }), NOW),
			).toMatchObject({
				kind: 'licenceLapsed',
				status,
				endedOn: '2026-06-30',
			});
		},
	);

	test('is lapsed though site or licence was only ever reported', () => {
		const site = listed(
			{ status: 'revoked', endedOn: '2026-06-30', evidence: 'reported' },
			{ evidence: 'reported' },
		);
		expect(kindOf({ listed: site })).toBe('licenceLapsed');
	});

	test('lapses between two lists, when its last day in Pakistan is over', () => {
		const site = listed({ expiresOn: '2026-12-01' });
		expect(kindOf({ listed: site }, Date.parse('2026-12-01T18:59:59Z'))).toBe('licensed');
		expect(
			decideVerdict(facts({ listed: site }), Date.parse('2026-12-01T19:00:00Z')),
		).toMatchObject({
			kind: 'licenceLapsed',
			status: 'expired',
			endedOn: '2026-12-01',
		});
	});
});

describe('without a licence on the list', () => {
	test('a known provider is not on the list, whatever else its page says', () => {
		expect(kindOf({ listed: listed() })).toBe('notOnList');
		expect(kindOf({ listed: listed(), reading: reading({ offersVpn: true }) })).toBe('notOnList');
	});

	test('an unknown page that offers a VPN is VPN-looking, with its reasons', () => {
		const page = reading({ offersVpn: true, reasons: ['price'] });
		expect(decideVerdict(facts({ reading: page, speaksOfVpn: true }), NOW)).toEqual({
			kind: 'vpnLooking',
			reasons: ['price'],
		});
	});

	test('a page that speaks of licences and offers nothing is none of ours', () => {
		expect(
			kindOf({ reading: reading({ claim: 'Five were licensed by PTA.' }), speaksOfVpn: true }),
		).toBe('notVpn');
	});

	test('a name like a listed one is a look-alike only where VPN is spoken of', () => {
		expect(kindOf({ genuine: listed(), speaksOfVpn: true })).toBe('lookalike');
		expect(kindOf({ genuine: listed(), speaksOfVpn: false })).toBe('notVpn');
	});

	test('everything else is none of ours', () => {
		expect(kindOf({})).toBe('notVpn');
		expect(kindOf({ reading: reading({}), speaksOfVpn: true })).toBe('notVpn');
	});
});
