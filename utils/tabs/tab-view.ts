import { type Place, placeOf, samePlace } from '../hostname';
import type { Check } from '../verdict/verdict';
import type { Visit } from './visit';

/** What there is to say of one tab. */
export type TabView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'checked'; readonly place: Place; readonly check: Check }
	| { readonly kind: 'notChecked'; readonly place: Place; readonly asked: AskedCheck }
	/** The extension may not read web pages; where the tab's address is hidden too, there is no place. */
	| { readonly kind: 'noPermission'; readonly place?: Place; readonly asked: AskedCheck }
	| { readonly kind: 'notAWebPage' };

/** What became of a check that a person asked for: none yet, under way, without answer, refused by the browser. */
export type AskedCheck = 'no' | 'running' | 'unanswered' | 'refused';

/** What is known of a tab, gathered from the browser. */
export interface TabFacts {
	/** Missing where the browser keeps it from us. */
	readonly address?: string;
	readonly visit?: Visit;
	/** Whether the extension may read web pages. */
	readonly allowed: boolean;
	readonly asked: AskedCheck;
}

/** Decides what there is to say: a stored visit counts only while the tab still shows the place that it is of. */
export function tabViewOf({ address, visit, allowed, asked }: TabFacts): TabView {
	// Without leave for the tab's present page, the visit may be of one that it has moved on from.
	if (address === undefined && !allowed) return { kind: 'noPermission', asked };
	const place = address === undefined ? visit?.place : placeOf(address);
	if (place === undefined) return { kind: 'notAWebPage' };
	if (visit && samePlace(place, visit.place)) return { kind: 'checked', place, check: visit.check };
	return allowed ? { kind: 'notChecked', place, asked } : { kind: 'noPermission', place, asked };
}
