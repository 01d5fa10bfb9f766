import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { relative } from 'node:path';

/**
 * `npm run test:faults`: runs every test that proves a row of docs/faults.md and prints the rows; with `--write` it
 * writes them there.
 */
interface Row {
	readonly fault: string;
	readonly done: string;
	readonly saw: string;
	readonly lost: string;
	readonly test: string;
}

interface UnitReport {
	readonly testResults: readonly {
		readonly name: string;
		readonly assertionResults: readonly {
			readonly status: string;
			readonly meta: { readonly fault?: Omit<Row, 'lost' | 'test'> & { readonly lost?: string } };
		}[];
	}[];
}

interface Suite {
	readonly suites?: readonly Suite[];
	readonly specs?: readonly {
		readonly ok: boolean;
		readonly file: string;
		readonly tests: readonly {
			readonly status: string;
			readonly annotations: readonly { readonly type: string; readonly description?: string }[];
		}[];
	}[];
}

const RESULTS = 'test-results';
const UNIT = `${RESULTS}/faults-unit.json`;
const E2E = `${RESULTS}/faults-e2e.json`;
const DOCUMENT = 'docs/faults.md';

mkdirSync(RESULTS, { recursive: true });
for (const report of [UNIT, E2E]) rmSync(report, { force: true });
const clean = [
	run('wxt', ['prepare']),
	run('tsx', ['utils/dev/build-all.ts']),
	run('vitest', [
		'run',
		'--config=tests/vitest.config.ts',
		'--tags-filter=fault',
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${UNIT}`,
	]),
	run('playwright', ['test', '--config=tests/e2e/faults.config.ts']),
].every(Boolean);

const browser = existsSync(E2E) ? specsOf(JSON.parse(readFileSync(E2E, 'utf8'))) : [];
const rows = [...browserRows(), ...unitRows()];
const figures = browser
	.flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
	.flatMap(({ type, description }) => (type === 'figure' && description ? [description] : []));
for (const { fault, done, saw, lost, test } of rows)
	process.stdout.write(`\n${fault}\n  done: ${done}\n  saw:  ${saw}\n  lost: ${lost}\n  ${test}\n`);
for (const figure of figures) process.stdout.write(`\n${figure}`);
process.stdout.write(`\n${rows.length} faults, ${clean ? 'all held' : 'NOT ALL HELD'}\n`);
if (clean && process.argv.includes('--write')) write();
process.exitCode = clean ? 0 : 1;

function browserRows(): Row[] {
	return browser.flatMap(({ ok, file, tests }) =>
		tests.flatMap(({ annotations }) =>
			annotations
				.filter(({ type }) => type === 'fault')
				.map(({ description = '{}' }) => rowOf(JSON.parse(description), ok, `tests/e2e/${file}`)),
		),
	);
}

function unitRows(): Row[] {
	const report: UnitReport = existsSync(UNIT)
		? JSON.parse(readFileSync(UNIT, 'utf8'))
		: { testResults: [] };
	return report.testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.flatMap(({ status, meta: { fault } }) =>
			fault && status !== 'skipped'
				? [rowOf(fault, status === 'passed', relative(process.cwd(), name))]
				: [],
		),
	);
}

function rowOf(
	{ lost = 'nothing', ...fault }: Omit<Row, 'lost' | 'test'> & { readonly lost?: string },
	held: boolean,
	test: string,
): Row {
	return { ...fault, lost: held ? lost : 'THE TEST FAILED', test };
}

function specsOf(suite: Suite): NonNullable<Suite['specs']> {
	return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** Puts the rows and figures between their marks in the document. */
function write(): void {
	const cells = (row: Row) => [row.fault, row.done, row.saw, row.lost, `[test](../${row.test})`];
	const table = [
		['fault', 'what was done', 'what the person saw', 'lost', ''],
		['---', '---', '---', '---', '---'],
		...rows.map(cells).sort(),
	].map((line) => `| ${line.join(' | ')} |`);
	const [{ model = 'unknown' } = {}] = cpus();
	const machine = `Measured on ${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB.`;
	let document = readFileSync(DOCUMENT, 'utf8');
	for (const [name, lines] of [
		['faults', table],
		['figures', [machine, '', ...figures.map((figure) => `- ${figure}`)]],
	] as const)
		document = document.replace(
			new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*(<!-- /${name} -->)`),
			(_, open, close) => `${open}\n${lines.join('\n')}\n\n${close}`,
		);
	writeFileSync(DOCUMENT, document);
}

function run(command: string, args: readonly string[]): boolean {
	process.stdout.write(`\n▸ ${command} ${args.join(' ')}\n`);
	const { status } = spawnSync('npx', ['--no-install', command, ...args], {
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
	});
	return status === 0;
}
