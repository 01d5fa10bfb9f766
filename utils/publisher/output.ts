import type { Command } from 'commander';
import { PublisherError, reasonOf } from './failure';
import type { RootReport } from './init';
import { type Count, missingWords } from './signatures';

/** Prints what a command has to say: as one line of JSON where that is asked for, or in words. */
export function print(isJson: boolean | undefined, value: unknown, words: readonly string[]): void {
	const lines = isJson ? [JSON.stringify(value)] : words;
	process.stdout.write(`${lines.join('\n')}\n`);
}

/** Runs the program, and tells of what was thrown: on standard error, or as JSON on standard output. */
export async function run(program: Command): Promise<void> {
	try {
		await program.parseAsync();
	} catch (error) {
		const { place, exitCode } =
			error instanceof PublisherError ? error : { place: 'registry', exitCode: 2 };
		const message = reasonOf(error);
		if (process.argv.includes('--json'))
			process.stdout.write(`${JSON.stringify({ error: { place, message } })}\n`);
		else process.stderr.write(`${place}: ${message}\n`);
		process.exitCode = exitCode;
	}
}

export function rootWords({ version, signedBy, counts, file }: RootReport): string[] {
	return [
		`Root ${version}: ${file}`,
		`Signed by ${signedBy.join(', ') || 'nobody yet'}.`,
		...standing(counts),
	];
}

export function standing(counts: readonly Count[]): string[] {
	const missing = missingWords(counts);
	return [missing === '' ? 'All signatures are there.' : `Waits: ${missing}.`];
}
