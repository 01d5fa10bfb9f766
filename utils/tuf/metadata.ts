import { canonicalJson } from './canonical-json';

/** Bytes that are nobody else's: not a view of memory that another thread may change. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Specification 4.2. Keys of other kinds than ours are kept, and never verify anything. */
export interface Key {
	readonly keytype: string;
	readonly scheme: string;
	readonly keyval: { readonly public?: unknown };
}

export interface RoleKeys {
	readonly keyids: readonly string[];
	readonly threshold: number;
}

/** What any file is described by, in the metadata that refers to it. */
export interface Described {
	readonly length?: number;
	readonly hashes?: Readonly<Record<string, string>>;
}

/** METAFILES of specification 4.4. */
export interface MetaFile extends Described {
	readonly version: number;
}

/** TARGETS of specification 4.5. */
export interface TargetFile extends Described {
	readonly length: number;
	readonly hashes: Readonly<Record<string, string>>;
	readonly custom?: Readonly<Record<string, unknown>>;
}

interface Common {
	readonly spec_version: string;
	readonly version: number;
	/** A date-time in UTC, to the second. */
	readonly expires: string;
}

/** Specification 4.3. */
export interface Root extends Common {
	readonly consistent_snapshot?: boolean;
	readonly keys: Readonly<Record<string, Key>>;
	readonly roles: Readonly<Record<Role, RoleKeys>>;
}

/** Specification 4.6. */
export interface Timestamp extends Common {
	readonly meta: Readonly<Record<'snapshot.json', MetaFile>>;
}

/** Specification 4.4. */
export interface Snapshot extends Common {
	readonly meta: Readonly<Record<'targets.json', MetaFile>> & Readonly<Record<string, MetaFile>>;
}

/** Specification 4.5, without delegations. */
export interface Targets extends Common {
	readonly targets: Readonly<Record<string, TargetFile>>;
}

/** The signed part of each top-level role's metadata. */
export interface SignedOf {
	readonly root: Root;
	readonly timestamp: Timestamp;
	readonly snapshot: Snapshot;
	readonly targets: Targets;
}

export type Role = keyof SignedOf;

/** Metadata of sound form, whose signatures nobody has looked at. */
export interface Unverified<Name extends Role> {
	readonly signed: SignedOf[Name];
	/** What the signatures are made over. */
	readonly signedBytes: Bytes;
	readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const string: Check = (value) => typeof value === 'string';
const boolean: Check = (value) => typeof value === 'boolean';
const integerFrom =
	(least: number): Check =>
	(value) =>
		Number.isSafeInteger(value) && Number(value) >= least;
const optional =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const recordOf =
	(check: Check): Check =>
	(value) =>
		isRecord(value) && Object.values(value).every(check);
/** Fields that must be there; others may be (specification 4). */
const shape =
	(fields: Readonly<Record<string, Check>>): Check =>
	(value) =>
		isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
/** A list of which no two have the same id. */
const distinct =
	(check: Check, idOf: (value: unknown) => unknown): Check =>
	(value) =>
		Array.isArray(value) && value.every(check) && new Set(value.map(idOf)).size === value.length;

/** Only "YYYY-MM-DDTHH:MM:SSZ" and only days that exist: what Date.parse makes of others depends on who is asked. */
const dateTime: Check = (value) => {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return false;
	const date = new Date(value);
	return !Number.isNaN(+date) && date.toISOString() === value.replace('Z', '.000Z');
};

/** Any specification of major version 1: minor ones promise to be readable by older clients. */
const specVersion: Check = (value) => string(value) && /^1(\.\d+){1,2}$/.test(String(value));

const hashes = recordOf(string);
const metaFile = shape({
	version: integerFrom(1),
	length: optional(integerFrom(0)),
	hashes: optional(hashes),
});
const roleKeys = shape({ keyids: distinct(string, (id) => id), threshold: integerFrom(1) });

const FIELDS: Readonly<Record<Role, Readonly<Record<string, Check>>>> = {
	root: {
		consistent_snapshot: optional(boolean),
		keys: recordOf(shape({ keytype: string, scheme: string, keyval: isRecord })),
		roles: shape({ root: roleKeys, timestamp: roleKeys, snapshot: roleKeys, targets: roleKeys }),
	},
	timestamp: { meta: shape({ 'snapshot.json': metaFile }) },
	snapshot: {
		meta: (value) => shape({ 'targets.json': metaFile })(value) && recordOf(metaFile)(value),
	},
	targets: {
		targets: recordOf(shape({ length: integerFrom(0), hashes, custom: optional(isRecord) })),
	},
};

const signatures = distinct(
	shape({ keyid: string, sig: string }),
	(signature) => isRecord(signature) && signature.keyid,
);

/**
 * Reads metadata and refuses whatever has not the form of specification 4. Signature lists with one keyid twice are
 * refused as 4.2 demands.
 *
 * @returns nothing for metadata of another role or another form
 */
export function readMetadata<Name extends Role>(
	bytes: Bytes,
	role: Name,
): Unverified<Name> | undefined {
	const isMetadata = shape({
		signatures,
		signed: shape({
			_type: (value) => value === role,
			spec_version: specVersion,
			version: integerFrom(1),
			expires: dateTime,
			...FIELDS[role],
		}),
	});
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		if (!isMetadata(value)) return undefined;
		const metadata = value as Omit<Unverified<Name>, 'signedBytes'>;
		const signedBytes = new TextEncoder().encode(canonicalJson(metadata.signed));
		return { ...metadata, signedBytes };
	} catch {
		// No UTF-8, no JSON, or a value without a canonical form.
		return undefined;
	}
}

/** Specification 5.3.10, 5.4.4, 5.5.6, 5.6.5: expiry has to lie after the start of the refresh. */
export function isExpired({ expires }: { readonly expires: string }, startedAt: number): boolean {
	return Date.parse(expires) <= startedAt;
}
