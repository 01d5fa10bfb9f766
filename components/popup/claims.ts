import type { ListedSite } from '../../utils/list/registry';
import type { Evidence, Source } from '../../utils/list/schema';
import { sourcesOf } from '../shared/SourceLink';

/** One thing that the list says of a provider, how sure that is, and who says so. */
interface Claim {
	readonly about: 'licence' | 'operator' | 'site';
	readonly sureness: Evidence;
	readonly sources: readonly Source[];
}

/** @returns what an answer on this site rests on; that a company holds a licence and that a site is its are two claims */
export function claimsOf({ provider, site, sources }: ListedSite): Claim[] {
	const { licence, operator } = provider;
	const made = { licence, operator, site };
	return (['licence', 'operator', 'site'] as const).flatMap((about) => {
		const claim = made[about];
		return claim ? [{ about, sureness: claim.evidence, sources: sourcesOf(claim, sources) }] : [];
	});
}
