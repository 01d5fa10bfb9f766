import type { ListedProvider } from '../../utils/list/registry';
import type { Provider } from '../../utils/list/schema';
import { lapseOf } from '../../utils/verdict/decide';
import type { VerdictKind } from '../../utils/verdict/verdict';

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

/** A provider, prepared for being searched. */
export interface Candidate {
	readonly listed: ListedProvider;
	readonly standing: Standing;
	/** Everything that it can be found by, folded. */
	readonly words: string;
}

/** Prepares the providers once, licensees first, each group in the order of its brands. */
export function candidatesOf(
	providers: readonly ListedProvider[],
	now: number,
	language: string,
): Candidate[] {
	const order = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
	return providers
		.map((listed) => ({
			listed,
			standing: standingOf(listed.provider, now),
			words: fold(wordsOf(listed.provider).join('\n')),
		}))
		.sort(
			(one, other) =>
				STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) ||
				order.compare(one.listed.provider.brand, other.listed.provider.brand),
		);
}

/** What a person asks the list for. */
export interface Query {
	readonly text: string;
	/** Nothing for all. */
	readonly standing?: Standing;
}

/** Whether a provider has every word that was typed, in whatever order. */
export function matches({ standing, words }: Candidate, query: Query): boolean {
	if (query.standing !== undefined && query.standing !== standing) return false;
	return fold(query.text)
		.split(/\s+/)
		.every((word) => words.includes(word));
}

function wordsOf({ brand, id, operator, sites }: Provider): string[] {
	return [
		brand,
		id,
		...(operator ? [operator.name] : []),
		...sites.map(({ domain, path = '' }) => domain + path),
	];
}

/** Letter case and accents do not count. */
function fold(text: string): string {
	return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
