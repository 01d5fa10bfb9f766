import { readFileSync } from 'node:fs';
import { getDomain } from 'tldts';
import { describe, expect, test } from 'vitest';
import {
	isUnderPath,
	normaliseHost,
	parentDomains,
	placeOf,
	readAddress,
	registrableDomain,
	samePlace,
} from '../../utils/hostname';

describe('normaliseHost', () => {
	test.each([
		['example.com', 'example.com'],
		['WWW.Example.COM', 'www.example.com'],
		['example.com.', 'example.com'],
		['example.com:8443', 'example.com'],
		['  example.com  ', 'example.com'],
		['müllvad.net', 'xn--mllvad-3ya.net'],
		['xn--mllvad-3ya.net', 'xn--mllvad-3ya.net'],
		['ＥＸＡＭＰＬＥ．com', 'example.com'],
		['_dmarc.example.com', '_dmarc.example.com'],
	])('brings %s to %s', (input, host) => {
		expect(normaliseHost(input)).toEqual({ ok: true, value: host });
	});

	test.each([
		['', 'empty'],
		['   ', 'empty'],
		['example.com/path', 'notAHost'],
		['user@example.com', 'notAHost'],
		['two words.com', 'notAHost'],
		['-bad-.com', 'notAHost'],
		['a..com', 'notAHost'],
		['example.com:99999', 'notAHost'],
		['xn--a.com', 'notAHost'],
		[`${'a'.repeat(64)}.com`, 'notAHost'],
		[`${'a.'.repeat(130)}com`, 'notAHost'],
		['127.0.0.1', 'ipAddress'],
		['0x7f000001', 'ipAddress'],
		['2130706433', 'ipAddress'],
		['1.1.1.1:443', 'ipAddress'],
		['[::1]', 'ipAddress'],
		['localhost', 'localName'],
		['localhost:3000', 'localName'],
		['app.localhost', 'localName'],
		['printer.local', 'localName'],
		['router.home.arpa', 'localName'],
		['intranet', 'localName'],
	])('refuses %j as %s', (input, error) => {
		expect(normaliseHost(input)).toEqual({ ok: false, error });
	});
});

describe('readAddress', () => {
	test.each([
		['nordvpn.com', 'nordvpn.com', '/'],
		['NordVPN.com/', 'nordvpn.com', '/'],
		['proton.me/vpn/../vpn/pricing?x#y', 'proton.me', '/vpn/pricing'],
		[' https://www.surfshark.com.evil.example/x ', 'www.surfshark.com.evil.example', '/x'],
		['https://nordvpn.com@evil.example:8443/a', 'evil.example', '/a'],
		['https:\\\\evil.example\\a', 'evil.example', '/a'],
		['nordvpn.com:443/a b', 'nordvpn.com', '/a%20b'],
	])('reads %s', (input, host, path) => {
		expect(readAddress(input)).toEqual({ ok: true, value: { host, path } });
	});

	test.each([
		['', 'empty'],
		['https://', 'empty'],
		['two words', 'notAHost'],
		['user@nordvpn.com', 'notAHost'],
		['ftp://nordvpn.com/', 'notAHost'],
		['javascript:alert(1)', 'notAHost'],
		['http://192.0.2.1/', 'ipAddress'],
		['http://localhost:3000/', 'localName'],
		['nordvpn', 'localName'],
	])('refuses %j as %s', (input, error) => {
		expect(readAddress(input)).toEqual({ ok: false, error });
	});
});

describe('placeOf', () => {
	test('takes host and path, and leaves query and fragment behind', () => {
		expect(placeOf('https://WWW.Proton.me:443/vpn/pricing?ref=me#top')).toEqual({
			host: 'www.proton.me',
			path: '/vpn/pricing',
		});
	});

	test.each([
		undefined,
		'',
		'about:blank',
		'chrome://settings',
		'file:///etc/hosts',
		'http://127.0.0.1/',
		'nonsense',
	])('knows no place in %j', (address) => {
		expect(placeOf(address)).toBeUndefined();
	});

	test('tells two places apart by host and path', () => {
		const place = { host: 'example.com', path: '/' };
		expect(samePlace(place, { ...place })).toBe(true);
		expect(samePlace(place, { host: 'example.com', path: '/vpn' })).toBe(false);
		expect(samePlace(place, undefined)).toBe(false);
	});
});

test('parentDomains goes from the host up to two labels', () => {
	expect(parentDomains('a.b.example.com')).toEqual([
		'a.b.example.com',
		'b.example.com',
		'example.com',
	]);
	expect(parentDomains('example.com')).toEqual(['example.com']);
});

test.each([
	['/vpn', true],
	['/vpn/', true],
	['/vpn/pricing', true],
	['/VPN/pricing', true],
	['/vpns', false],
	['/', false],
	['/mail/vpn', false],
])('isUnderPath: %s under /vpn is %s', (path, expected) => {
	expect(isUnderPath(path, '/vpn')).toBe(expected);
});

describe('registrableDomain', () => {
	test.each([
		['www.nordvpn.com', 'nordvpn.com', 'nordvpn'],
		['kestrel.com.pk', 'kestrel.com.pk', 'kestrel'],
		['a.b.kestrel.co.uk', 'kestrel.co.uk', 'kestrel'],
		['nayatel.pk', 'nayatel.pk', 'nayatel'],
	])('of %s is %s', (host, domain, label) => {
		expect(registrableDomain(host)).toEqual({ domain, label });
	});

	test('agrees with the Public Suffix List on every domain of the bundled list', () => {
		const list = JSON.parse(readFileSync('utils/publisher/list.json', 'utf8'));
		const domains: string[] = list.providers.flatMap((provider: { sites: { domain: string }[] }) =>
			provider.sites.map((site) => site.domain),
		);
		expect(domains.length).toBeGreaterThan(0);
		for (const domain of domains)
			expect(registrableDomain(`www.${domain}`).domain, domain).toBe(getDomain(domain));
	});
});
