import { changesBetween, type ListChange } from './changes';
import type { LicensedList, Provider } from './schema';

/** Which list. */
export type ListName = Pick<LicensedList, 'number' | 'issuedAt'>;

/** One list coming into force over another on this machine, and what that changed. */
export interface Revision {
	readonly from: ListName;
	readonly to: ListName;
	/** What matters most first, at most a hundred. */
	readonly changes: readonly ListChange[];
	/** How many more there were. */
	readonly omitted: number;
}

/** The last revisions on this machine, newest first. */
export type History = readonly Revision[];

const REVISIONS_KEPT = 20;
const CHANGES_KEPT = 100;

/** What a list that comes into force changes of the one held. */
export function revisionOf(
	held: ListName & { readonly providers: readonly Provider[] },
	next: ListName & { readonly providers: readonly Provider[] },
): Revision {
	const changes = changesBetween(held.providers, next.providers);
	return {
		from: { number: held.number, issuedAt: held.issuedAt },
		to: { number: next.number, issuedAt: next.issuedAt },
		changes: changes.slice(0, CHANGES_KEPT),
		omitted: Math.max(0, changes.length - CHANGES_KEPT),
	};
}

/**
 * Adds a revision. Lists that are issued anew without a change become one with the next, so that they do not push out
 * what did change.
 */
export function withRevision(history: History, revision: Revision): History {
	const [last, ...before] = history;
	const follows = last?.to.number === revision.from.number;
	if (last && follows && isEmpty(last) && isEmpty(revision))
		return [{ ...revision, from: last.from }, ...before];
	return [revision, ...history].slice(0, REVISIONS_KEPT);
}

/** What changed from one list to another, and whether that is all of it. */
export interface ChangesSince {
	/** In the order in which they came into force. */
	readonly changes: readonly ListChange[];
	/** Not so where this machine has not seen each step between the two, or has not kept all of it. */
	readonly complete: boolean;
}

/**
 * What changed between two lists that this machine has held.
 *
 * @param from the number of the earlier list
 * @param to the number of the later list
 */
export function changesSince(history: History, from: number, to: number): ChangesSince {
	const steps = history
		.filter((revision) => revision.from.number >= from && revision.to.number <= to)
		.toReversed();
	const isChain = steps.every(
		(step, at) => step.from.number === (at === 0 ? from : steps[at - 1]?.to.number),
	);
	const reaches = (steps.at(-1)?.to.number ?? from) === to;
	return {
		changes: steps.flatMap(({ changes }) => changes),
		complete: isChain && reaches && steps.every(({ omitted }) => omitted === 0),
	};
}

function isEmpty({ changes, omitted }: Revision): boolean {
	return changes.length + omitted === 0;
}
