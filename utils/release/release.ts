import { spawnSync } from 'node:child_process';
import { reasonOf } from '../publisher/failure';
import { gatherFacts } from './facts';
import { listRepository } from './list-repository';
import { makeRelease } from './make-release';
import { makePackages, PACKAGES_FOLDER } from './packages';
import type { Refusal } from './refusals';

/**
 * `npm run release`: makes the packages of `npm run zip` where nothing speaks against giving them to people, and else
 * says what does. `LIST_REPOSITORY` and `WXT_LIST_SOURCE` name the list. Exit codes: 0 made, 1 refused, 2 the project
 * could not be looked at.
 */
try {
	const facts = await gatherFacts(
		{
			project: process.cwd(),
			repository: listRepository(),
			source: process.env.WXT_LIST_SOURCE,
		},
		Date.now(),
	);
	const made = await makeRelease(facts, Date.now(), { checksPass, makePackages });
	if (made.ok) {
		process.stdout.write(made.value.map(({ file, digest }) => `${digest}  ${file}\n`).join(''));
		process.stdout.write(`Release ${facts.version} is in ${PACKAGES_FOLDER}/\n`);
	} else refuse(made.error);
} catch (error) {
	process.stderr.write(`release: ${reasonOf(error)}\n`);
	process.exitCode = 2;
}

function refuse(reasons: readonly Refusal[]): void {
	const lines = reasons.map(({ code, sentence }) => `  ${code}: ${sentence}\n`);
	process.stderr.write(`No release:\n${lines.join('')}`);
	process.exitCode = 1;
}

/** The tests are about the test keys' list, whatever list is to be shipped. */
function checksPass(): boolean {
	const { LIST_REPOSITORY: _, WXT_LIST_SOURCE: __, ...env } = process.env;
	return (
		spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'utils/dev/test.ts'], {
			stdio: ['ignore', 'inherit', 'inherit'],
			env,
		}).status === 0
	);
}
