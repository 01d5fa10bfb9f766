import type { PageReading } from '../detection/score';
import type { Place } from '../hostname';
import { freshnessOf } from '../list/freshness';
import type { Registry } from '../list/registry';
import { logUnexpected } from '../log';
import { decideVerdict } from '../verdict/decide';
import { gatherFacts } from '../verdict/facts';
import type { Check } from '../verdict/verdict';

/**
 * Checks one visit against the registry, which is expected to mend itself where it is empty or broken. Damage that only
 * shows when something is concluded from a record is no answer either.
 */
export async function checkVisit(
	place: Place,
	reading: PageReading | undefined,
	registry: Pick<Registry, 'find'>,
	now: number,
): Promise<Check> {
	try {
		const facts = await gatherFacts(place, reading, registry);
		if (!facts.ok) return { status: 'unavailable', reason: facts.error };
		const { list } = facts.value;
		return {
			status: 'checked',
			verdict: decideVerdict(facts.value, now),
			list,
			freshness: freshnessOf(list, now),
		};
	} catch (error) {
		logUnexpected('check', error);
		return { status: 'unavailable', reason: 'broken' };
	}
}
