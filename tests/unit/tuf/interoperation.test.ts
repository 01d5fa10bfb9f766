import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	Key,
	Metadata,
	MetaFile,
	Root,
	Signature,
	Snapshot,
	TargetFile,
	Targets,
	Timestamp,
} from '@tufjs/models';
import { Updater } from 'tuf-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MisbehavingServer } from '../../fixtures/misbehaving-server';
import { days, ecdsa, ed25519, hash, type Signer, utf8 } from '../../fixtures/tuf-repository';
import { Scene } from '../../fixtures/tuf-scene';

describe.each([
	['Ed25519', ed25519],
	['ECDSA', ecdsa],
])('with %s keys', (_, newSigner) => {
	it('tuf-js accepts the repositories that these tests are made on', async () => {
		const scene = await Scene.start(newSigner);
		const { repository, client } = scene;
		const before = repository.signers.root;
		repository.rotateKeys('root', newSigner);
		repository.signers.root.push(...before);
		repository.publish('root');
		repository.describes = true;
		repository.publishTargets();

		const folder = mkdtempSync(join(tmpdir(), 'tuf-js-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		writeFileSync(join(folder, 'root.json'), repository.firstRoot);
		const updater = new Updater({
			metadataDir: folder,
			metadataBaseUrl: client.metadataUrl,
			targetDir: folder,
			targetBaseUrl: client.targetsUrl,
		});
		await updater.refresh();
		const target = await updater.getTargetInfo('list.json');
		if (!target) throw new Error('no list.json');
		expect(readFileSync(await updater.downloadTarget(target), 'utf8')).toBe('the list');

		expect(await scene.download('list.json')).toBe('the list');
	});

	it('the client accepts a repository that @tufjs/models wrote', async () => {
		const scene = await Scene.start();
		const signers = {
			root: newSigner(),
			timestamp: newSigner(),
			snapshot: newSigner(),
			targets: newSigner(),
		};
		const common = { version: 1, specVersion: '1.0.31', expires: days(9) };
		const root = new Root({ ...common, consistentSnapshot: true });
		for (const [role, { keyid, key }] of Object.entries(signers))
			root.addKey(
				new Key({ keyID: keyid, keyType: key.keytype, scheme: key.scheme, keyVal: key.keyval }),
				role,
			);
		const content = utf8('äöü "list"');
		const targets = new Targets(common);
		targets.addTarget(
			new TargetFile({
				path: 'list.json',
				length: content.length,
				hashes: { sha256: hash('sha256', content) },
			}),
		);

		const files = new Map<string, Uint8Array<ArrayBuffer>>();
		const write = (
			name: string,
			metadata: Metadata<Root | Timestamp | Snapshot | Targets>,
			signer: Signer,
		) => {
			metadata.sign((bytes) => new Signature({ keyID: signer.keyid, sig: signer.sign(bytes) }));
			const bytes = utf8(JSON.stringify(metadata.toJSON()));
			files.set(name, bytes);
			return new MetaFile({
				version: 1,
				length: bytes.length,
				hashes: { sha256: hash('sha256', bytes) },
			});
		};
		write('metadata/1.root.json', new Metadata(root), signers.root);
		const targetsMeta = write('metadata/1.targets.json', new Metadata(targets), signers.targets);
		const snapshot = new Snapshot({ ...common, meta: { 'targets.json': targetsMeta } });
		const snapshotMeta = write(
			'metadata/1.snapshot.json',
			new Metadata(snapshot),
			signers.snapshot,
		);
		const timestamp = new Timestamp({ ...common, snapshotMeta });
		write('metadata/timestamp.json', new Metadata(timestamp), signers.timestamp);
		files.set(`targets/${hash('sha256', content)}.list.json`, content);

		const server = await MisbehavingServer.start(files);
		onTestFinished(() => server.stop());
		const client = scene.with({
			metadataUrl: `${server.url}metadata/`,
			targetsUrl: `${server.url}targets/`,
			trustedRoot: files.get('metadata/1.root.json') ?? utf8(''),
		});
		expect(await scene.download('list.json', client)).toBe('äöü "list"');
	});
});
