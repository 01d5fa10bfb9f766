import type { Freshness } from '../../list/freshness';
import type { RegistryError } from '../../list/registry';
import type { Evidence, Licence } from '../../list/schema';
import type { Doubt } from '../../verdict/verdict';
import { pluralsFor } from '../plurals';
import { toolbar } from './toolbar';

const plural = pluralsFor('en');

/**
 * Every text that a person reads, in English; the one place for them, with `toolbar` for what the background
 * says and `pages` for the whole pages. Another language is one more folder of the same types.
 *
 * Words: *licence* is the noun, *licensed* the adjective. "The list" is ours, made from public sources; it is not the
 * regulator's register. Never "illegal" or "unlicensed": absence from the list is all that may be said. Names come in
 * isolated (see `isolate`), dates and numbers come in written; a count comes in twice, to pick the plural by and written.
 */
export const popup = {
	...toolbar,

	/** What the list says of a provider, wherever it is shown. */
	listed: {
		operator: 'Operator',
		licence: 'Licence',
		site: 'Site',
		operatorIn: (name: string, country: string) => `${name}, ${country}`,
		namedOn: (day: string) => `Named as a licensee on ${day}`,
		grantedOn: (day: string) => `Granted on ${day}`,
		expiresOn: (day: string) => `valid until ${day}`,
		numbered: (number: string) => `no. ${number}`,
		ended: {
			expired: (day: string) => `It expired on ${day}.`,
			suspended: (day: string) => `It was suspended on ${day}.`,
			revoked: (day: string) => `It was revoked on ${day}.`,
			surrendered: (day: string) => `It was given back on ${day}.`,
		} satisfies Record<Exclude<Licence['status'], 'active'>, (day: string) => string>,
		claim: {
			operator: {
				confirmed: 'confirmed',
				reported: 'only reported',
			},
			licence: {
				confirmed: 'confirmed',
				reported: 'only reported',
			},
			site: {
				confirmed: 'confirmed',
				reported: 'only reported',
			},
		} satisfies Record<string, Record<Evidence, string>>,
		source: (publisher: string, day: string) => `${publisher}, ${day}`,
	},

	/** What the list says of itself. */
	list: {
		issued: {
			current: (day: string) => `List of ${day}.`,
			ageing: (day: string) =>
				`List of ${day}. It is getting old: a newer one should have come by now.`,
			expired: (day: string, end: string) =>
				`As of ${day}. The list has been out of date since ${end}, and things may have changed.`,
		} satisfies Record<Freshness, (day: string, end: string) => string>,
		/** Shown wherever the extension trusts keys that are for trying out only. */
		testKeys: 'Test list: signed with test keys',
	},

	popup: {
		loading: 'Looking at this tab',
		who: 'Who it is',
		meaning: 'What that means',
		knowledge: 'How we know',
		list: 'List',
		lawfulInterception:
			'A licence says nothing about privacy: it obliges the provider to allow lawful interception.',
		noRegistration:
			'Users of a licensed provider need not register their IP address or mobile number with PTA.',
		noRegistrationInDoubt:
			'Users of a licensed provider need not register with PTA. Whether that holds here is in doubt.',
		doubts: {
			licence: (brand: string) => `Only reported, not confirmed: that ${brand} holds a licence.`,
			site: (brand: string) => `Only reported, not confirmed: that this site is ${brand}’s.`,
		} satisfies Record<Doubt, (brand: string) => string>,
		ended: 'The list keeps licences that have ended. It does not say what follows for users.',
		listOf: (day: string) => `List of ${day}`,
		/** Why absence from the list settles nothing. */
		absence: (day: string, listed: string, announced: number, written: string) =>
			plural(announced, {
				one: `The list of ${day} holds ${listed} of the ${written} licensee announced, so a provider can hold a licence and be missing from it.`,
				other: `The list of ${day} holds ${listed} of the ${written} licensees announced, so a provider can hold a licence and be missing from it.`,
			}),
		disruption:
			'Press reports: from about 22 December 2025, services without a PTA licence were disrupted. One provider confirmed it; another saw no disruption.',
		registration:
			'Companies and freelancers who use other services can register with PTA, free of charge.',
		registrationLink: 'PTA’s registration page',
		lookalike: {
			genuine: (domain: string, brand: string) => `The site listed for ${brand} is ${domain}.`,
			differs: (host: string) => `You are on ${host}, which is not on the list.`,
			unknown: 'It may belong to somebody else. The list does not say whose it is.',
		},
		claimsLicence: {
			says: 'The page says:',
			list: 'The list names no licence for this site.',
		},
		vpnLooking: {
			because: 'What points to a VPN service:',
			unknown:
				'The list says nothing about this site: neither that it is licensed, nor that it is not.',
		},
		notVpn: {
			meaning:
				'This page was read on your machine. Nothing on it suggests that it offers a VPN service, and its address is not on the list.',
		},
		notChecked: {
			title: 'Nothing has drawn attention to this page',
			meaning:
				'It has not been checked. Pages are checked automatically where their address is on the list, or where they speak of VPN.',
			check: 'Check this page',
			running: 'Checking',
			unanswered: 'The page gave no answer. It may still be loading; try again in a moment.',
			refused: 'The browser does not let extensions read this page.',
		},
		noPermission: {
			title: 'The extension may not read this page',
			meaning:
				'To compare a page with the list, the extension has to see its address and read it. That happens on your machine; nothing of it is sent anywhere.',
			allow: 'Allow on all sites',
		},
		notAWebPage: {
			title: 'Nothing to check here',
			meaning: 'This is not a page of the public web, so it cannot be a VPN provider’s site.',
		},
		unavailable: {
			title: 'No answer: the list cannot be read',
			again: 'Check again',
			mends: {
				empty: 'Check again; if that does not help, refresh the list in the options.',
				broken: 'Check again; if that does not help, refresh the list in the options.',
				unavailable: 'Restart the browser and look again. A full disk can be the cause.',
			} satisfies Record<RegistryError, string>,
		},
		providers: 'All providers',
		options: 'Options',
		report: 'Report a mistake',
		copy: {
			button: 'Copy',
			what: 'Copy the finding with its sources',
			copied: 'Copied.',
			refused: 'The browser did not allow that.',
		},
	},
};

/** What a language has to say, key by key. */
export type Catalogue = typeof popup;
