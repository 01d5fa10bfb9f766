import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkList } from '../publisher/check';
import { reasonOf } from '../publisher/failure';
import { readPublishedList, readRepository } from '../publisher/repository';
import { verify } from '../publisher/verify';
import type { ReleaseFacts, RepositoryFacts } from './refusals';

const TEST_KEYS = new URL('../../tests/fixtures/keys/', import.meta.url);

/** What is built into the extension from these folders is built in even where git ignores it. */
const BUILT_FOLDERS = ['entrypoints', 'components', 'utils', 'public'];

interface Surroundings {
	/** The project's folder. */
	readonly project: string;
	/** The folder of the repository that would be shipped. */
	readonly repository: string;
	readonly source: string | undefined;
}

/**
 * Looks at everything that a release depends on; changes nothing and asks no network.
 *
 * @param now the clock, in milliseconds since 1970
 * @throws Error where git or package.json cannot be read
 */
export async function gatherFacts(
	{ project, repository, source }: Surroundings,
	now: number,
): Promise<ReleaseFacts> {
	const git = (...args: readonly string[]) =>
		execFileSync('git', args, { cwd: project, encoding: 'utf8' }).split('\n').filter(Boolean);
	const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
	return {
		version,
		source: source || undefined,
		changes: [
			...git('status', '--porcelain'),
			...git('status', '--porcelain', '--ignored', '--', ...BUILT_FOLDERS).filter((line) =>
				line.startsWith('!!'),
			),
		],
		tags: git('tag', '--points-at', 'HEAD'),
		repository: await repositoryFacts(repository, now),
	};
}

async function repositoryFacts(folder: string, now: number): Promise<RepositoryFacts> {
	try {
		const testRoles = rolesOfTestKeys(folder);
		const report = await verify(folder, undefined, now);
		if (!report.ok) {
			const { stage, code } = report.error;
			return { usable: false, testRoles, reason: `${stage} ${code}` };
		}
		const repository = await readRepository(folder);
		if (!repository?.targets) return { usable: false, testRoles, reason: 'there is no list' };
		const list = await readPublishedList(folder, repository.targets);
		const mistakes = checkList(list, new Date(now).toISOString().slice(0, 10));
		return {
			usable: true,
			testRoles,
			roles: report.value.roles,
			validUntil: report.value.list.validUntil,
			mistakes: mistakes.map(({ place, mistake }) => `${place} ${mistake}`),
		};
	} catch (error) {
		return { usable: false, testRoles: [], reason: reasonOf(error) };
	}
}

interface RootDocument {
	readonly signed: {
		readonly 'x-test-root'?: unknown;
		readonly keys: Readonly<
			Record<string, { 'x-name'?: unknown; keyval: { readonly public?: unknown } }>
		>;
		readonly roles: Readonly<Record<string, { readonly keyids: readonly string[] }>>;
	};
}

/**
 * The roles that test keys may sign, in any root that is shipped: by the keys themselves, by what they are called, and
 * by what the root says of itself.
 */
function rolesOfTestKeys(folder: string): string[] {
	const known = readdirSync(TEST_KEYS)
		.filter((name) => name.endsWith('.pem'))
		.map((name) => createPublicKey(readFileSync(new URL(name, TEST_KEYS))))
		.map((key) => key.export({ type: 'spki', format: 'pem' }).toString());
	const metadata = join(folder, 'metadata');
	const roots = readdirSync(metadata)
		.filter((name) => /^\d+\.root\.json$/.test(name))
		.map((name): RootDocument => JSON.parse(readFileSync(join(metadata, name), 'utf8')));
	const isTestKey = (key: RootDocument['signed']['keys'][string] | undefined) =>
		known.includes(String(key?.keyval.public)) || String(key?.['x-name']).startsWith('TEST-KEY-');
	const roles = roots.flatMap(({ signed }) => [
		...(signed['x-test-root'] === undefined ? [] : ['root']),
		...Object.entries(signed.roles)
			.filter(([, { keyids }]) => keyids.some((id) => isTestKey(signed.keys[id])))
			.map(([role]) => role),
	]);
	return [...new Set(roles)];
}
