import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Imitable } from '../../../utils/detection/imitable';
import { findImitated, keysToTry, lookalikeKeys } from '../../../utils/detection/lookalike';

const providers: Imitable[] = [
	{ brand: 'Kestrel VPN', sites: [{ domain: 'kestrelvpn.com' }, { domain: 'kestrel.app' }] },
	{ brand: 'Mullvad VPN', sites: [{ domain: 'mullvad.net' }] },
	{ brand: 'hide.me', sites: [{ domain: 'hide.me' }] },
	{ brand: 'FreeVPN', sites: [{ domain: 'freevpn.org' }] },
	{ brand: 'Opera VPN', sites: [{ domain: 'opera.com', counts: 'whenPageSpeaksOfVpn' }] },
	{ brand: 'Kaspersky VPN', sites: [{ domain: 'kaspersky.com', counts: 'whenPageSpeaksOfVpn' }] },
	{ brand: 'Proton VPN', sites: [{ domain: 'proton.me', path: '/vpn' }] },
	{ brand: 'SkyVPN', sites: [{ domain: 'skyvpn.net' }] },
	{ brand: 'VPN99', sites: [{ domain: 'vpn99.net' }] },
	{ brand: 'Psiphon', sites: [{ domain: 'psiphon.ca' }] },
	{ brand: 'Star Link VPN', sites: [{ domain: 'starlinevpn.com' }] },
	{ brand: 'Star Like VPN', sites: [{ domain: 'starlikevpn.com' }] },
	{ brand: 'Nowhere VPN', sites: [] },
];

/** As the registry does it: by key. */
function imitated(host: string): string | undefined {
	const keys = new Set(keysToTry(domainToASCII(host)));
	const found = providers
		.filter((provider) => lookalikeKeys(provider).some((key) => keys.has(key)))
		.map((provider) => ({ provider }));
	return findImitated(domainToASCII(host), found)?.site.domain;
}

describe('imitations', () => {
	test.each([
		// Letters
		['mulvlad.net', 'mullvad.net'],
		['mulllvad.net', 'mullvad.net'],
		['mulvad.net', 'mullvad.net'],
		['mullvasd.com', 'mullvad.net'],
		['mullbad.net', 'mullvad.net'],
		['kestrelvpm.com', 'kestrelvpn.com'],
		['rnullvad.net', 'mullvad.net'],
		['mu11vad.net', 'mullvad.net'],
		['kestre1vpn.com', 'kestrelvpn.com'],
		// Other scripts and accents, in punycode by the time they arrive
		['mullvаd.net', 'mullvad.net'],
		['müllvád.net', 'mullvad.net'],
		['κestrelvpn.com', 'kestrelvpn.com'],
		['oреra.com', 'opera.com'],
		// Hyphens and added words
		['kestrel-vpn.com', 'kestrelvpn.com'],
		['secure-mullvad.com', 'mullvad.net'],
		['mullvad-pk.com', 'mullvad.net'],
		['mullvadlogin.com', 'mullvad.net'],
		['officialmullvadvpn.com', 'mullvad.net'],
		['getkestrelvpnpk.com', 'kestrelvpn.com'],
		['my-mullvad-account-now.com', 'mullvad.net'],
		['kas-persky.com', 'kaspersky.com'],
		['kaspersky-login.com', 'kaspersky.com'],
		['opera-download.com', 'opera.com'],
		// Subdomains of another's domain
		['mullvad.net.evil.example', 'mullvad.net'],
		['mullvad.evil.example', 'mullvad.net'],
		['login-mullvad.evil.example', 'mullvad.net'],
		['opera.com.evil.example', 'opera.com'],
		['hide.me.evil.example', 'hide.me'],
		// Another ending
		['mullvad.pk', 'mullvad.net'],
		['kestrelvpn.com.pk', 'kestrelvpn.com'],
		['hideme.com', 'hide.me'],
		// The brand rather than the domain
		['protonvpn.net', 'proton.me'],
		// Names in which the ending is part of the name
		['hiide.me', 'hide.me'],
		['hlde.me', 'hide.me'],
		// Misspelt, a name of the trade or a short one still tells
		['freevpnn.org', 'freevpn.org'],
		['skkyvpn.net', 'skyvpn.net'],
	])('%s looks like %s', (host, genuine) => {
		expect(imitated(host)).toBe(genuine);
	});
});

describe('no imitations', () => {
	test.each([
		['the domain itself', 'mullvad.net'],
		['what lies below it', 'www.mullvad.net'],
		['another domain of the provider', 'kestrel.app'],
		['words of the trade under another ending', 'freevpn.net'],
		['words of the trade with others', 'best-freevpn.com'],
		['words of the trade near a name', 'freesvpn.app.freevpnonline.com'],
		['a company’s name under another ending', 'kaspersky.de'],
		['an everyday word under another ending', 'opera.pk'],
		['an everyday word', 'operas.com'],
		['an accent in an everyday word', 'opéra.com'],
		['a word one letter away', 'siphon.com'],
		['another number', 'vpn89.net'],
		['another short name', 'spbvpn.net'],
		['another ending of a name that has one', 'hide.mx'],
		['a name one letter from two', 'starlievpn.com'],
		['a page that reviews', 'mullvad-review.com'],
		['a page that compares', 'mullvad-vs-kestrelvpn.com'],
		['a help desk of a service', 'mullvad.zendesk.com'],
		['somebody else', 'example.com'],
		['a longer word', 'mullvadosaurus.com'],
		['an IP address’s look', '10.0.0.1'],
	])('%s: %s', (_, host) => {
		expect(imitated(host)).toBeUndefined();
	});
});

test('a provider without a site is imitated by nobody', () => {
	expect(lookalikeKeys({ brand: 'Nowhere VPN', sites: [] })).toEqual([]);
});

test('a provider has few keys: they are what storing a list costs', () => {
	expect(lookalikeKeys({ brand: 'Mullvad VPN', sites: [{ domain: 'mullvad.net' }] })).toHaveLength(
		// One letter of the two `l`s left out gives the same key.
		1 + 'mullvad'.length - 1,
	);
	const longest = { brand: 'V'.repeat(80), sites: [{ domain: `${'long'.repeat(15)}.com` }] };
	expect(lookalikeKeys(longest).length).toBeLessThan(3);
});

test.each([
	`${'a-'.repeat(31)}a.com`,
	`${'vpn'.repeat(21)}.com`,
	`${'my'.repeat(31)}.com`,
	`${'m.'.repeat(120)}com`,
	`${'rn'.repeat(31)}.com`,
	'xn--99999999.com',
	`xn--${'a'.repeat(59)}.com`,
])('a host made to be costly is looked up by few keys: %s', (host) => {
	const keys = keysToTry(host);
	findImitated(
		host,
		providers.map((provider) => ({ provider })),
	);
	expect(keys.length).toBeLessThan(200);
});
