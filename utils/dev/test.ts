import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * `npm test`: the checks, the unit tests and the browser tests, one after the other and all of them whatever fails.
 * The last line counts them; a check counts as one test.
 */
interface Count {
	passed: number;
	failed: number;
}

const RESULTS = 'test-results';
const UNIT_REPORT = `${RESULTS}/unit.json`;
const E2E_REPORT = `${RESULTS}/e2e.json`;

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);

const total: Count = { passed: 0, failed: 0 };
for (const { passed, failed } of [
	check('biome', ['check', '--error-on-warnings', '.']),
	check('wxt', ['prepare']),
	check('tsc', ['--noEmit']),
	unitTests(),
	check('tsx', ['utils/dev/build-all.ts']),
	check('tsx', ['utils/dev/lint-firefox.ts']),
	browserTests(),
]) {
	total.passed += passed;
	total.failed += failed;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function check(command: string, args: readonly string[]): Count {
	return run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function unitTests(): Count {
	const clean = run('vitest', [
		'run',
		'--config=tests/vitest.config.ts',
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${UNIT_REPORT}`,
	]);
	const report = readReport<{ numPassedTests: number; numFailedTests: number }>(UNIT_REPORT);
	return counted(clean, report && { passed: report.numPassedTests, failed: report.numFailedTests });
}

function browserTests(): Count {
	const clean = run('playwright', ['test', '--config=tests/e2e/playwright.config.ts']);
	const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
		E2E_REPORT,
	);
	// A test that passed only at a second try is a defect.
	return counted(
		clean,
		report && {
			passed: report.stats.expected,
			failed: report.stats.unexpected + report.stats.flaky,
		},
	);
}

/** A run that ended badly without a failed test to show for it has failed all the same. */
function counted(clean: boolean, count: Count | undefined): Count {
	if (!count) return { passed: 0, failed: 1 };
	return clean || count.failed > 0 ? count : { ...count, failed: 1 };
}

function run(command: string, args: readonly string[]): boolean {
	process.stdout.write(`\n▸ ${command} ${args.join(' ')}\n`);
	const { status } = spawnSync('npx', ['--no-install', command, ...args], {
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
	});
	return status === 0;
}

function readReport<Report>(path: string): Report | undefined {
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}
