import { fail, type Result, succeed } from './result';

/** Why a text names no host that could be a provider's site. */
export type HostError = 'empty' | 'notAHost' | 'ipAddress' | 'localName';

/** Names that never leave the machine or the local network (RFC 6761, RFC 6762, RFC 8375). */
const LOCAL_SUFFIX = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/**
 * Brings a host to the one form that the list uses: ASCII (punycode), lower case, without port or trailing dot.
 *
 * @param input a host as a person or a browser writes it, such as `WWW.Example.COM.:443`
 */
export function normaliseHost(input: string): Result<string, HostError> {
	const trimmed = input.trim();
	if (trimmed === '') return fail('empty');
	if (/[\s/?#@\\]/.test(trimmed)) return fail('notAHost');
	const url = parse(`http://${trimmed}`);
	if (url === undefined) return fail('notAHost');
	const host = url.hostname.replace(/\.$/, '');
	// The URL parser has brought every spelling of an IPv4 address (hexadecimal, one number) to this form.
	if (host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)) return fail('ipAddress');
	if (host === '' || host.length > 253 || !host.split('.').every(isLabel)) return fail('notAHost');
	if (!host.includes('.') || LOCAL_SUFFIX.test(host)) return fail('localName');
	return succeed(host);
}

/** Where a visit is: the normalised host and the path, which begins with a slash. */
export interface Place {
	readonly host: string;
	readonly path: string;
}

/**
 * Reads the place out of a page's address.
 *
 * @returns nothing for an address that no provider's site can have: not http(s), an IP address, a local name
 */
export function placeOf(address: string | undefined): Place | undefined {
	const url = address === undefined ? undefined : parse(address);
	if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
		return undefined;
	const host = normaliseHost(url.hostname);
	return host.ok ? { host: host.value, path: url.pathname } : undefined;
}

/**
 * Splits an address as people write and paste it: `nordvpn.com`, `proton.me/vpn`, a whole link, whose user name, port,
 * query and fragment play no part.
 *
 * @returns the host as it was written, and the path as a browser writes it: dot segments resolved, characters escaped
 */
export function splitAddress(input: string): Place {
	const trimmed = input.trim();
	const link = /^https?:[\\/]/i.test(trimmed) ? parse(trimmed) : undefined;
	if (link) return { host: link.hostname, path: link.pathname };
	const bare = trimmed.replace(/^https?:[\\/]+/i, '');
	// Another scheme stays in the host, which is then none.
	const [, host = '', path = ''] = /^([a-z][a-z\d+.-]*:\/\/.*|[^/?#]*)([^?#]*)/i.exec(bare) ?? [];
	return { host, path: parse(`http://host.invalid${path}`)?.pathname ?? '/' };
}

/** Reads the place out of an address as people write and paste it. */
export function readAddress(input: string): Result<Place, HostError> {
	const { host, path } = splitAddress(input);
	const normalised = normaliseHost(host);
	return normalised.ok ? succeed({ host: normalised.value, path }) : normalised;
}

/** Whether two places are the same page, as far as the list can tell pages apart. */
export function samePlace(one: Place | undefined, other: Place | undefined): boolean {
	return one?.host === other?.host && one?.path === other?.path;
}

/** The host and every domain above it, nearest first, down to two labels: what a listed site may be filed under. */
export function parentDomains(host: string): string[] {
	const labels = host.split('.');
	return labels.slice(0, -1).map((_, start) => labels.slice(start).join('.'));
}

/**
 * Whether a path lies under another by whole segments: `/vpn` holds `/vpn` and `/vpn/pricing`, not `/vpns`.
 * Letter case counts, as it does on most servers, except in the listed path's own favour: `/VPN` is under `/vpn`.
 */
export function isUnderPath(path: string, parent: string): boolean {
	const lower = path.toLowerCase();
	const start = parent.toLowerCase();
	return lower === start || lower.startsWith(`${start}/`);
}

/** Second-level registries that stand for a whole suffix, such as `com.pk` and `co.uk`. */
const SECOND_LEVEL_SUFFIX = /^(ac|co|com|edu|gob|gov|net|ne|or|org)\.[a-z]{2}$/;

/**
 * The domain that somebody registered, and its first label: `nordvpn` of `www.nordvpn.com`.
 *
 * This knows the usual second-level suffixes by rule and not the Public Suffix List, which would weigh more than all
 * the rest of the background. Wrong only towards a longer suffix unknown to it (`example.k12.ca.us`); a test holds it
 * to the Public Suffix List on every domain of the bundled list.
 */
export function registrableDomain(host: string): {
	readonly domain: string;
	readonly label: string;
} {
	const labels = host.split('.');
	const suffixLength = SECOND_LEVEL_SUFFIX.test(labels.slice(-2).join('.')) ? 2 : 1;
	const own = labels.slice(-suffixLength - 1);
	return { domain: own.join('.'), label: own[0] ?? host };
}

function isLabel(label: string): boolean {
	return /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label);
}

function parse(address: string): URL | undefined {
	// URL.parse would do without the exception, from Chrome 126 and Firefox 126 on.
	try {
		return new URL(address);
	} catch {
		return undefined;
	}
}
