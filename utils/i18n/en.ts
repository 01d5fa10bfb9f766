import type { Freshness } from '../list/freshness';
import type { RegistryError } from '../list/registry';
import type { SyncFailure } from '../list/sync-state';
import type { VerdictKind } from '../verdict/verdict';

/**
 * Every text that a person reads, in English; the one place for them. Another language is one more file of this type.
 *
 * Words: *licence* is the noun, *licensed* the adjective. "The list" is ours, made from public sources; it is not the
 * regulator's register. Never "illegal" or "unlicensed": absence from the list is all that may be said.
 */
export const en = {
	verdicts: {
		licensed: {
			title: 'Licensed by PTA',
			headline: (brand: string) => `${brand} is licensed by PTA`,
		},
		licenceReported: {
			title: 'Licence reported, not confirmed',
			headline: (brand: string) => `${brand}: a PTA licence is reported`,
		},
		licenceLapsed: {
			title: 'PTA licence no longer in force',
			headline: (brand: string) => `${brand}’s PTA licence is no longer in force`,
		},
		notOnList: {
			title: 'Not on the list of PTA licensees',
			headline: (brand: string) => `${brand} is not on the list of PTA licensees`,
		},
		lookalike: {
			title: 'Looks like another provider’s site',
			headline: (brand: string) => `This address looks like ${brand}’s`,
		},
		claimsLicence: {
			title: 'Says it is licensed; the list does not',
			headline: () => 'This page says it is licensed by PTA. The list does not.',
		},
		vpnLooking: {
			title: 'Seems to offer a VPN; nobody on the list',
			headline: () => 'This page seems to offer a VPN. Nobody on the list has this site.',
		},
		notVpn: {
			title: 'Nothing here suggests a VPN provider',
			headline: () => 'Nothing here suggests a VPN provider',
		},
	} satisfies Record<VerdictKind, { title: string; headline: (brand: string) => string }>,

	/** The toolbar button's words. `day` is the list's issue date. */
	toolbar: {
		current: (title: string, day: string) => `${title} (list of ${day})`,
		ageing: (title: string, day: string) => `${title} (list of ${day}, getting old)`,
		expired: (title: string, day: string) => `${title} (as of ${day}; the list is out of date)`,
		unavailable: 'Not known: the list cannot be read',
	} satisfies Record<Freshness, (title: string, day: string) => string> & { unavailable: string },

	/** Why there is no answer. */
	unavailable: {
		empty: 'The list is empty on this machine and could not be restored.',
		broken: 'The list on this machine is damaged and could not be restored.',
		unavailable: 'The browser does not let the extension open its database.',
	} satisfies Record<RegistryError, string>,

	/** Why a refresh failed. The last good list stays in force each time. */
	syncFailures: {
		offline: 'This machine is offline.',
		unreachable: 'The list’s source could not be reached.',
		timedOut: 'The list’s source took too long to answer.',
		refused: 'The list’s source answered with an error.',
		tooLarge: 'What the source sent is too large to be the list.',
		notJson: 'What the source sent is not a list. A network’s log-in page can be the cause.',
		notAList: 'What the source sent is some other document.',
		newerSchema: 'The source’s list needs a newer version of this extension.',
		emptyList: 'The source’s list is empty.',
		brokenRow: 'The source’s list has a broken entry, so none of it was taken.',
		contradiction: 'The source’s list contradicts itself, so none of it was taken.',
		olderThanHeld: 'The source’s list is older than the one on this machine.',
		registryUnavailable: 'The new list could not be stored on this machine.',
	} satisfies Record<SyncFailure, string>,
};

/** What a language has to say, key by key. */
export type Catalogue = typeof en;
