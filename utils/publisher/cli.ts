import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { LicensedList } from '../list/schema';
import { readTrustedList } from '../list/trust';
import { checkList } from './check';
import { diffLists } from './diff';
import { PublisherError } from './failure';
import { readJson } from './files';
import { jsonSchema } from './json-schema';
import { openLookup } from './lookup';
import { print, run } from './output';
import { addSigningCommands } from './signing-commands';
import { verify } from './verify';

/**
 * The list maintainer's command. Exit codes: 0 all well, 1 something in the input is wrong or still missing, 2 the
 * command or a file could not be used.
 */
const SOURCE = fileURLToPath(new URL('./list.json', import.meta.url));

const program = new Command('registry')
	.description(
		'Works on the licensed list: looks sites up in it, checks it, signs and publishes it. docs/running-a-list.md leads through it.',
	)
	.option('--list <file>', 'the list to work on, instead of the one in this project')
	.addHelpText(
		'after',
		'\nExit codes: 0 all well, 1 something in the input is wrong or still missing, 2 the command or a file could not be used.',
	)
	.showHelpAfterError()
	.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

program
	.command('lookup')
	.description(
		'Prints a JSON line per host: the verdict that the extension would show without reading the page.',
	)
	.argument(
		'[hosts...]',
		'HOST or HOST/path; read from standard input, one a line, where none is given',
	)
	.action(async (hosts: string[]) => {
		const lookup = await openLookup(await readList(listFile()), Date.now());
		for await (const input of hosts.length > 0 ? hosts : linesOf(process.stdin)) {
			const line = await lookup(input);
			if (line.verdict === null) process.exitCode = 1;
			process.stdout.write(`${JSON.stringify(line)}\n`);
		}
	});

program
	.command('check')
	.description('Names every mistake in the list, with its place.')
	.option('--json', 'prints them as one JSON array')
	.action(async ({ json }: { json?: true }) => {
		const mistakes = checkList(await readJson(listFile()), new Date().toISOString().slice(0, 10));
		const words = mistakes.map(({ place, mistake }) => `${place} ${mistake}`);
		print(json, mistakes, words.length > 0 ? words : ['No mistakes.']);
		if (mistakes.length > 0) process.exitCode = 1;
	});

program
	.command('schema')
	.description('Prints the JSON Schema of the list.')
	.action(() => {
		process.stdout.write(jsonSchema());
	});

program
	.command('diff')
	.description('Says what changed for people from one list to another.')
	.argument('<before>', 'a list file')
	.argument('<after>', 'a list file')
	.option('--json', 'prints the changes as one JSON array')
	.action(async (before: string, after: string, { json }: { json?: true }) => {
		const changes = diffLists(await readList(before), await readList(after));
		const words = changes.map(({ words }) => words);
		print(json, changes, words.length > 0 ? words : ['Nothing changed for people.']);
	});

program
	.command('verify')
	.description('Reads a published repository as the extension would, and says what expires when.')
	.argument('<place>', 'an address, or a folder')
	.option(
		'--root <file>',
		'the root to trust; without it, the repository’s own first one, which proves less',
	)
	.option('--json', 'prints the outcome as one line of JSON')
	.action(async (place: string, { root, json }: { root?: string; json?: true }) => {
		const report = await verify(place, root, Date.now());
		if (!report.ok) {
			const { stage, code, detail } = report.error;
			throw new PublisherError(1, `${place} ${stage}`, `refused (${code}): ${detail}`);
		}
		const { list, roles, isTest } = report.value;
		print(json, report.value, [
			...(isTest ? ['The root is for tests.'] : []),
			...roles.map(
				({ role, version, expires, daysLeft }) =>
					`${role} ${version}, until ${expires} (${daysLeft} days left)`,
			),
			`List ${list.number}, issued at ${list.issuedAt} (${list.ageInDays} days ago), the next one promised by ${list.validUntil}${list.isOverdue ? ', overdue' : ''}`,
			`${list.providers} providers, ${list.licensees} licensees, ${list.activeLicences} licences active`,
		]);
	});

addSigningCommands(program, listFile);

await run(program);

function listFile(): string {
	return program.opts<{ list?: string }>().list ?? SOURCE;
}

/** @throws PublisherError where it cannot be read or is unsound */
async function readList(file: string): Promise<LicensedList> {
	const list = readTrustedList(await readJson(file));
	if (list.ok) return list.value;
	throw new PublisherError(2, file, `is unsound (${list.error.code}): ${list.error.detail}`);
}

async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
	for await (const line of createInterface({ input })) if (line.trim() !== '') yield line;
}
