import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKey, readKeyring, readPublicKey } from '../../../utils/publisher/keyring';
import { PASSPHRASE_VARIABLE, passphraseFrom } from '../../../utils/publisher/passphrase';
import { readKey } from '../../../utils/tuf/keys';
import { failureOf, temporaryFolder } from './workshop';

const passphrase = (secret: string) => passphraseFrom(undefined, { [PASSPHRASE_VARIABLE]: secret });

test.each(['p256', 'ed25519'] as const)(
	'a %s key opens with its passphrase, and its signatures count with the extension',
	async (kind) => {
		const folder = temporaryFolder();
		const made = await makeKey(folder, 'ana', kind, passphrase('correct horse'));
		expect(readFileSync(join(folder, 'ana.pem'), 'utf8')).toMatch(
			/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/,
		);
		const [held] = await readKeyring(folder, passphrase('correct horse'));
		expect(held?.key).toEqual(made);
		expect(await readPublicKey(join(folder, 'ana.pub'))).toEqual(made);

		const bytes = Buffer.from('signed');
		const signature = (await held?.open())?.(bytes);
		const { keyType: keytype, scheme, keyVal: keyval } = made;
		const verifying = await readKey({ keytype, scheme, keyval });
		expect(await verifying?.verify(signature?.sig ?? '', new Uint8Array(bytes))).toBe(true);
	},
);

test('it does not open with another passphrase', async () => {
	const folder = temporaryFolder();
	await makeKey(folder, 'ana', 'p256', passphrase('correct horse'));
	const [held] = await readKeyring(folder, passphrase('wrong horse'));
	expect(await failureOf(held?.open() ?? Promise.resolve())).toMatch(/^2 .*wrong passphrase$/);
});

test('the passphrase is the first line of a file, where one is named', async () => {
	const file = join(temporaryFolder(), 'passphrase');
	writeFileSync(file, 'correct horse\r\nand no more\n');
	expect(await passphraseFrom(file, {})('ana', true)).toBe('correct horse');
	expect(await failureOf(passphraseFrom(`${file}-not`, {})('ana', true))).toContain('2 ');
	expect(await failureOf(passphrase('')('ana', true))).toContain('not empty');
});

test('a key is never overwritten, and only its owner can read it', async () => {
	const folder = temporaryFolder();
	await makeKey(folder, 'ana', 'p256', passphrase('correct horse'));
	expect(await failureOf(makeKey(folder, 'ana', 'p256', undefined))).toContain('is there already');
	if (process.platform !== 'win32') expect(statSync(join(folder, 'ana.pem')).mode & 0o077).toBe(0);
});

test('a private key is not taken for a public one, nor anything else', async () => {
	const folder = temporaryFolder();
	await makeKey(folder, 'ana', 'p256', undefined);
	expect(await failureOf(readPublicKey(join(folder, 'ana.pem')))).toContain('is a private key');
	writeFileSync(join(folder, 'bad.pub'), 'no key');
	expect(await failureOf(readPublicKey(join(folder, 'bad.pub')))).toContain('is no public key');
});
