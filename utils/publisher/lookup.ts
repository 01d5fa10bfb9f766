import 'fake-indexeddb/auto';
import { lookalikeKeys } from '../detection/lookalike';
import { type HostError, normaliseHost, type Place, splitAddress } from '../hostname';
import { openRegistry } from '../list/registry';
import type { LicensedList } from '../list/schema';
import { checkVisit } from '../tabs/check';
import type { Verdict, VerdictKind } from '../verdict/verdict';

/** What the extension would show for an address before the page has said anything. */
export interface LookupLine {
	readonly input: string;
	/** The host as the list knows it; nothing where the input names none. */
	readonly host: string | null;
	readonly path?: string;
	/** Nothing where the input names no host. */
	readonly verdict: VerdictKind | null;
	/** The brand of the provider that the verdict is about: of the genuine one, for a look-alike. */
	readonly provider?: string;
	readonly providerId?: string;
	readonly listNumber?: number;
	readonly listIssuedAt?: string;
	readonly error?: { readonly code: HostError | 'unavailable'; readonly message: string };
}

const MESSAGES: Readonly<Record<HostError | 'unavailable', string>> = {
	empty: 'There is no host in this.',
	notAHost: 'This is no host name.',
	ipAddress: 'This is an IP address; the list knows sites by their names.',
	localName: 'This name never leaves the machine or its network; no provider can have it.',
	unavailable: 'The list could not be looked up.',
};

/**
 * Looks addresses up with the extension's own code: its registry, over a database in memory, and its verdicts.
 *
 * @param now the clock, in milliseconds since 1970
 */
export async function openLookup(list: LicensedList, now: number) {
	const registry = openRegistry(lookalikeKeys);
	await registry.replace(list);

	return async (input: string): Promise<LookupLine> => {
		const { host, path } = splitAddress(input);
		const normalised = normaliseHost(host);
		if (!normalised.ok) {
			const error = { code: normalised.error, message: MESSAGES[normalised.error] };
			// The extension shows nothing there, which is an answer; where there is no host there is none.
			const isHost = normalised.error === 'ipAddress' || normalised.error === 'localName';
			return { input, host: isHost ? host : null, verdict: isHost ? 'notVpn' : null, error };
		}
		const place: Place = { host: normalised.value, path };
		const check = await checkVisit(place, undefined, registry, now);
		if (check.status === 'unavailable')
			return {
				input,
				host: place.host,
				verdict: null,
				error: { code: 'unavailable', message: MESSAGES.unavailable },
			};
		const provider = providerOf(check.verdict);
		return {
			input,
			...place,
			verdict: check.verdict.kind,
			...(provider && { provider: provider.brand, providerId: provider.id }),
			listNumber: check.list.number,
			listIssuedAt: check.list.issuedAt,
		};
	};
}

function providerOf(verdict: Verdict) {
	if ('listed' in verdict) return verdict.listed?.provider;
	return 'genuine' in verdict ? verdict.genuine.provider : undefined;
}
