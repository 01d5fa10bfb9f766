import { describe, expect, test } from 'vitest';
import { makeRelease } from '../../../utils/release/make-release';
import {
	type ReleaseFacts,
	type RepositoryFacts,
	refusals,
	SHORTEST_VALIDITY,
} from '../../../utils/release/refusals';

const NOW = Date.parse('2030-01-01T00:00:00Z');

function inDays(days: number): string {
	return new Date(NOW + days * 86_400_000).toISOString();
}

const GOOD_LIST: RepositoryFacts & { usable: true } = {
	usable: true,
	testRoles: [],
	roles: (['root', 'targets', 'snapshot', 'timestamp'] as const).map((role) => ({
		role,
		version: 1,
		expires: inDays(5),
		daysLeft: 5,
	})),
	validUntil: inDays(90),
	mistakes: [],
};

const GOOD: ReleaseFacts = {
	version: '1.2.3',
	source: 'https://list.example.org/',
	changes: [],
	tags: ['v1.2.3'],
	repository: GOOD_LIST,
};

function codes(facts: Partial<ReleaseFacts>): string[] {
	return refusals({ ...GOOD, ...facts }, NOW).map(({ code }) => code);
}

test('nothing speaks against a release that has everything', () => {
	expect(refusals(GOOD, NOW)).toEqual([]);
	expect(codes({ tags: ['latest', 'v1.2.3'] })).toEqual([]);
});

describe('the list', () => {
	test.each(['root', 'targets', 'snapshot', 'timestamp'])(
		'signed with a test key as %s',
		(role) => {
			const [refusal] = refusals({ ...GOOD, repository: { ...GOOD_LIST, testRoles: [role] } }, NOW);
			expect(refusal?.code).toBe('testKeys');
			expect(refusal?.sentence).toContain(role);
		},
	);

	test('not accepted by a client; its test keys are told all the same', () => {
		const repository = { usable: false, testRoles: ['root'], reason: 'timestamp expired' } as const;
		expect(codes({ repository })).toEqual(['testKeys', 'listUnusable']);
		const sentences = refusals({ ...GOOD, repository }, NOW).map(({ sentence }) => sentence);
		expect(sentences[1]).toContain('timestamp expired');
	});

	test('with mistakes, each of them told', () => {
		const mistakes = ['providers.a is out of order', 'sources.b backs nothing'];
		expect(codes({ repository: { ...GOOD_LIST, mistakes } })).toEqual([
			'listMistaken',
			'listMistaken',
		]);
	});

	test('with a role that has expired', () => {
		const roles = GOOD_LIST.roles.map((each) =>
			each.role === 'snapshot' ? { ...each, expires: inDays(-1) } : each,
		);
		expect(codes({ repository: { ...GOOD_LIST, roles } })).toEqual(['metadataExpired']);
	});

	test.each([
		['out of date', inDays(-1), ['listExpires']],
		['soon out of date', new Date(NOW + SHORTEST_VALIDITY - 1).toISOString(), ['listExpires']],
		['just good enough', new Date(NOW + SHORTEST_VALIDITY).toISOString(), []],
	])('%s', (_, validUntil, expected) => {
		expect(codes({ repository: { ...GOOD_LIST, validUntil } })).toEqual(expected);
	});
});

describe('the source', () => {
	test.each([
		[undefined, ['noSource']],
		['http://list.example.org/', ['badSource']],
		['list.example.org', ['badSource']],
	])('%s', (source, expected) => {
		expect(codes({ source })).toEqual(expected);
	});
});

describe('the tree', () => {
	test('with changes, each of them told', () => {
		const [refusal] = refusals({ ...GOOD, changes: [' M README.md', '?? notes.txt'] }, NOW);
		expect(refusal?.code).toBe('uncleanTree');
		expect(refusal?.sentence).toContain('notes.txt');
	});

	test.each([[[]], [['v1.2.4']], [['1.2.3']]])('with the tags %o', (tags) => {
		expect(codes({ tags })).toEqual(['untagged']);
	});
});

describe('the work that takes minutes', () => {
	/** Records in which order what was done. */
	function workWhere(checksPass: boolean) {
		const done: string[] = [];
		return {
			done,
			checksPass: () => {
				done.push('checks');
				return checksPass;
			},
			makePackages: async () => {
				done.push('packages');
				return [{ file: 'extension.zip', digest: '00' }];
			},
		};
	}

	test('nothing is packed where the checks fail', async () => {
		const work = workWhere(false);
		const made = await makeRelease(GOOD, NOW, work);
		expect(made).toMatchObject({ ok: false, error: [{ code: 'checksFailed' }] });
		expect(work.done).toEqual(['checks']);
	});

	test('nothing is even begun where something else speaks against it', async () => {
		const work = workWhere(true);
		const made = await makeRelease({ ...GOOD, tags: [] }, NOW, work);
		expect(made).toMatchObject({ ok: false, error: [{ code: 'untagged' }] });
		expect(work.done).toEqual([]);
	});

	test('the packages are made after the checks have passed', async () => {
		const work = workWhere(true);
		expect(await makeRelease(GOOD, NOW, work)).toEqual({
			ok: true,
			value: [{ file: 'extension.zip', digest: '00' }],
		});
		expect(work.done).toEqual(['checks', 'packages']);
	});
});
