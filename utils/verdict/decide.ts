import type { ListedSite } from '../list/registry';
import type { Licence } from '../list/schema';
import type { Facts } from './facts';
import type { Doubt, Verdict } from './verdict';

/**
 * What we conclude of a visit. A plain "licensed" needs all of: on the list, the licence active and confirmed, the
 * site confirmed as the licensee's; people act on it.
 *
 * @param now the clock, in milliseconds since 1970
 */
export function decideVerdict(facts: Facts, now: number): Verdict {
	const { listed, genuine, reading } = facts;
	if (listed?.provider.licence) return licenceVerdict(listed, listed.provider.licence, now);

	const claim = reading?.claim;
	if (listed) {
		return claim === undefined
			? { kind: 'notOnList', listed }
			: { kind: 'claimsLicence', claim, listed };
	}
	if (genuine && facts.speaksOfVpn) return { kind: 'lookalike', genuine };
	if (!reading?.offersVpn) return { kind: 'notVpn' };
	return claim === undefined
		? { kind: 'vpnLooking', reasons: reading.reasons }
		: { kind: 'claimsLicence', claim };
}

function licenceVerdict(listed: ListedSite, licence: Licence, now: number): Verdict {
	const lapse = lapseOf(licence, now);
	if (lapse) return { kind: 'licenceLapsed', listed, ...lapse };
	const doubts: Doubt[] = [];
	if (licence.evidence === 'reported') doubts.push('licence');
	if (listed.site.evidence === 'reported') doubts.push('site');
	return doubts.length === 0
		? { kind: 'licensed', listed }
		: { kind: 'licenceReported', listed, doubts };
}

/**
 * How a licence has ended, where it has. It also lapses between two lists: its last day, in Pakistan (UTC+5, no summer
 * time), has passed.
 */
export function lapseOf({ status, expiresOn, endedOn }: Licence, now: number) {
	if (status !== 'active') return { status, endedOn: endedOn ?? expiresOn ?? '' };
	const today = new Date(now + 5 * 3_600_000).toISOString().slice(0, 10);
	return expiresOn !== undefined && expiresOn < today
		? { status: 'expired' as const, endedOn: expiresOn }
		: undefined;
}
