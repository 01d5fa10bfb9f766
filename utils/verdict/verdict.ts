import type { ReasonName } from '../detection/score';
import type { Freshness } from '../list/freshness';
import type { ListedSite, ListHead, RegistryError } from '../list/registry';
import type { Licence } from '../list/schema';

/** What is only reported, of what a plain "licensed" would need. */
export type Doubt = 'licence' | 'site';

/** What we conclude of one visit. */
export type Verdict =
	| { readonly kind: 'licensed'; readonly listed: ListedSite }
	| {
			readonly kind: 'licenceReported';
			readonly listed: ListedSite;
			readonly doubts: readonly Doubt[];
	  }
	| {
			readonly kind: 'licenceLapsed';
			readonly listed: ListedSite;
			readonly status: Exclude<Licence['status'], 'active'>;
			/** The day on which it ended, as an ISO date. */
			readonly endedOn: string;
	  }
	| { readonly kind: 'notOnList'; readonly listed: ListedSite }
	| { readonly kind: 'lookalike'; readonly genuine: ListedSite }
	| { readonly kind: 'claimsLicence'; readonly claim: string; readonly listed?: ListedSite }
	| { readonly kind: 'vpnLooking'; readonly reasons: readonly ReasonName[] }
	| { readonly kind: 'notVpn' };

export type VerdictKind = Verdict['kind'];

/** What an answer says of the list that it came from. */
export interface ListSummary
	extends Pick<ListHead, 'number' | 'issuedAt' | 'validUntil' | 'completeness'> {
	/** Where users of other services can register. */
	readonly registration: string;
}

/** A verdict for one tab, or the reason why there is none: a failed look-up is never "not on the list". */
export type Check =
	| {
			readonly status: 'checked';
			readonly verdict: Verdict;
			readonly list: ListSummary;
			readonly freshness: Freshness;
	  }
	| { readonly status: 'unavailable'; readonly reason: RegistryError };
