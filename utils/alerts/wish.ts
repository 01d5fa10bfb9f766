import type { ListChange } from '../list/changes';

/** What a person wants to be told of. */
export interface AlertWish {
	readonly about: 'nobody' | 'followed' | 'everybody';
	/** The ids of the providers that they follow. */
	readonly followed: readonly string[];
}

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
export function wishedFor(changes: readonly ListChange[], wish: AlertWish): LicenceChange[] {
	if (wish.about === 'nobody') return [];
	return changes.filter(
		(change): change is LicenceChange =>
			Object.hasOwn(LICENCE_KINDS, change.kind) &&
			(wish.about === 'everybody' || wish.followed.includes(change.provider)),
	);
}
