import type { Freshness } from '../../list/freshness';
import type { RegistryError } from '../../list/registry';
import type { VerdictKind } from '../../verdict/verdict';

/**
 * What the toolbar says in English, and the popup too. A part of its own, since the background carries it in every
 * language: a worker may not import on demand.
 */
export const toolbar = {
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
			title: 'No VPN provider recognised on this page',
			headline: () => 'No VPN provider recognised on this page',
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

	/** The extension's name, as in the manifest. */
	product: 'VPN Licence Indicator',
};

/** What a language says on the toolbar, key by key. */
export type ToolbarCatalogue = typeof toolbar;
