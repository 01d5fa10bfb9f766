import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TufClient } from '../../utils/tuf/client';
import { downloadTarget } from '../../utils/tuf/download-target';
import type { TufError } from '../../utils/tuf/errors';
import { refresh } from '../../utils/tuf/refresh';
import { directoryStore, readIfThere } from './directory-store';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		'metadata-dir': { type: 'string' },
		'metadata-url': { type: 'string' },
		'target-name': { type: 'string' },
		'target-base-url': { type: 'string' },
		'target-dir': { type: 'string' },
	},
});

function needed(name: keyof typeof values): string {
	const value = values[name];
	if (value === undefined) throw new Error(`--${name} is missing`);
	return value;
}

/** The suite writes it, and its documentation does not. */
const withSlash = (url: string): string => url.replace(/\/?$/, '/');

/** Where `init` puts the root that everything is verified from. */
const trustedRootIn = (metadata: string): string => join(metadata, 'trusted-root');

async function init(trustedRoot: string): Promise<void> {
	const metadata = needed('metadata-dir');
	await mkdir(metadata, { recursive: true });
	await copyFile(trustedRoot, trustedRootIn(metadata));
	await copyFile(trustedRoot, join(metadata, 'root.json'));
}

async function clientOf(targetsUrl: string, targets?: string): Promise<TufClient> {
	const metadata = needed('metadata-dir');
	const trustedRoot = await readIfThere(trustedRootIn(metadata));
	if (!trustedRoot) throw new Error('init comes first');
	return {
		fetch,
		store: directoryStore({ metadata, targets }),
		clock: Date.now,
		metadataUrl: withSlash(needed('metadata-url')),
		targetsUrl,
		trustedRoot,
		floors: [],
		timeLimit: 30_000,
	};
}

async function run(): Promise<TufError | undefined> {
	const [command, argument] = positionals;
	if (command === 'init' && argument !== undefined) {
		await init(argument);
		return undefined;
	}
	if (command === 'refresh') {
		const refreshed = await refresh(await clientOf(''));
		return refreshed.ok ? undefined : refreshed.error;
	}
	if (command === 'download') {
		const name = needed('target-name');
		const url = withSlash(needed('target-base-url'));
		const client = await clientOf(url, needed('target-dir'));
		const refreshed = await refresh(client);
		if (!refreshed.ok) return refreshed.error;
		const target = await downloadTarget(client, refreshed.value, name);
		return target.ok ? undefined : target.error;
	}
	throw new Error(`Unknown command: ${positionals.join(' ')}`);
}

try {
	const error = await run();
	if (error) process.stderr.write(`${error.stage} ${error.code}: ${error.detail}\n`);
	process.exitCode = error ? 1 : 0;
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 1;
}
