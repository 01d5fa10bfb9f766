import { type Key, Metadata, MetadataKind, type Root } from '@tufjs/models';
import { PublisherError } from './failure';
import { nameOf } from './keys';
import { expiryOf, SPEC_VERSION } from './roles';

/** The field that marks a root as one for tests. It is signed like the rest. */
const TEST_FIELD = 'x-test-root';

/** Who signs what, before it is written down as a root. */
export interface Authority {
	readonly root: readonly Key[];
	readonly rootThreshold: number;
	readonly targets: readonly Key[];
	readonly targetsThreshold: number;
	/** Signs snapshot and timestamp. */
	readonly online: Key;
	/** Whether it is for tests: the extension shows a mark then. */
	readonly isTest: boolean;
}

/**
 * An unsigned root.
 *
 * @throws PublisherError where the keys do not reach a threshold
 */
export function makeRoot(authority: Authority, version: number, now: number): Metadata<Root> {
	const { root, rootThreshold, targets, targetsThreshold, online, isTest } = authority;
	checkThreshold('root', root, rootThreshold);
	checkThreshold('targets', targets, targetsThreshold);
	checkThreshold('online', [online], 1);
	const ids = (keys: readonly Key[]) => keys.map(({ keyID }) => keyID);
	const online1 = { keyids: [online.keyID], threshold: 1 };
	const signed = {
		_type: 'root',
		spec_version: SPEC_VERSION,
		version,
		expires: expiryOf('root', now),
		consistent_snapshot: true,
		keys: Object.fromEntries([...root, ...targets, online].map((key) => [key.keyID, key.toJSON()])),
		roles: {
			root: { keyids: ids(root), threshold: rootThreshold },
			targets: { keyids: ids(targets), threshold: targetsThreshold },
			snapshot: online1,
			timestamp: online1,
		},
		...(isTest && { [TEST_FIELD]: true }),
	};
	return Metadata.fromJSON(MetadataKind.Root, { signatures: [], signed });
}

/** @throws PublisherError for a root that this tool did not make: one without a single online key */
export function authorityOf(root: Root, place: string): Authority {
	const keys = (role: string) =>
		(root.roles[role]?.keyIDs ?? []).flatMap((id) => root.keys[id] ?? []);
	const [online, ...more] = keys('timestamp');
	if (!online || more.length > 0 || keys('snapshot')[0]?.keyID !== online.keyID)
		throw new PublisherError(1, place, 'does not give snapshot and timestamp to one key');
	return {
		root: keys('root'),
		rootThreshold: root.roles.root?.threshold ?? 1,
		targets: keys('targets'),
		targetsThreshold: root.roles.targets?.threshold ?? 1,
		online,
		isTest: isTestRoot(root),
	};
}

export function isTestRoot(root: Root): boolean {
	return root.unrecognizedFields[TEST_FIELD] === true;
}

/** A threshold must be reachable in every browser, so by P-256 keys alone; and one key counts once. */
function checkThreshold(place: string, keys: readonly Key[], threshold: number): void {
	const repeated = keys.find(
		({ keyID }, at) => keys.findIndex((key) => key.keyID === keyID) !== at,
	);
	if (repeated) throw new PublisherError(1, place, `has the key of ${nameOf(repeated)} twice`);
	if (!Number.isSafeInteger(threshold) || threshold < 1)
		throw new PublisherError(1, place, 'needs a threshold of 1 or more');
	const everywhere = keys.filter(({ keyType }) => keyType === 'ecdsa').length;
	if (everywhere < threshold)
		throw new PublisherError(
			1,
			place,
			`has ${everywhere} P-256 keys and needs ${threshold}: browsers that do not know Ed25519 count no other`,
		);
}
