import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A built extension under an id of its own, so that what is set for it reaches no other test. */
export interface ManagedCopy {
	readonly folder: string;
	readonly id: string;
	/**
	 * Sets what an organisation would, in the file that the browser reads on this machine.
	 *
	 * @returns whether that could be done; where this is not root, or somebody's own file is in the way, it cannot
	 */
	manage(policy: Readonly<Record<string, unknown>>): Promise<boolean>;
	/** Takes away the copy and what was set. */
	remove(): Promise<void>;
}

export async function managedChromium(): Promise<ManagedCopy> {
	const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const key = publicKey.export({ type: 'spki', format: 'der' });
	// How Chromium makes an id of a key: 32 hexadecimal digits of its hash, as letters from a to p.
	const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
	const id = digest.replaceAll(/./g, (digit) =>
		String.fromCharCode(97 + Number.parseInt(digit, 16)),
	);
	return copyOf(
		'chrome-mv3',
		id,
		(manifest) => Object.assign(manifest, { key: key.toString('base64') }),
		`/etc/chromium/policies/managed/${id}.json`,
		(policy) => ({ '3rdparty': { extensions: { [id]: policy } } }),
	);
}

export async function managedFirefox(): Promise<ManagedCopy> {
	const id = `managed-${randomUUID()}@extension`;
	return copyOf(
		'firefox-mv3',
		id,
		(manifest) => Object.assign(manifest.browser_specific_settings.gecko, { id }),
		'/etc/firefox/policies/policies.json',
		(policy) => ({ policies: { '3rdparty': { Extensions: { [id]: policy } } } }),
	);
}

interface Manifest {
	readonly browser_specific_settings: { readonly gecko: object };
}

async function copyOf(
	build: string,
	id: string,
	change: (manifest: Manifest) => void,
	policyFile: string,
	fileOf: (policy: object) => object,
): Promise<ManagedCopy> {
	const folder = join(await mkdtemp(join(tmpdir(), 'managed-')), build);
	await cp(`${DIST}${build}`, folder, { recursive: true });
	const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));
	change(manifest);
	await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
	let isOurs = false;
	const removeFile = () => {
		if (isOurs) return rm(policyFile, { force: true });
		return undefined;
	};
	return {
		folder,
		id,
		async manage(policy) {
			if (!isOurs && existsSync(policyFile)) return false;
			try {
				await mkdir(dirname(policyFile), { recursive: true });
				await writeFile(policyFile, JSON.stringify(fileOf(policy)));
			} catch {
				return false;
			}
			isOurs = true;
			return true;
		},
		async remove() {
			await removeFile();
			await rm(dirname(folder), { recursive: true, force: true });
		},
	};
}

/** What the background makes of sound managed settings, for a machine whose policy files this test may not write. */
export function copiedPolicy({
	locked = [],
	organisation,
	trustedRoot,
	...values
}: Readonly<Record<string, unknown>>) {
	const isLocked = ([name]: [string, unknown]) => (locked as string[]).includes(name);
	const entries = Object.entries(values);
	return {
		organisation,
		trustedRoot,
		fixed: Object.fromEntries(entries.filter(isLocked)),
		suggested: Object.fromEntries(entries.filter((entry) => !isLocked(entry))),
		ignored: [],
	};
}
