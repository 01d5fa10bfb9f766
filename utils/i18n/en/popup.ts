import type { ReasonName } from '../../detection/score';
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
				`As of ${day}. The list is out of date since ${end}, and things may have changed.`,
		} satisfies Record<Freshness, (day: string, end: string) => string>,
		refreshed: (time: string) => `Refreshed on ${time}`,
		unconfirmedSince: (time: string) =>
			`Could not be confirmed with its source since ${time}; it stays in use.`,
		neverConfirmed: 'Could not be confirmed with its source yet; it stays in use.',
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
		pressReading: 'As the press reads it; the licence’s text was not seen.',
		noRegistration:
			'Users of a licensed provider need not register their IP address or mobile number with PTA.',
		noRegistrationInDoubt:
			'Users of a licensed provider need not register with PTA. Whether that holds here is in doubt.',
		doubts: {
			licence: (brand: string) =>
				`Only reported: that ${brand} holds a licence. Neither PTA nor the company says so in our sources.`,
			site: (brand: string) =>
				`Only reported: that this site is ${brand}’s. Neither PTA nor the company says so in our sources.`,
		} satisfies Record<Doubt, (brand: string) => string>,
		ended: 'The list keeps licences that have ended. It does not say what follows for users.',
		listRow: (day: string, listed: string, announced: number, written: string) =>
			plural(announced, {
				one: `${day}; holds ${listed} of ${written} known licensee`,
				other: `${day}; holds ${listed} of ${written} known licensees`,
			}),
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
		reasons: {
			vpnInHost: 'The address contains “VPN”',
			shopPath: 'It is a home page, or one that sells or hands out something',
			ownWords: 'It speaks of “our” servers or apps',
			firstPerson: 'It speaks of itself as “we”',
			secondPerson: 'It speaks to you as a customer',
			pitch: 'It promises to hide or protect what you do',
			price: 'It names a price',
			perMonth: 'It is paid by the month or the year',
			guarantee: 'It offers a trial or a refund',
			callToAction: 'It has a button to get the service',
			download: 'It offers an app',
			platforms: 'It names several platforms',
			appStores: 'It links to the app stores',
			serverCount: 'It counts its servers or countries',
			noLogs: 'It promises to keep no logs',
			shopLinks: 'It has pages for prices, servers or downloads',
			payment: 'It takes several means of payment',
			support: 'It offers customer support',
			crowd: 'It counts its users',
			tradeWords: 'It speaks of tunnels, servers and encryption',
			ownName: 'It gives its own name to a VPN',
			chatOrder: 'It takes orders by chat or mobile wallet',
			productType: 'It declares itself a product',
		} satisfies Record<ReasonName, string>,
		notChecked: {
			title: 'Nothing has drawn attention to this page',
			meaning:
				'It has not been checked. Pages are checked by themselves where their address is on the list, or where they speak of VPN.',
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
		entry: 'Full entry in the list',
		providers: 'All providers',
		options: 'Options',
		report: 'Report a mistake',
	},

	report: {
		title: 'Report a mistake',
		explanation:
			'Nothing is sent from here. Complete this text, copy it, and send it to the people who maintain this extension.',
		label: 'Text of the report',
		copy: 'Copy the text',
		copied: 'Copied.',
		copyFailed: 'The browser did not allow that. Select the text and copy it by hand.',
		back: 'Back',
		site: (host: string) => `Site: ${host}`,
		shown: (title: string) => `Shown: ${title}`,
		provider: (brand: string, id: string) => `Provider: ${brand} (${id})`,
		list: (number: string, day: string) => `List: no. ${number} of ${day}`,
		version: (version: string) => `Extension: ${version}`,
		wrong: 'What is wrong:',
		source: 'Where that can be read (a public address):',
	},
};

/** What a language has to say, key by key. */
export type Catalogue = typeof popup;
