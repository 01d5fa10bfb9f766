import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import * as z from 'zod/mini';
import { licensedListSchema } from '../list/schema';
import { readTrustedList } from '../list/trust';
import { checkList } from './check';
import { openLookup } from './lookup';

/**
 * The list maintainer's command. Exit codes: 0 all well, 1 something in the input is wrong, 2 the command or a file
 * could not be used.
 */
const BUNDLED = fileURLToPath(new URL('./list.json', import.meta.url));

const program = new Command('registry')
	.description('Works on the licensed list: looks sites up in it, checks it, writes its schema.')
	.option('--list <file>', 'the list to work on, instead of the one that ships with the extension')
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
		const list = readTrustedList(await readBytes());
		if (!list.ok) return giveUp(`The list is unsound (${list.error.code}): ${list.error.detail}`);
		const lookup = await openLookup(list.value, Date.now());
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
		const mistakes = checkList(await readJson(), new Date().toISOString().slice(0, 10));
		if (json) process.stdout.write(`${JSON.stringify(mistakes)}\n`);
		else for (const { place, mistake } of mistakes) process.stdout.write(`${place} ${mistake}\n`);
		if (!json && mistakes.length === 0) process.stdout.write('No mistakes.\n');
		if (mistakes.length > 0) process.exitCode = 1;
	});

program
	.command('schema')
	.description('Prints the JSON Schema of the list.')
	.action(() => {
		const schema = z.toJSONSchema(licensedListSchema, { io: 'input' });
		process.stdout.write(`${JSON.stringify(schema, null, '\t')}\n`);
	});

await program.parseAsync();

async function readBytes(): Promise<Uint8Array> {
	const { list = BUNDLED } = program.opts<{ list?: string }>();
	try {
		return await readFile(list);
	} catch (error) {
		return giveUp(`${list} cannot be read: ${String(error)}`);
	}
}

async function readJson(): Promise<unknown> {
	const bytes = await readBytes();
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		return giveUp(`This is not JSON: ${String(error)}`);
	}
}

async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
	for await (const line of createInterface({ input })) if (line.trim() !== '') yield line;
}

function giveUp(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}
