import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { canonicalize } from '@tufjs/canonical-json';
import type { LicensedList } from '../list/schema';
import { splitList } from '../list/targets';
import type { Bytes, Role, Root } from '../tuf/metadata';

/** A repository as a host serves it: by path, `metadata/…` and `targets/…`. */
export type RepositoryFiles = Map<string, Bytes>;

/** What a release says of itself; whatever is left out is as a good release has it. */
export interface Release {
	/** The version of targets, snapshot and timestamp, where they do not name their own; a root is the next one. */
	readonly version: number;
	readonly versions?: Partial<Record<Role, number>>;
	/** When each role's metadata expires, in milliseconds since 1970. */
	readonly expires?: Partial<Record<Role, number>>;
	/** Whether the root is renewed, so that the repository is good however long ago the first one was made. */
	readonly renewed?: boolean;
	/** The roles that are signed with keys that the root does not name for them. */
	readonly forged?: readonly Role[];
}

/** Answers as a static host of the files does. */
export function hostOf(files: ReadonlyMap<string, Uint8Array>): RequestListener {
	return (request, response) => {
		const file = files.get(new URL(request.url ?? '', 'http://localhost').pathname.slice(1));
		response.writeHead(file ? 200 : 404, { 'content-type': 'application/json' }).end(file);
	};
}

const KEYS = new URL('../../tests/fixtures/keys/', import.meta.url);
const DAY = 86_400_000;
/** For how many days the metadata of each role is good. */
const LIFETIMES: Readonly<Record<Role, number>> = {
	root: 365,
	targets: 180,
	snapshot: 14,
	timestamp: 7,
};

/** The test keys of each role, by the names of their files, and how many of them must sign. */
const ROLES: Readonly<Record<Role, { keys: readonly string[]; threshold: number }>> = {
	root: { keys: ['root-1', 'root-2', 'root-3'], threshold: 2 },
	targets: { keys: ['targets-1', 'targets-2'], threshold: 2 },
	snapshot: { keys: ['online'], threshold: 1 },
	timestamp: { keys: ['online'], threshold: 1 },
};

interface Signed {
	readonly _type: Role;
	readonly spec_version: string;
	readonly version: number;
	readonly expires: string;
	readonly [field: string]: unknown;
}

/** The first root of a repository that is signed with the test keys: it says of itself that it is one. */
export function firstTestRoot(now = Date.now()): Bytes {
	const names = [...new Set(Object.values(ROLES).flatMap(({ keys }) => keys))];
	const keys = names.map((name) => publicKeyOf(privateKey(name)));
	const idOf = new Map(keys.map((key, at) => [names[at], keyIdOf(key)]));
	const signed: Signed = {
		...common('root', 1, now + LIFETIMES.root * DAY),
		consistent_snapshot: true,
		'x-test-root': true,
		keys: Object.fromEntries(keys.map((key) => [keyIdOf(key), key])),
		roles: Object.fromEntries(
			Object.entries(ROLES).map(([role, { keys: named, threshold }]) => [
				role,
				{ keyids: named.map((name) => idOf.get(name)), threshold },
			]),
		),
	};
	return written(signed, signaturesOf(signed, signed as unknown as Root));
}

/**
 * Lays a list out as a repository, signed with the test keys that a root names.
 */
export function signedRepository(
	list: LicensedList,
	firstRoot: Bytes,
	{ version, versions = {}, expires = {}, renewed = true, forged = [] }: Release,
): RepositoryFiles {
	const root = signedPartOf(firstRoot) as unknown as Root & Signed;
	const files: RepositoryFiles = new Map([[`metadata/${root.version}.root.json`, firstRoot]]);
	const put = (path: string, signed: Signed) => {
		const bytes = written(signed, signaturesOf(signed, root, forged.includes(signed._type)));
		files.set(`metadata/${path}`, bytes);
		// Without the length, which with signatures of this kind differs from one time to the next.
		return { version: signed.version, hashes: { sha256: sha256(bytes) } };
	};
	const head = (role: Role, number = version) =>
		common(role, number, expires[role] ?? Date.now() + LIFETIMES[role] * DAY);

	const targets = [...splitList(list)].map(([path, content]) => {
		const bytes = new Uint8Array(content);
		const digest = sha256(bytes);
		files.set(`targets/${path.replace(/[^/]+$/, `${digest}.$&`)}`, bytes);
		return [path, { length: bytes.length, hashes: { sha256: digest } }] as const;
	});
	const { root: next = root.version + 1 } = versions;
	if (renewed) put(`${next}.root.json`, { ...root, ...head('root', next) });
	const described = head('targets', versions.targets);
	const targetsFile = put(`${described.version}.targets.json`, {
		...described,
		targets: Object.fromEntries(targets),
	});
	const snapshot = head('snapshot', versions.snapshot);
	const snapshotFile = put(`${snapshot.version}.snapshot.json`, {
		...snapshot,
		meta: { 'targets.json': targetsFile },
	});
	put('timestamp.json', {
		...head('timestamp', versions.timestamp),
		meta: { 'snapshot.json': snapshotFile },
	});
	return files;
}

function common(role: Role, version: number, expires: number): Signed {
	return {
		_type: role,
		spec_version: '1.0.31',
		version,
		expires: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'),
	};
}

/** Signatures by the test keys that a root names for the role; whatever keyids it gives them. */
function signaturesOf(signed: Signed, root: Root, forged = false) {
	const bytes = Buffer.from(canonicalize(signed));
	const { keyids } = root.roles[signed._type];
	const own = ROLES[signed._type].keys;
	const [stranger] = ROLES[signed._type === 'root' ? 'targets' : 'root'].keys;
	return keyids.flatMap((keyid) => {
		const pem = root.keys[keyid]?.keyval.public;
		const name = own.find((each) => publicKeyOf(privateKey(each)).keyval.public === pem);
		const signer = forged ? stranger : name;
		if (signer === undefined) return [];
		const key = privateKey(signer);
		return [{ keyid, sig: sign('sha256', bytes, key).toString('hex') }];
	});
}

function privateKey(name: string): KeyObject {
	return createPrivateKey(readFileSync(new URL(`TEST-KEY-${name}.pem`, KEYS)));
}

function publicKeyOf(key: KeyObject) {
	const pem = createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString();
	return { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: pem } };
}

function keyIdOf(key: ReturnType<typeof publicKeyOf>): string {
	return sha256(Buffer.from(canonicalize(key)));
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

function signedPartOf(metadata: Uint8Array): Signed {
	return JSON.parse(new TextDecoder().decode(metadata)).signed;
}

function written(signed: Signed, signatures: unknown): Bytes {
	return new TextEncoder().encode(`${JSON.stringify({ signatures, signed }, null, '\t')}\n`);
}
