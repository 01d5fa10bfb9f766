import type { ListChange } from '../list/changes';

/** Whose licences a person wants to be told of, where they do. */
interface Wanted {
	readonly about: 'followed' | 'everybody';
	/** The ids of the providers that they follow. */
	readonly followed: readonly string[];
}

/** What a person wants to be told of. */
export type AlertWish = Wanted | { readonly about: 'nobody' };

/** A change that concerns a licence; the others can be read on the page of all providers. */
export type LicenceChange = Extract<
	ListChange,
	{
		kind:
			| 'granted'
			| 'lapsed'
			| 'endCorrected'
			| 'licenceCorrected'
			| 'licenceEvidence'
			| 'licenceWithdrawn';
	}
>;

const LICENCE_KINDS: Readonly<Record<LicenceChange['kind'], true>> = {
	granted: true,
	lapsed: true,
	endCorrected: true,
	licenceCorrected: true,
	licenceEvidence: true,
	licenceWithdrawn: true,
};

/** Which of the changes a person has asked to be told of. */
export function wishedFor(changes: readonly ListChange[], wish: Wanted): LicenceChange[] {
	return changes.filter(
		(change): change is LicenceChange =>
			Object.hasOwn(LICENCE_KINDS, change.kind) &&
			(wish.about === 'everybody' || wish.followed.includes(change.provider)),
	);
}
