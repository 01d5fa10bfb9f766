import { fail, type Result, succeed } from '../result';
import type { Package } from './packages';
import { CHECKS_FAILED, type Refusal, type ReleaseFacts, refusals } from './refusals';

/** What takes minutes, and is not begun where something speaks against the release already. */
export interface ReleaseWork {
	/** Runs the checks and tests, and says whether all of them pass. */
	checksPass(): boolean;
	makePackages(): Promise<Package[]>;
}

/**
 * Makes the packages, or says why not.
 *
 * @param now the clock, in milliseconds since 1970
 */
export async function makeRelease(
	facts: ReleaseFacts,
	now: number,
	work: ReleaseWork,
): Promise<Result<Package[], Refusal[]>> {
	const refused = refusals(facts, now);
	if (refused.length > 0) return fail(refused);
	if (!work.checksPass()) return fail([CHECKS_FAILED]);
	return succeed(await work.makePackages());
}
