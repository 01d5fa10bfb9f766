import { describe, expect, it } from 'vitest';
import { verifyMetadata } from '../../../utils/tuf/verify';
import { ecdsa, ed25519, type Signer, TufRepository, utf8 } from '../../fixtures/tuf-repository';

/** A repository whose timestamp wants so many of these keys. */
function withTimestampKeys(threshold: number, signers: readonly Signer[]): TufRepository {
	const repository = new TufRepository();
	repository.root.roles.timestamp = { keyids: [], threshold };
	repository.signers.timestamp = [];
	for (const signer of signers) repository.addKey('timestamp', signer);
	return repository;
}

async function verdictOn(repository: TufRepository, metadata: unknown): Promise<string> {
	const bytes = utf8(JSON.stringify(metadata));
	const result = await verifyMetadata(bytes, 'timestamp', repository.root);
	return result.ok ? 'verified' : result.error;
}

const verdict = (repository: TufRepository) => verdictOn(repository, repository.sign('timestamp'));

describe('verifyMetadata', () => {
	it.each<[string, () => Signer]>([
		['Ed25519', ed25519],
		['ECDSA P-256', ecdsa],
		['ECDSA P-256 under its older keytype', () => ecdsa('ecdsa-sha2-nistp256')],
	])('verifies %s', async (_, newSigner) => {
		const repository = withTimestampKeys(1, [newSigner()]);
		expect(await verdict(repository)).toBe('verified');

		const forged = repository.sign('timestamp');
		forged.signed.version++;
		expect(await verdictOn(repository, forged)).toBe('notSigned');

		const other = withTimestampKeys(1, [newSigner()]);
		expect(await verdictOn(other, repository.sign('timestamp'))).toBe('notSigned');
	});

	it('verifies many ECDSA signatures, whatever the length of their numbers', async () => {
		const repository = withTimestampKeys(1, [ecdsa()]);
		const verdicts = await Promise.all(Array.from({ length: 300 }, () => verdict(repository)));
		expect(new Set(verdicts)).toEqual(new Set(['verified']));
	});

	it('wants a threshold of keys', async () => {
		const signers = [ed25519(), ecdsa(), ed25519()];
		const repository = withTimestampKeys(2, signers);
		const signedBy = (...by: (Signer | undefined)[]) =>
			verdictOn(
				repository,
				repository.sign(
					'timestamp',
					by.filter((each) => each !== undefined),
				),
			);
		expect(await signedBy(signers[0])).toBe('notSigned');
		expect(await signedBy(signers[0], ed25519())).toBe('notSigned');
		expect(await signedBy(signers[0], signers[1])).toBe('verified');
		expect(await signedBy(ed25519(), signers[2], signers[1])).toBe('verified');
	});

	it.each<[string, Signer, (signer: Signer) => Signer['key']]>([
		['word for word', ed25519(), ({ key }) => key],
		[
			'in other letters',
			ed25519(),
			({ key }) => ({ ...key, keyval: { public: key.keyval.public.toUpperCase() } }),
		],
		[
			'in other lines',
			ecdsa(),
			({ key }) => ({
				...key,
				keyval: { public: `\n${key.keyval.public.replaceAll('\n', '\r\n')}` },
			}),
		],
		['under another keytype', ecdsa(), ({ key }) => ({ ...key, keytype: 'ecdsa-sha2-nistp256' })],
	])('counts one key under two ids once, written %s', async (_, signer, again) => {
		const repository = withTimestampKeys(2, [
			signer,
			{ ...signer, keyid: 'other', key: again(signer) },
		]);
		expect(await verdict(repository)).toBe('notSigned');
		repository.root.roles.timestamp.threshold = 1;
		expect(await verdict(repository)).toBe('verified');
		expect(
			await verdictOn(
				repository,
				repository.sign('timestamp', repository.signers.timestamp.slice(1)),
			),
		).toBe('verified');
	});

	it.each<[string, Partial<Signer['key']>]>([
		['RSA', { keytype: 'rsa', scheme: 'rsassa-pss-sha256' }],
		['another scheme', { scheme: 'ed25519ph' }],
		['no hexadecimal', { keyval: { public: 'z'.repeat(64) } }],
		['too short', { keyval: { public: '00' } }],
		['empty', { keyval: { public: '' } }],
		['absent', { keyval: {} as never }],
		['of another type', { keyval: { public: 1 } as never }],
		['a PEM of nonsense', { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256' }],
		[
			'a PEM around nonsense',
			{
				keytype: 'ecdsa',
				scheme: 'ecdsa-sha2-nistp256',
				keyval: { public: '-----BEGIN PUBLIC KEY-----\nA===\n-----END PUBLIC KEY-----\n' },
			},
		],
	])('counts a key that is %s for nothing, and no other for less', async (_, wrong) => {
		const [first, second] = [ed25519(), ed25519()];
		const repository = withTimestampKeys(1, [first, second]);
		repository.root.keys[first.keyid] = { ...first.key, ...wrong };
		expect(await verdict(repository)).toBe('verified');
		expect(await verdictOn(repository, repository.sign('timestamp', [first]))).toBe('notSigned');
	});

	it('counts a keyid without a key for nothing', async () => {
		const repository = withTimestampKeys(1, [{ ...ed25519(), keyid: 'constructor' }]);
		expect(await verdict(repository)).toBe('verified');
		repository.root.keys = {};
		expect(await verdict(repository)).toBe('notSigned');
	});

	it('counts a key of another role for nothing', async () => {
		const repository = new TufRepository();
		const metadata = repository.sign('timestamp', repository.signers.snapshot);
		expect(await verdictOn(repository, metadata)).toBe('notSigned');
	});

	it.each<[string, (sig: string) => string]>([
		['empty', () => ''],
		['no hexadecimal', () => 'xx'],
		['of an odd length', (sig) => sig.slice(1)],
		['cut', (sig) => sig.slice(0, -2)],
		['longer', (sig) => `${sig}00`],
		['nothing but zeros', (sig) => '0'.repeat(sig.length)],
		['not a sequence', (sig) => `31${sig.slice(2)}`],
		['of another length than it says', (sig) => `30${'00'}${sig.slice(4)}`],
		['with a number too long', () => `3026022102${'01'.repeat(32)}020101`],
		['with an empty number', () => '30050200020101'],
		['with a number that ends early', () => '30060220010203'],
		[
			'longer within its sequence',
			(sig) => `30${(sig.length / 2).toString(16)}${sig.slice(4)}0000`,
		],
		['with a number that is none', () => '3006030101020101'],
	])('refuses a signature that is %s', async (_, spoil) => {
		for (const newSigner of [ed25519, ecdsa]) {
			const repository = withTimestampKeys(1, [newSigner()]);
			const metadata = repository.sign('timestamp');
			metadata.signatures = metadata.signatures.map(({ keyid, sig }) => ({
				keyid,
				sig: spoil(sig),
			}));
			expect(await verdictOn(repository, metadata)).toBe('notSigned');
		}
	});

	it('signs fields that it does not know', async () => {
		const repository = new TufRepository();
		Object.assign(repository.timestamp, { 'x-note': { text: 'ü "\\ \n', list: [1, null, true] } });
		expect(await verdict(repository)).toBe('verified');
		const metadata = repository.sign('timestamp');
		Object.assign(metadata.signed, { 'x-note': 'other' });
		expect(await verdictOn(repository, metadata)).toBe('notSigned');
	});
});
