import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { PublisherError, reasonOf } from './failure';

/** Asks for the passphrase of a key: of a new one twice. */
export type Passphrase = (name: string, isNew: boolean) => Promise<string>;

/** The variable that holds the passphrase for a scheduled job. Never an argument: any process can read those. */
export const PASSPHRASE_VARIABLE = 'REGISTRY_PASSPHRASE';

/**
 * Where passphrases come from: the file that is named, or else the environment, or else a prompt that shows nothing.
 *
 * @throws PublisherError where there is none and nobody to ask
 */
export function passphraseFrom(file: string | undefined, environment = process.env): Passphrase {
	return async (name, isNew) => {
		const given = file === undefined ? environment[PASSPHRASE_VARIABLE] : await firstLine(file);
		const passphrase = given ?? (await ask(`Passphrase for ${name}: `));
		if (passphrase === '')
			throw new PublisherError(2, name, 'needs a passphrase that is not empty');
		if (given === undefined && isNew && (await ask('Once more: ')) !== passphrase)
			throw new PublisherError(2, name, 'was given two different passphrases');
		return passphrase;
	};
}

async function firstLine(file: string): Promise<string> {
	try {
		return (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0] ?? '';
	} catch (error) {
		throw new PublisherError(2, file, `cannot be read: ${reasonOf(error)}`);
	}
}

async function ask(question: string): Promise<string> {
	if (!process.stdin.isTTY)
		throw new PublisherError(
			2,
			PASSPHRASE_VARIABLE,
			'is not set, --passphrase-file is not given, and there is no terminal to ask on',
		);
	// Through the terminal's own line editing, with an output that echoes nothing.
	const output = new Writable({ write: (_chunk, _encoding, done) => done() });
	const lines = createInterface({ input: process.stdin, output, terminal: true });
	process.stderr.write(question);
	try {
		return await new Promise((resolve, reject) => {
			lines.once('line', resolve);
			lines.once('SIGINT', () => reject(new PublisherError(2, 'passphrase', 'was not given')));
			lines.once('close', () => reject(new PublisherError(2, 'passphrase', 'was not given')));
		});
	} finally {
		lines.close();
		process.stderr.write('\n');
	}
}
