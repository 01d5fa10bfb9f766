import { findImitated, keysToTry } from '../detection/lookalike';
import type { PageReading } from '../detection/score';
import { addressHasTrace } from '../detection/trace';
import { isUnderPath, type Place } from '../hostname';
import type { Findings, ListedSite, Registry, RegistryError } from '../list/registry';
import { type Result, succeed } from '../result';
import type { ListSummary } from './verdict';

/** What the registry and the page say of one visit; what `decideVerdict` concludes from. */
export interface Facts {
	/** The most specific site on the list that this place belongs to. */
	readonly listed?: ListedSite;
	/** The listed site that this host imitates. */
	readonly genuine?: ListedSite;
	/** What the page says of itself, where it was read. */
	readonly reading?: PageReading;
	readonly speaksOfVpn: boolean;
	readonly list: ListSummary;
}

/** Gathers the facts of a visit with one read of the registry. */
export async function gatherFacts(
	place: Place,
	reading: PageReading | undefined,
	registry: Pick<Registry, 'find'>,
): Promise<Result<Facts, RegistryError>> {
	const found = await registry.find(place.host, keysToTry(place.host));
	if (!found.ok) return found;
	const speaksOfVpn = reading?.speaksOfVpn || addressHasTrace(place.host, place.path);
	const listed = mostSpecific(found.value, place, speaksOfVpn);
	const genuine = findImitated(place.host, found.value.lookalikes);
	const { number, issuedAt, validUntil, completeness, regulator } = found.value.head;
	const { registration } = regulator;
	return succeed({
		...(listed && { listed }),
		...(genuine && { genuine }),
		...(reading && { reading }),
		speaksOfVpn,
		list: { number, issuedAt, validUntil, completeness, registration },
	});
}

/** The longest domain wins, then the longest path: `vpn.example.com/pro` before `example.com`. */
function mostSpecific(
	{ sites }: Findings,
	place: Place,
	speaksOfVpn: boolean,
): ListedSite | undefined {
	return sites
		.filter(
			({ site }) =>
				(site.path === undefined || isUnderPath(place.path, site.path)) &&
				(site.counts !== 'whenPageSpeaksOfVpn' || speaksOfVpn),
		)
		.sort(
			(one, other) =>
				other.site.domain.length - one.site.domain.length ||
				(other.site.path?.length ?? 0) - (one.site.path?.length ?? 0),
		)[0];
}
