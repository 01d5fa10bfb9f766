import type { Provider } from '../list/schema';
import { lapseOf } from './decide';
import type { VerdictKind } from './verdict';

/** What the list says of a provider, in the words of the verdicts. */
export type Standing = Extract<
	VerdictKind,
	'licensed' | 'licenceReported' | 'licenceLapsed' | 'notOnList'
>;

/** In the order in which people are shown them. */
export const STANDINGS: readonly Standing[] = [
	'licensed',
	'licenceReported',
	'licenceLapsed',
	'notOnList',
];

/**
 * The standing of a provider, no surer than the verdict that its sites get: whoever reads "licensed" here may go there.
 *
 * @param now the clock, in milliseconds since 1970: a licence also lapses between two lists
 */
export function standingOf({ licence, sites }: Provider, now: number): Standing {
	if (!licence) return 'notOnList';
	if (lapseOf(licence, now)) return 'licenceLapsed';
	const sure = [licence, ...sites].every(({ evidence }) => evidence === 'confirmed');
	return sure ? 'licensed' : 'licenceReported';
}
