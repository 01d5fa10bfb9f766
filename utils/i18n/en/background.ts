import type { Evidence } from '../../list/schema';
import { toolbar } from './toolbar';

/** All that the background writes, in English. The background has this part of every language. */
export const background = {
	...toolbar,

	/** Asking before a visit: on the menu of links, and in the address bar after the keyword. */
	enquiry: {
		menu: 'Check this VPN provider',
		hint: 'Type the name or the address of a VPN provider',
		answer: (about: string, title: string) => `${about}: ${title}`,
		answerIfVpn: (host: string, title: string) => `${host}, if its page speaks of VPN: ${title}`,
		provider: (brand: string, title: string, address: string) => `${brand}: ${title} (${address})`,
		search: (text: string) => `Look for “${text}” in the list`,
		unknown: 'The list says nothing of this address',
	},

	/** What a notification says has changed, for whoever wants to be told. */
	alerts: {
		granted: {
			confirmed: (brand: string) => `${brand}: a PTA licence is on the list now.`,
			reported: (brand: string) => `${brand}: a PTA licence is reported now.`,
		} satisfies Record<Evidence, (brand: string) => string>,
		lapsed: (brand: string) => `${brand}: its PTA licence is no longer in force.`,
		corrected: (brand: string) => `${brand}: what is said of its PTA licence has been corrected.`,
		withdrawn: (brand: string) => `${brand}: the list has no PTA licence on record any more.`,
	},
};

/** What a language says in the background, key by key. */
export type BackgroundCatalogue = typeof background;
