import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { init } from '../../../utils/publisher/init';
import { makeKey, readKeyring } from '../../../utils/publisher/keyring';
import { publish } from '../../../utils/publisher/publish';
import { gatherFacts } from '../../../utils/release/facts';
import { refusals } from '../../../utils/release/refusals';
import { list, noPassphrase, Workshop } from '../publisher/workshop';

/** Git and the command are processes of their own, for which a busy machine takes its time. */
vi.setConfig({ testTimeout: 60_000 });

const SOURCE = 'https://list.example.org/';

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'release-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A project under git, its one commit tagged as version 1.2.3. */
function taggedProject(): { project: string; git: (...args: string[]) => void } {
	const project = temporaryFolder();
	const git = (...args: string[]) => {
		execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
			cwd: project,
			stdio: 'ignore',
		});
	};
	mkdirSync(join(project, 'public'));
	writeFileSync(join(project, 'package.json'), '{"version": "1.2.3"}');
	writeFileSync(join(project, '.gitignore'), '*.log\n');
	writeFileSync(join(project, 'public', 'icon.svg'), '<svg/>');
	git('init', '--quiet');
	git('add', '.');
	git('commit', '--quiet', '--message', 'Begin');
	git('tag', 'v1.2.3');
	return { project, git };
}

const OWN_KEYS = ['root-1', 'root-2', 'root-3', 'targets-1', 'targets-2', 'online'];

/** A published repository that does not call itself one for tests, under the keys of a folder. */
async function publishedBy(keys: string): Promise<string> {
	const folder = join(temporaryFolder(), 'list');
	const thresholds = { rootThreshold: 2, targetsThreshold: 2 };
	await init(
		{ folder, keys, root: [], targets: [], ...thresholds, isTest: false },
		noPassphrase,
		Date.now(),
	);
	await publish(folder, list(1), await readKeyring(keys, noPassphrase), Date.now());
	return folder;
}

/** Keys that nobody else has. */
async function ownKeys(): Promise<string> {
	const keys = temporaryFolder();
	for (const name of OWN_KEYS) await makeKey(keys, name, 'p256', undefined);
	return keys;
}

/** The test keys of this project, under names that do not say so. */
function renamedTestKeys(): string {
	const keys = temporaryFolder();
	for (const name of OWN_KEYS)
		copyFileSync(`tests/fixtures/keys/TEST-KEY-${name}.pem`, join(keys, `${name}.pem`));
	return keys;
}

async function codesFor(project: string, repository: string): Promise<string[]> {
	const facts = await gatherFacts({ project, repository, source: SOURCE }, Date.now());
	return refusals(facts, Date.now()).map(({ code }) => code);
}

test('a tagged commit, a list under keys of one’s own and its address make a release', async () => {
	const { project } = taggedProject();
	expect(await codesFor(project, await publishedBy(await ownKeys()))).toEqual([]);
});

test('the test keys are known by themselves, whatever they are called and the root says', async () => {
	const repository = await publishedBy(renamedTestKeys());
	const { project } = taggedProject();
	const facts = await gatherFacts({ project, repository, source: SOURCE }, Date.now());
	expect(facts.repository.testRoles).toEqual(['root', 'targets', 'snapshot', 'timestamp']);
});

test('so are test keys that somebody has made, by their names', async () => {
	const workshop = await Workshop.withRoot();
	await workshop.publish(list(1));
	const { project } = taggedProject();
	expect(await codesFor(project, workshop.dir)).toEqual(['testKeys']);
});

test('a list that has been changed after it was signed is none', async () => {
	const repository = await publishedBy(await ownKeys());
	const timestamp = join(repository, 'metadata', 'timestamp.json');
	writeFileSync(timestamp, readFileSync(timestamp, 'utf8').replace('"version": 1', '"version": 2'));
	const { project } = taggedProject();
	expect(await codesFor(project, repository)).toEqual(['listUnusable']);
});

test('the test list of this project is not released', async () => {
	const { project } = taggedProject();
	expect(await codesFor(project, 'public/registry')).toContain('testKeys');
});

test('an empty folder is no list', async () => {
	const { project } = taggedProject();
	expect(await codesFor(project, temporaryFolder())).toEqual(['listUnusable']);
});

test('changes, files that git ignores where they would be built in, and a commit after the tag', async () => {
	const { project, git } = taggedProject();
	const changes = async () =>
		(await gatherFacts({ project, repository: 'public/registry', source: SOURCE }, Date.now()))
			.changes;
	expect(await changes()).toEqual([]);
	writeFileSync(join(project, 'debug.log'), '');
	expect(await changes()).toEqual([]);
	writeFileSync(join(project, 'public', 'debug.log'), '');
	expect(await changes()).toEqual(['!! public/debug.log']);
	writeFileSync(join(project, 'public', 'icon.svg'), '<svg></svg>');
	expect(await changes()).toEqual([' M public/icon.svg', '!! public/debug.log']);
	git('commit', '--all', '--quiet', '--message', 'Change');
	expect(await codesFor(project, 'public/registry')).toContain('untagged');
});

test('the command says why there is no release, and ends with 1', () => {
	const { WXT_LIST_SOURCE: _, LIST_REPOSITORY: __, ...env } = process.env;
	const { status, stderr } = spawnSync(
		process.execPath,
		['node_modules/tsx/dist/cli.mjs', 'utils/release/release.ts'],
		{ encoding: 'utf8', env },
	);
	expect(status).toBe(1);
	expect(stderr).toContain('No release:');
	expect(stderr).toMatch(/testKeys: Test keys, which anybody has, may sign the list's root/);
	expect(stderr).toMatch(/noSource: WXT_LIST_SOURCE does not name/);
});
