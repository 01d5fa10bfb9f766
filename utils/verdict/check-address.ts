import type { PageReading } from '../detection/score';
import { type HostError, type Place, readAddress } from '../hostname';
import { type Freshness, freshnessOf } from '../list/freshness';
import type { Registry, RegistryError } from '../list/registry';
import { fail, type Result, succeed } from '../result';
import { decideVerdict } from './decide';
import { type Facts, gatherFacts } from './facts';
import type { ListSummary, Verdict } from './verdict';

/** What is concluded of an address whose page nobody has opened. */
export interface AddressCheck {
	readonly place: Place;
	/** The verdict of a visit on which the page says nothing more than its address; `notVpn` where that says nothing. */
	readonly verdict: Exclude<Verdict, { kind: 'claimsLicence' | 'vpnLooking' }>;
	/** Whether a visit would come to that verdict only where the page speaks of VPN, which the address does not. */
	readonly onlyIfPageSpeaksOfVpn: boolean;
	readonly list: ListSummary;
	readonly freshness: Freshness;
}

/** Why an address was not checked: no provider's site can have it, or the list cannot be read. */
export type AddressError =
	| { readonly about: 'address'; readonly reason: HostError }
	| { readonly about: 'list'; readonly reason: RegistryError };

/** What a page would say at the least, were it to count for a site that sells much else, or for a look-alike. */
const SPEAKS_OF_VPN: PageReading = { offersVpn: false, speaksOfVpn: true, reasons: [] };

/**
 * Checks an address before the visit, by the same facts and the same decision as a visit. A page can still add what
 * only it can say: that it offers a VPN, or that PTA has licensed it.
 *
 * @param address as a person types it, or a link's
 * @param now the clock, in milliseconds since 1970
 */
export async function checkAddress(
	address: string,
	registry: Pick<Registry, 'find'>,
	now: number,
): Promise<Result<AddressCheck, AddressError>> {
	const place = readAddress(address);
	if (!place.ok) return fail({ about: 'address', reason: place.error });
	const facts = await gatherFacts(place.value, undefined, registry);
	if (!facts.ok) return fail({ about: 'list', reason: facts.error });
	const conclude = (gathered: Facts, onlyIfPageSpeaksOfVpn: boolean) =>
		succeed<AddressCheck>({
			place: place.value,
			// The other kinds need a page that offers a VPN, or that claims a licence.
			verdict: decideVerdict(gathered, now) as AddressCheck['verdict'],
			onlyIfPageSpeaksOfVpn,
			list: gathered.list,
			freshness: freshnessOf(gathered.list, now),
		});

	const asItIs = conclude(facts.value, false);
	if (asItIs.value.verdict.kind !== 'notVpn') return asItIs;
	const inThatCase = await gatherFacts(place.value, SPEAKS_OF_VPN, registry);
	if (!inThatCase.ok) return fail({ about: 'list', reason: inThatCase.error });
	const ifSo = conclude(inThatCase.value, true);
	return ifSo.value.verdict.kind === 'notVpn' ? asItIs : ifSo;
}
