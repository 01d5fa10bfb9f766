import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Updater } from 'tuf-js';
import { onTestFinished } from 'vitest';
import { draftStore } from '../../../utils/list/draft-store';
import type { LicensedList, Provider } from '../../../utils/list/schema';
import { joinList, shardPath, shardsOf } from '../../../utils/list/targets';
import { seeRepository } from '../../../utils/publisher/client';
import { PublisherError } from '../../../utils/publisher/failure';
import { init } from '../../../utils/publisher/init';
import { type HeldKey, makeKey, readKeyring } from '../../../utils/publisher/keyring';
import { publish } from '../../../utils/publisher/publish';
import type { Bytes } from '../../../utils/tuf/metadata';
import { licence, listOf, provider, site } from '../../fixtures/lists';
import { MisbehavingServer } from '../../fixtures/misbehaving-server';
import { days } from '../../fixtures/tuf-repository';

/** Passphrases are given in none of the tests that use test keys. */
export const noPassphrase = () => Promise.reject(new Error('asked for a passphrase'));

export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'publisher-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export function listed(id: string, rest: Partial<Provider> = {}): Provider {
	return provider(id, { sites: [site(`${id}.com`)], ...rest });
}

/** A list without mistakes, at whatever time the test runs. */
export function list(number: number, providers: readonly Provider[] = SOME): LicensedList {
	const sound = listOf(providers, { number, issuedAt: days(-1), validUntil: days(90) });
	const sources = sound.sources.map((source) => ({
		...source,
		publishedOn: '2020-01-01',
		readOn: '2020-01-02',
	}));
	return { ...sound, sources };
}

export const SOME = [listed('alpha', { licence: licence() }), listed('beta')];

/** Above the size from which a list is cut into shards. */
export const MANY = [
	listed('alpha', { licence: licence() }),
	...Array.from({ length: 700 }, (_, at) => listed(`vpn-${String(at).padStart(3, '0')}`)),
];

/** A repository to be, and the keys of those who run it. */
export class Workshop {
	readonly folder = temporaryFolder();
	readonly dir = join(this.folder, 'repository');
	readonly keys = join(this.folder, 'keys');

	/** With a root that test keys have signed. */
	static async withRoot(): Promise<Workshop> {
		const workshop = new Workshop();
		await workshop.init();
		return workshop;
	}

	init() {
		return init(
			{
				folder: this.dir,
				keys: this.keys,
				root: [],
				targets: [],
				rootThreshold: 2,
				targetsThreshold: 2,
				isTest: true,
			},
			noPassphrase,
			Date.now(),
		);
	}

	/** The keyring of somebody, with a key of that name in it. */
	async person(name: string): Promise<{ keys: HeldKey[]; pub: string }> {
		const folder = join(this.folder, name);
		const { keyVal } = await makeKey(folder, name, 'p256', undefined);
		const pub = join(folder, `${name}.pub`);
		writeFileSync(pub, keyVal.public ?? '');
		return { keys: await readKeyring(folder, noPassphrase), pub };
	}

	held(): Promise<HeldKey[]> {
		return readKeyring(this.keys, noPassphrase);
	}

	/** The keys held, without those of some names. */
	async heldBut(...names: readonly string[]): Promise<HeldKey[]> {
		return (await this.held()).filter(
			({ key }) => !names.includes(String(key.unrecognizedFields?.['x-name'])),
		);
	}

	async publish(document: unknown, now = Date.now()) {
		return publish(this.dir, document, await this.held(), now);
	}

	/** Paths in the repository, in order. */
	files(folder = this.dir): string[] {
		return readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
			.map((path) => path.split(sep).join('/'))
			.sort();
	}

	read(path: string): Bytes {
		return new Uint8Array(readFileSync(join(this.dir, path)));
	}

	text(path: string): string {
		return readFileSync(join(this.dir, path), 'utf8');
	}

	/** Two clients that trust the first root and remember: the extension's and tuf-js. */
	clients() {
		const store = draftStore();
		const folder = temporaryFolder();
		const trustedRoot = this.read('metadata/1.root.json');
		mkdirSync(join(folder, 'targets'));
		writeFileSync(join(folder, 'root.json'), trustedRoot);
		const see = async (now: number) => {
			const server = await MisbehavingServer.start(
				new Map(this.files().map((path) => [path, this.read(path)])),
			);
			const addresses = {
				metadataUrl: `${server.url}metadata/`,
				targetsUrl: `${server.url}targets/`,
			};
			try {
				return {
					own: await seeRepository({ ...addresses, fetch, trustedRoot, clock: () => now }, store),
					tufJs: await seeWithTufJs(folder, addresses),
				};
			} finally {
				await server.stop();
			}
		};
		return {
			/** The list that both see; throws where one refuses, or they differ. */
			async list(): Promise<LicensedList> {
				const { own, tufJs } = await see(Date.now());
				if (!own.ok) throw new Error(`${own.error.stage} ${own.error.code}`);
				if (JSON.stringify(own.value.list) !== JSON.stringify(tufJs))
					throw new Error('the two clients see different lists');
				return own.value.list;
			},
		};
	}
}

async function seeWithTufJs(
	folder: string,
	{ metadataUrl, targetsUrl }: { metadataUrl: string; targetsUrl: string },
): Promise<LicensedList> {
	const updater = new Updater({
		metadataDir: folder,
		metadataBaseUrl: metadataUrl,
		targetDir: join(folder, 'targets'),
		targetBaseUrl: targetsUrl,
	});
	await updater.refresh();
	const download = async (path: string) => {
		const target = await updater.getTargetInfo(path);
		if (!target) throw new Error(`no ${path}`);
		return new Uint8Array(readFileSync(await updater.downloadTarget(target)));
	};
	const head = await download('list.json');
	const count = shardsOf(head);
	const shards = Array.from({ length: count.ok ? count.value : 0 }, (_, shard) => shard);
	const joined = await joinList(head, await Promise.all(shards.map((s) => download(shardPath(s)))));
	if (!joined.ok) throw new Error(joined.error.detail);
	return joined.value;
}

/** Where a command ended and why, and with which exit code. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
	const error = await work.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof PublisherError)) throw error ?? new Error('it did not fail');
	return `${error.exitCode} ${error.place}: ${error.message}`;
}
