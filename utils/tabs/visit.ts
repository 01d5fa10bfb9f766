import type { PageReading } from '../detection/score';
import type { Place } from '../hostname';
import type { Check } from '../verdict/verdict';

/** One tab's visit and what was concluded of it. Kept in `storage.session` only: in memory, gone with the browser. */
export interface Visit {
	readonly place: Place;
	/** What the page said, so that a new list can be applied without reading the page again. */
	readonly reading?: PageReading;
	readonly check: Check;
}
