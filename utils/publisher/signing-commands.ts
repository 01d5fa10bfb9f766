import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readJson, readText } from './files';
import { init } from './init';
import { makeKey, readKeyring } from './keyring';
import type { KeyKind } from './keys';
import { print, rootWords, standing } from './output';
import { PASSPHRASE_VARIABLE, passphraseFrom } from './passphrase';
import { publish } from './publish';
import { renew } from './renew';
import { rotate } from './rotate';
import { sign } from './sign';

interface KeyOptions {
	readonly keys: string;
	readonly passphraseFile?: string;
	readonly json?: true;
}

/** The commands that open keys. `listFile` names the list to publish. */
export function addSigningCommands(program: Command, listFile: () => string): void {
	withKeys(program.command('keygen'))
		.description('Makes one key, encrypted, and prints its public part to hand to the others.')
		.requiredOption('--name <name>', 'whose key it is: the name of its file, and in the root')
		.addOption(
			new Option('--kind <kind>', 'Ed25519 is unknown to Chromium before 137, Firefox before 129')
				.choices(['p256', 'ed25519'])
				.default('p256'),
		)
		.action(async (options: KeyOptions & { name: string; kind: KeyKind }) => {
			const { keys, name, kind, json } = options;
			const { keyID } = await makeKey(keys, name, kind, passphraseFrom(options.passphraseFile));
			const file = join(keys, `${name}.pub`);
			const pem = await readText(file);
			print(json, { name, keyid: keyID, file, pem }, [`${file} (key id ${keyID})`, pem.trimEnd()]);
		});

	withKeys(program.command('init'))
		.description(
			'Makes a repository’s first root: of 3 root keys 2 sign, targets take 2, one online key signs snapshot and timestamp. Keys that nobody hands in are made.',
		)
		.argument('<dir>', 'the folder of the repository to be')
		.option('--root <file...>', 'public keys of others for root', [])
		.option('--targets <file...>', 'public keys of others for targets', [])
		.option('--online <file>', 'public key that signs snapshot and timestamp')
		.option('--root-threshold <count>', 'how many root keys must sign', count, 2)
		.option('--targets-threshold <count>', 'how many targets keys must sign', count, 2)
		.option('--test', 'makes unencrypted test keys, and a root that says so')
		.action(async (dir: string, { test, ...options }: KeyOptions & InitFlags) => {
			const report = await init(
				{ ...options, folder: resolve(dir), isTest: test === true },
				passphraseFrom(options.passphraseFile),
				Date.now(),
			);
			print(options.json, report, rootWords(report));
		});

	withKeys(program.command('sign'))
		.description('Signs what waits in DIR.pending, says what it is and who is still missing.')
		.argument('<dir>', 'the folder of the repository')
		.action(async (dir: string, options: KeyOptions) => {
			const reports = await sign(resolve(dir), await held(options));
			const words = reports.flatMap(({ role, version, signedBy, counts, roles, changes }) => [
				`${role} ${version}`,
				...Object.entries(roles ?? {}).flatMap(([name, { threshold, keys }]) => [
					`  ${name}: ${threshold} of`,
					...keys.map((key) => `    ${key.keyid} ${key.name}`),
				]),
				...(changes ?? []).map((change) => `  ${change.words}`),
				`Signed by ${signedBy.join(', ') || 'nobody here'}.`,
				...standing(counts),
			]);
			print(options.json, reports, words);
		});

	withKeys(program.command('publish'))
		.description(
			'Publishes the list: checked, signed, read back as a client would, the timestamp last.',
		)
		.argument('<dir>', 'the folder of the repository')
		.option('--bundle', 'keeps the present version alone, as it ships with the extension')
		.action(async (dir: string, options: KeyOptions & { bundle?: true }) => {
			const document = await readJson(listFile());
			const keys = await held(options);
			const report = await publish(resolve(dir), document, keys, Date.now(), options.bundle);
			const { root, targets, snapshot, timestamp } = report.versions;
			print(options.json, report, [
				`Published list ${report.number}: root ${root}, targets ${targets}, snapshot ${snapshot}, timestamp ${timestamp}.`,
				...report.changes.map(({ words }) => `  ${words}`),
			]);
		});

	withKeys(program.command('renew'))
		.description('Signs timestamp and, where it is due, snapshot anew; for a scheduled job.')
		.argument('<dir>', 'the folder of the repository')
		.action(async (dir: string, options: KeyOptions) => {
			const report = await renew(resolve(dir), await held(options), Date.now());
			const { timestamp, snapshot } = report;
			print(options.json, report, [
				`Timestamp ${timestamp.version}, until ${timestamp.expires}.`,
				`Snapshot ${snapshot.version}${snapshot.renewed ? '' : ' (still good)'}, until ${snapshot.expires}.`,
			]);
		});

	withKeys(program.command('rotate'))
		.description(
			'Makes the next root: other keys, other thresholds, or only valid for longer. The old and the new threshold sign it; publish takes it from there.',
		)
		.argument('<dir>', 'the folder of the repository')
		.option('--add-root <file...>', 'public keys to add to root', [])
		.option('--remove-root <owner...>', 'names or key ids to take from root', [])
		.option('--add-targets <file...>', 'public keys to add to targets', [])
		.option('--remove-targets <owner...>', 'names or key ids to take from targets', [])
		.option('--online <file>', 'public key that signs snapshot and timestamp from now on')
		.option('--root-threshold <count>', 'how many root keys must sign', count)
		.option('--targets-threshold <count>', 'how many targets keys must sign', count)
		.action(async (dir: string, options: KeyOptions & RotateFlags) => {
			const report = await rotate(resolve(dir), options, await held(options), Date.now());
			print(options.json, report, rootWords(report));
		});
}

interface InitFlags {
	readonly root: string[];
	readonly targets: string[];
	readonly online?: string;
	readonly rootThreshold: number;
	readonly targetsThreshold: number;
	readonly test?: true;
}

interface RotateFlags {
	readonly addRoot: string[];
	readonly removeRoot: string[];
	readonly addTargets: string[];
	readonly removeTargets: string[];
	readonly online?: string;
	readonly rootThreshold?: number;
	readonly targetsThreshold?: number;
}

function withKeys(command: Command): Command {
	return command
		.requiredOption('--keys <folder>', 'the folder of your keys')
		.option(
			'--passphrase-file <file>',
			`holds the passphrase in its first line; without, ${PASSPHRASE_VARIABLE} does, or you are asked`,
		)
		.option('--json', 'prints the outcome as one line of JSON');
}

function held({ keys, passphraseFile }: KeyOptions) {
	return readKeyring(keys, passphraseFrom(passphraseFile));
}

function count(text: string): number {
	if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('It is no number from 1 to 99.');
	return Number(text);
}
