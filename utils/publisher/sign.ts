import type { Root } from '@tufjs/models';
import { readTrustedList } from '../list/trust';
import { type Change, diffLists } from './diff';
import { PublisherError } from './failure';
import type { HeldKey } from './keyring';
import { nameOf } from './keys';
import { describesList } from './online';
import { countRoot, readPending, rootsFor, writePending } from './pending';
import { readPublishedList, readRepository } from './repository';
import type { RoleName } from './roles';
import { type Count, countSignatures, keysOf, signWithHeld } from './signatures';

/** Who signs a role. Names are what their owners call themselves; the ids are what to compare. */
interface RoleKeys {
	readonly threshold: number;
	readonly keys: readonly { readonly name: string; readonly keyid: string }[];
}

export interface SignReport {
	readonly role: 'root' | 'targets';
	readonly version: number;
	/** The names of the keys that signed just now. */
	readonly signedBy: readonly string[];
	readonly counts: readonly Count[];
	/** Of a root: who signs what under it. */
	readonly roles?: Readonly<Record<RoleName, RoleKeys>>;
	/** Of targets: what people will be told otherwise than before. */
	readonly changes?: readonly Change[];
}

/**
 * Signs whatever waits for signatures with the keys held.
 *
 * @throws PublisherError where nothing waits, no held key is asked for, or what waits is not what it says it is
 */
export async function sign(folder: string, held: readonly HeldKey[]): Promise<SignReport[]> {
	const repository = await readRepository(folder);
	const pending = await readPending(folder);
	if (!pending.root && !pending.targets)
		throw new PublisherError(1, pending.folder, 'has nothing to sign');
	const present = repository?.root.signed;
	const reports: SignReport[] = [];
	const { root, targets } = pending;
	if (root) {
		const roots = rootsFor('root', root, present);
		const signedBy = await signWithHeld(root, 'root', roots, held);
		const counts = countRoot(root, repository);
		reports.push({
			role: 'root',
			version: root.signed.version,
			signedBy,
			counts,
			roles: {
				root: keysIn(root.signed, 'root'),
				targets: keysIn(root.signed, 'targets'),
				snapshot: keysIn(root.signed, 'snapshot'),
				timestamp: keysIn(root.signed, 'timestamp'),
			},
		});
	}
	if (targets) {
		const list = readTrustedList(pending.list);
		if (!list.ok || !describesList(targets, list.value))
			throw new PublisherError(
				1,
				pending.folder,
				'holds targets of another list than its list.json',
			);
		const isNext = root && countRoot(root, repository).every(({ complete }) => complete);
		const roots = rootsFor('targets', targets, present, isNext ? root.signed : undefined);
		const signedBy = await signWithHeld(targets, 'targets', roots, held);
		const before = repository?.targets && (await readPublishedList(folder, repository.targets));
		reports.push({
			role: 'targets',
			version: targets.signed.version,
			signedBy,
			counts: roots.map((authority) => countSignatures(targets, 'targets', authority)),
			changes: diffLists(before, list.value),
		});
	}
	const signed = reports.filter(({ signedBy }) => signedBy.length > 0);
	if (signed.length === 0)
		throw new PublisherError(1, pending.folder, 'waits for no key that is held here');
	for (const { role } of signed) {
		const metadata = role === 'root' ? root : targets;
		if (metadata) await writePending(pending.folder, role, metadata);
	}
	return reports;
}

function keysIn(root: Root, role: RoleName): RoleKeys {
	return {
		threshold: root.roles[role]?.threshold ?? 0,
		keys: keysOf(root, role).map((key) => ({ name: nameOf(key), keyid: key.keyID })),
	};
}
