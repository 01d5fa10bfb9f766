import type { VerifyReport } from '../publisher/verify';

/** What there is to know of the project, the list and the surroundings before a release is made of them. */
export interface ReleaseFacts {
	/** Of the project, as its package.json has it. */
	readonly version: string;
	/** The list's source that would be built in; nothing where none is named. */
	readonly source: string | undefined;
	/** What git says differs from the present commit, or lies where it would be built in; a line for each file. */
	readonly changes: readonly string[];
	/** The tags of the present commit. */
	readonly tags: readonly string[];
	readonly repository: RepositoryFacts;
}

/** Of the repository that would be shipped. */
export type RepositoryFacts =
	| {
			/** Whether a client that starts anew accepts it now. */
			readonly usable: true;
			/** The roles that a key which anybody has may sign, in any of its roots. */
			readonly testRoles: readonly string[];
			readonly roles: VerifyReport['roles'];
			readonly validUntil: string;
			/** Mistakes in the list that its maintainer would be told of. */
			readonly mistakes: readonly string[];
	  }
	| { readonly usable: false; readonly testRoles: readonly string[]; readonly reason: string };

export type RefusalCode =
	| 'testKeys'
	| 'listUnusable'
	| 'listMistaken'
	| 'metadataExpired'
	| 'listExpires'
	| 'noSource'
	| 'badSource'
	| 'uncleanTree'
	| 'untagged'
	| 'checksFailed';

/** Why there is no release. */
export interface Refusal {
	readonly code: RefusalCode;
	readonly sentence: string;
}

const DAY = 86_400_000;

/** A store's review takes days, and people are then to have a list in force for weeks even where its source is blocked. */
export const SHORTEST_VALIDITY = 30 * DAY;

/**
 * Every reason not to make a release; none where it may be made.
 *
 * @param now the clock, in milliseconds since 1970
 */
export function refusals(facts: ReleaseFacts, now: number): Refusal[] {
	return [
		...keyRefusals(facts.repository),
		...listRefusals(facts.repository, now),
		...sourceRefusals(facts.source),
		...treeRefusals(facts),
	];
}

export const CHECKS_FAILED: Refusal = {
	code: 'checksFailed',
	sentence: 'The checks and tests have failed: see above.',
};

function keyRefusals({ testRoles }: RepositoryFacts): Refusal[] {
	if (testRoles.length === 0) return [];
	return [
		{
			code: 'testKeys',
			sentence:
				`Test keys, which anybody has, may sign the list's ${testRoles.join(', ')}: ` +
				'let LIST_REPOSITORY name the folder of the published repository.',
		},
	];
}

function listRefusals(repository: RepositoryFacts, now: number): Refusal[] {
	if (!repository.usable)
		return [
			{
				code: 'listUnusable',
				sentence: `A client would not accept the list: ${repository.reason}.`,
			},
		];
	const { roles, validUntil, mistakes } = repository;
	const expired = roles.filter(({ expires }) => Date.parse(expires) <= now);
	const left = Date.parse(validUntil) - now;
	return [
		...mistakes.map((mistake) => ({
			code: 'listMistaken' as const,
			sentence: `The list has a mistake: ${mistake}.`,
		})),
		...expired.map(({ role, expires }) => ({
			code: 'metadataExpired' as const,
			sentence: `The list's ${role} metadata expired on ${expires}.`,
		})),
		...(left >= SHORTEST_VALIDITY
			? []
			: [
					{
						code: 'listExpires' as const,
						sentence:
							`The list ${left <= 0 ? 'was' : 'is'} valid until ${validUntil}: ` +
							`a release needs one that is good for ${SHORTEST_VALIDITY / DAY} days more.`,
					},
				]),
	];
}

function sourceRefusals(source: string | undefined): Refusal[] {
	if (source === undefined)
		return [
			{
				code: 'noSource',
				sentence: 'WXT_LIST_SOURCE does not name the address from which the list is refreshed.',
			},
		];
	if (URL.canParse(source) && new URL(source).protocol === 'https:') return [];
	return [{ code: 'badSource', sentence: `WXT_LIST_SOURCE is no https address: ${source}` }];
}

function treeRefusals({ version, changes, tags }: ReleaseFacts): Refusal[] {
	const tag = `v${version}`;
	return [
		...(changes.length === 0
			? []
			: [
					{
						code: 'uncleanTree' as const,
						sentence: `The files differ from the present commit:\n${changes.map((line) => `    ${line}`).join('\n')}`,
					},
				]),
		...(tags.includes(tag)
			? []
			: [{ code: 'untagged' as const, sentence: `The present commit has no tag ${tag}.` }]),
	];
}
