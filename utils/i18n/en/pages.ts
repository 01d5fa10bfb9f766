import type { ReasonName } from '../../detection/score';
import type { HostError } from '../../hostname';
import type { LicenceCorrection } from '../../list/changes';
import type { Origin, RegistryError } from '../../list/registry';
import type { Fact } from '../../list/schema';
import type { SyncOutcome } from '../../list/sync';
import type { SyncFailure } from '../../list/sync-state';
import type { Scheme, SettingName } from '../../settings/settings';
import type { SettingsFileFailure } from '../../settings/settings-file';
import { pluralsFor } from '../plurals';

const plural = pluralsFor('en');

/**
 * What the whole pages say, in English, and what the popup says once more is asked of it. The other half of the catalogue:
 * apart, so that the popup, which opens for every tab, does not carry it.
 */
export const pages = {
	/** What only the page of all providers shows of an entry. */
	listed: {
		licenceClass: 'Class',
		sites: 'Sites',
		apps: 'Apps',
		audits: 'Audits',
		privacy: 'Privacy',
		privacyPolicy: 'Its own privacy policy',
		stores: { googlePlay: 'Google Play', appStore: 'App Store' },
		auditOf: (subject: string, by: string, day: string) => `${subject}: ${by}, ${day}`,
	},

	/** What whole pages say of the list. */
	list: {
		complete: (listed: string, announced: number, written: string, day: string) =>
			plural(announced, {
				one: `It holds ${listed} of the ${written} licensee that PTA had announced by ${day}.`,
				other: `It holds ${listed} of the ${written} licensees that PTA had announced by ${day}.`,
			}),
		notARegister: 'The list is made from public sources. It is not PTA’s own register.',
	},

	/** Why a refresh or an import failed. The last good list stays in force each time. */
	syncFailures: {
		offline: 'This machine is offline.',
		unreachable: 'The list’s source could not be reached.',
		timedOut: 'The list’s source took too long to answer.',
		missing: 'A part of the list is missing at the source.',
		refused: 'The list’s source answered with an error.',
		redirected:
			'The list’s source sent us elsewhere, which is not followed. A network’s log-in page can be the cause.',
		tooLarge: 'What was sent is larger than the list says it is, or than it can be.',
		malformed:
			'What was sent is not the list’s signed data. A network’s log-in page can be the cause.',
		notSigned: 'What was sent is not signed with the keys that this extension trusts.',
		wrongHash: 'A part of the list is not what its signers signed.',
		wrongVersion: 'Parts of different versions of the list were sent together.',
		rolledBack: 'An older list was offered than one seen before.',
		expired:
			'The list has not been confirmed in time: its signatures have run out. What was sent may be old.',
		noList: 'What was sent is signed, but there is no list in it.',
		notJson: 'What was sent is signed, but it is not a list.',
		notAList: 'What was sent is signed, but it is some other document.',
		newerSchema: 'The new list needs a newer version of this extension.',
		emptyList: 'The new list is empty.',
		brokenRow: 'The new list has a broken entry, so none of it was taken.',
		contradiction: 'The new list contradicts itself, so none of it was taken.',
		olderThanHeld: 'The list that was sent is older than the one on this machine.',
		heldBack: 'The new list takes many licensees away at once, so it is held back for now.',
		notARepository: 'This file is not a list that this extension has saved.',
		registryUnavailable: 'The new list could not be stored on this machine.',
		storeUnavailable: 'The browser does not let this extension store the list’s files.',
	} satisfies Record<SyncFailure, string>,

	/** What a page is called on its tab. */
	titled: (page: string, product: string) => `${page} – ${product}`,

	/** What the popup says of how an answer is known, once that is asked. */
	evidence: {
		rules: 'Rules',
		rulesLink: 'Each with its sources and how sure it is',
		pressReading: 'Lawful interception: as the press reads it; the licence’s text was not seen.',
		reported: 'Only reported: neither PTA nor the company says so in our sources.',
		entry: 'Full entry in the list',
	},

	/** What of a page points to a VPN service. */
	reasons: {
		vpnInHost: 'The address contains “VPN”',
		shopPath: 'It is a home page, or one that sells or hands out something',
		ownWords: 'It speaks of “our” servers or apps',
		firstPerson: 'It speaks of itself as “we”',
		secondPerson: 'It speaks to you as a customer',
		pitch: 'It promises to hide or protect what you do',
		ownTitle: 'Its title is the site’s own name',
		devices: 'It counts the devices of one account',
		price: 'It names a price',
		perMonth: 'It is paid by the month or the year',
		callToAction: 'It has a button to get the service',
		download: 'It offers an app',
		platforms: 'It names several platforms',
		serverCount: 'It counts its servers or countries',
		noLogs: 'It promises to keep no logs',
		ownShop: 'It links to its own orders, plans or installers',
		payment: 'It takes several means of payment',
		ownName: 'It gives its own name to a VPN',
	} satisfies Record<ReasonName, string>,

	/** The finding as plain text. */
	finding: {
		site: (host: string) => `Site: ${host}`,
		operator: (name: string) => `Operator: ${name}`,
		quote: (text: string) => `“${text}”`,
		claim: (about: string, sureness: string) => `${about} (${sureness}):`,
		madeBy: (product: string, version: string, number: string) =>
			`${product} ${version}, list no. ${number}.`,
	},

	/** The report of a mistake. */
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

	options: {
		title: 'Options',
		lead: 'Every change applies at once.',
		display: {
			title: 'Language and appearance',
			language: {
				label: 'Language',
				auto: (name: string) => `As in the browser (now ${name})`,
			},
			scheme: {
				label: 'Appearance',
				auto: 'As on this machine',
				light: 'Light',
				dark: 'Dark',
			} satisfies Record<Scheme | 'label', string>,
		},
		list: {
			title: 'The list',
			held: (number: string, day: string) => `List no. ${number} of ${day}`,
			validUntil: (day: string) => `A newer one is promised by ${day}.`,
			from: {
				bundled: 'It came with this extension.',
				source: 'It came from the source.',
				file: 'It came from a file.',
			} satisfies Record<Origin['from'], string>,
			signed: (count: number, keys: string) =>
				plural(count, {
					one: `Signed under the key ${keys}.`,
					other: `Signed under the keys ${keys}.`,
				}),
			confirmedUntil: (day: string) => `Its signatures are good until ${day}.`,
			unknown: 'No list is held yet.',
			refresh: 'Refresh the list automatically',
			refreshHint:
				'While this is off, the extension makes no request at all. The list on this machine stays in use.',
			every: 'How often',
			hours: (count: number, written: string) =>
				plural(count, { one: `Every hour`, other: `Every ${written} hours` }),
			days: (count: number, written: string) =>
				plural(count, { one: 'Every day', other: `Every ${written} days` }),
			source: 'The source’s address',
			sourceHint: 'The folder that the list is fetched from. It begins with https://.',
			sourceWrong:
				'This cannot be the list’s address: it has to begin with https:// and name a host.',
			sourceDefault: 'Use the built-in address',
			now: 'Refresh now',
			running: 'Refreshing',
			never: 'The list has not been refreshed on this machine yet.',
			succeeded: (time: string) => `Last success: ${time}.`,
			failed: (time: string, sentence: string) => `Last failure: ${time}. ${sentence}`,
			next: (time: string) => `Next attempt: ${time}.`,
			inForce: 'The last good list stays in use.',
			outcomes: {
				updated: (number: string) => `Done. List no. ${number} is now in use.`,
				unchanged: (number: string) => `Done. List no. ${number} is still the newest.`,
				off: () => 'The refresh is switched off.',
				noSource: () => 'No source is set: enter its address first.',
				notDue: () => 'No refresh is due yet.',
				busy: () => 'A refresh is already under way.',
			} satisfies Record<Exclude<SyncOutcome['kind'], 'failed'>, (number: string) => string>,
			heldBack: {
				title: (number: string) => `What list no. ${number} would change`,
				removed: (count: number, names: string) =>
					plural(count, {
						one: `No longer a licensee on the list: ${names}.`,
						other: `No longer licensees on the list: ${names}.`,
					}),
				lapsed: (count: number, names: string) =>
					plural(count, {
						one: `Licence ended: ${names}.`,
						other: `Licences ended: ${names}.`,
					}),
				more: (names: string, count: string) => `${names} and ${count} more`,
				share: (count: number, written: string, of: string) =>
					plural(count, {
						one: `That is ${written} of ${of} licensees.`,
						other: `That is ${written} of ${of} licensees.`,
					}),
				waits: 'If the next automatic refresh finds it still there, it is taken.',
				take: 'Take the new list',
			},
			byHand: {
				title: 'Without a network',
				lead: 'Where the source cannot be reached, the list can travel as a file. It is checked like one from the source.',
				choose: 'Open a list from a file',
				save: 'Save this list to a file',
				reading: 'Checking the file',
				outcomes: {
					updated: (number: string) => `Done. List no. ${number} is now in use.`,
					unchanged: (number: string) => `List no. ${number} was already in use.`,
					busy: () => 'A refresh is under way. Try again in a moment.',
				},
				failed: 'The file could not be read. Try again.',
				saved: 'Saved.',
				notSaved: 'There is no list on this machine that could be saved.',
			},
			unreachable: 'The extension’s background did not answer. Reload the extension and try again.',
		},
		badges: {
			title: 'Badges on the toolbar',
			lead: 'Choose which answers mark the toolbar button. The popup tells of all of them.',
		},
		alerts: {
			title: 'Tell me when it changes',
			lead: 'A notification when a licence is granted, lapses or is corrected. The browser asks you whether it may; what is looked at is the list on this machine.',
			label: 'About',
			about: {
				nobody: 'Nothing',
				followed: 'Providers that I follow',
				everybody: 'Any licence',
			},
			refused: 'The browser does not allow notifications, so nothing was changed.',
			followed: (count: number, written: string) =>
				plural(count, {
					one: `You follow ${written} provider.`,
					other: `You follow ${written} providers.`,
				}),
			providers: 'Choose whom to follow',
		},
		recognition: {
			title: 'Recognising pages',
			label: 'Recognise VPN services that are not on the list',
			hint: 'Pages that may offer a VPN service are read on your machine to see whether they do. While this is off, only addresses are compared with the list.',
		},
		privacy: {
			title: 'What leaves this machine',
			text: 'Nothing about your browsing. The only requests that this extension makes are for the list, and they carry no word of the pages that you visit.',
		},
		dropFile: 'Or drop the file here.',
		/** What is said where an organisation manages the machine. */
		managed: {
			lead: 'Your organisation has set some of this.',
			locked: 'Set by your organisation',
			lockedBy: (name: string) => `Set by your organisation, ${name}`,
		},
		settingNames: {
			language: 'Language',
			scheme: 'Appearance',
			refresh: 'Refresh the list automatically',
			refreshEveryHours: 'How often the list is refreshed',
			source: 'The source’s address',
			recognition: 'Recognise VPN services that are not on the list',
			badges: 'Badges on the toolbar',
			alerts: 'Notifications',
			followed: 'Providers that you follow',
		} satisfies Record<SettingName, string>,
		settingsFile: {
			title: 'Your settings as a file',
			lead: 'To take them to another machine, or to keep them. Only what you have changed yourself is in the file.',
			choose: 'Open settings from a file',
			save: 'Save your settings to a file',
			saved: 'Saved.',
			opened: 'Done. The settings from the file have taken the place of yours.',
			failed: 'That did not work, and nothing has changed. Try again.',
			failures: {
				tooLarge: 'This file is too large to be one with settings. Nothing has changed.',
				notSettings: 'This file is not one with settings of this extension. Nothing has changed.',
				newerVersion: 'This file is from a newer version of this extension. Nothing has changed.',
				unknownSetting: (name: string) =>
					`This file has a setting that this extension does not: ${name}. Nothing has changed.`,
				brokenSetting: (setting: string) =>
					`This file has a value that this setting cannot take: ${setting}. Nothing has changed.`,
			} satisfies Record<SettingsFileFailure, string | ((name: string) => string)>,
		},
		diagnostics: {
			title: 'Diagnostics',
			lead: 'For whoever helps you with a fault. Nothing of any page that you have visited is in it.',
			show: 'Show the details',
			none: 'None',
			line: (name: string, value: string) => `${name}: ${value}`,
			names: {
				version: 'Version',
				browser: 'Browser',
				list: 'The list',
				root: 'Root',
				signers: 'Keys of the list’s signers',
				confirmedUntil: 'Signatures good until',
				database: 'Database',
				source: 'The source’s address',
				attempts: 'Last refreshes',
				failure: 'Last failure, in detail',
				permissions: 'Permissions held',
				policy: 'Set by the organisation',
			},
			root: (version: string, hash: string) => `Version ${version}, starting from ${hash}`,
			database: {
				sound: (count: string) => `In order. Providers in it: ${count}`,
				empty: 'Empty',
				broken: 'Damaged',
				unavailable: 'Cannot be opened',
			} satisfies Record<RegistryError | 'sound', string | ((count: string) => string)>,
			attempts: { updated: 'A new list came.', unchanged: 'The list is the newest.' },
			attempt: (time: string, code: string, sentence: string) => `${time} · ${code} · ${sentence}`,
			policy: {
				organisation: (name: string) => `Name: ${name}`,
				locked: (setting: string) => `Set and locked: ${setting}`,
				suggested: (setting: string) => `Set, and yours to change: ${setting}`,
				root: 'Another root of trust for the list',
				ignored: (name: string) => `Ignored, as it cannot be put into force: ${name}`,
			},
			copy: 'Copy as text',
			copied: 'Copied.',
			notCopied: 'The browser did not let this be copied.',
			repair: {
				start: 'Repair',
				hint: 'Repair builds the database anew from the newest list on this machine. Your settings stay as they are.',
				running: 'Building the database anew',
				outcomes: {
					updated: (number: string) =>
						`Repaired. The database has been built anew from list no. ${number}.`,
					unchanged: (number: string) =>
						`Nothing had to be repaired. The database holds list no. ${number}.`,
				},
			},
		},
	},

	/** The first-run page. */
	welcome: {
		title: 'Welcome',
		headline: 'Is this VPN provider licensed in Pakistan? Look at the toolbar.',
		lead: 'On the site of a VPN provider, a mark on the toolbar tells whether the Pakistan Telecommunication Authority (PTA) has licensed it. A click on it tells who that is, what it means, and how we know.',
		does: {
			title: 'What it does',
			compares: 'It compares the sites that you open with a signed list, on your machine.',
			doubts: 'It says how sure each answer is, from which sources, and as of when.',
			claims:
				'It points out look-alike addresses, and pages that claim a licence which the list does not have.',
		},
		doesNot: {
			title: 'What it does not do',
			sends:
				'It sends nothing about your browsing to anybody. The one thing it fetches is the list.',
			register:
				'It is not PTA’s register. The list is made from public sources; that a provider is not on it settles nothing.',
			privacy:
				'It does not say that a service is private or good. A licence obliges the provider to allow lawful interception.',
			advice: 'It gives no legal advice and takes no side.',
		},
		pin: {
			title: 'Keep it in sight',
			steps:
				'Browsers put new extensions behind the puzzle piece. Open that, then pin VPN Licence Indicator.',
			pinned: 'It is on your toolbar.',
			picture: 'The toolbar, with the puzzle piece and the pin beside the extension’s name',
		},
		marks: {
			title: 'The marks',
			lead: 'Pages that are no VPN provider’s get none.',
		},
		access: {
			title: 'What it may do, and what for',
			everySite: {
				name: 'Read pages on all sites',
				why: 'To notice a VPN provider’s site wherever it is, and to fetch the list from its source.',
			},
			permissions: {
				activeTab: {
					name: 'The tab you are on',
					why: 'To check that page when you ask for it, where you have withheld access to all sites.',
				},
				alarms: { name: 'Alarms', why: 'To wake when a refresh of the list is due.' },
				contextMenus: { name: 'The context menu', why: 'To check a link before you open it.' },
				notifications: {
					name: 'Notifications',
					why: 'To tell you of a change of licence, where you have asked for that.',
				},
				scripting: {
					name: 'Scripts in pages',
					why: 'To have the browser itself match the listed sites, so that no other page pays for it.',
				},
				storage: {
					name: 'Storage',
					why: 'To keep your settings and the list, and in memory what your open tabs show.',
				},
			},
			withheld:
				'Your browser withholds access to the sites that you visit. Without it there are no marks, and each page has to be checked by hand.',
			allow: 'Allow on all sites',
		},
		end: 'That is all. You can close this page; it does not come back.',
	},

	providers: {
		follow: {
			button: (brand: string) => `Follow ${brand}`,
			following: 'You are notified when its licence changes.',
			refused: 'The browser does not allow notifications.',
		},
		title: 'The list',
		lead: 'VPN providers and their PTA licences',
		contents: 'On this page',
		search: 'Search',
		searchHint: 'Brand, company, site',
		addressHint: 'Or paste an address to check it before you visit.',
		filter: 'Status',
		all: 'All',
		country: 'Country of the company',
		anyCountry: 'All countries',
		noCountry: 'Not known',
		countryCount: (name: string, count: string) => `${name} (${count})`,
		table: 'Providers on the list',
		columns: {
			name: 'Provider',
			standing: 'Status',
			date: 'Licence',
			country: 'Country',
			site: 'Site',
		},
		dated: {
			granted: (day: string) => `Granted ${day}`,
			named: (day: string) => `Named ${day}`,
		},
		moreSites: (count: string) => `and ${count} more`,
		showMore: (count: string) => `Show ${count} more`,
		showBefore: (count: string) => `Show the ${count} before these`,
		printed: (count: string, total: string) =>
			`The first ${count} of ${total} entries are printed.`,
		saveAs: { csv: 'Save as CSV', json: 'Save as JSON' },
		print: 'Print',
		status: {
			licensed: 'Licensed by PTA',
			licenceReported: 'Licence reported',
			licenceLapsed: 'Licence ended',
			notOnList: 'No licence on the list',
		},
		shown: (count: number, written: string, total: string) =>
			plural(count, {
				one: `${written} provider of ${total}`,
				other: `${written} providers of ${total}`,
			}),
		none: 'No provider matches.',
		clear: 'Show all',
		noSite: 'No site is known.',
		/** In the table, where there is room for three words. */
		noSiteShort: 'No site known',
		/** Of a licensee without a site. */
		noSiteToMark: 'So no site that you visit can be marked as this provider’s.',
		underPath: (place: string) => `${place} and below`,
		whenSpeaksOfVpn: 'counts only where the page speaks of VPN',
		evidenceAndScope: (evidence: string, scope: string) => `${evidence}; ${scope}`,
		sources: (count: number, written: string) =>
			plural(count, { one: `${written} source`, other: `${written} sources` }),
		readOn: (day: string) => `read on ${day}`,
		factLink: 'Address of this statement',
		link: (brand: string) => `Address of the entry on ${brand}`,
		regime: 'The rules, as far as they are known',
		regimeLead: 'Each statement with its sources and how sure we are of it.',
		since: (day: string) => `Since ${day}`,
		confidence: {
			high: 'Well supported',
			mediumHigh: 'Fairly well supported',
			medium: 'Moderately supported',
			low: 'Weakly supported',
		} satisfies Record<Fact['confidence'], string>,
		about: 'About this list',
		number: (number: string) => `It is list no. ${number}.`,
		countFrom: 'Who says how many licensees there are:',
		registration: 'PTA’s registration page for users of other services',
		loading: 'Reading the list',
		unavailable: {
			empty: 'Open the options and refresh the list to mend this.',
			broken: 'Open the options and refresh the list to mend this.',
			unavailable: 'Restart the browser and open this page again. A full disk can be the cause.',
		} satisfies Record<RegistryError, string>,
		openOptions: 'Open the options',

		/** The answer on an address that nobody has visited. */
		address: {
			nothing: 'Nothing on the list has this address',
			resembles: (brand: string) => `This address resembles ${brand}’s`,
			differs: (host: string) => `${host} is not on the list.`,
			pageUnread: 'This goes by the address alone; the page itself was not read.',
			/** What a visit comes to where the page speaks of VPN. */
			onlyIf: {
				lookalike:
					'A likeness of names can be chance: on a visit, this warning shows only where the page speaks of VPN.',
				listed:
					'The site offers much else: it counts as the provider’s only where the page speaks of VPN.',
			},
			/** What only a visit can tell. */
			visitAdds: {
				claim: 'A visit also shows whether the page says that PTA has licensed it.',
				offer:
					'A visit also shows whether the page offers a VPN service, or says that PTA has licensed it.',
				nothing: 'A visit would show the same.',
			},
			entry: (brand: string) => `Entry on ${brand} in the list`,
			noPlace: {
				empty: 'There is no name of a site in this address.',
				notAHost: 'This is no address that a website can have.',
				ipAddress: 'This is an IP address. The list knows sites by their names.',
				localName: 'This name never leaves the machine or its network, so no provider can have it.',
			} satisfies Record<HostError, string>,
		},

		timeline: {
			title: 'How the licensing went',
			lead: 'What the list dates. A number counts the licences of one day.',
			reportedOn: (day: string) => `Reported on ${day}`,
			sources: 'Sources',
			granted: 'Licences granted',
			named: 'Named as licensees',
			ended: {
				expired: 'Licences expired',
				suspended: 'Licences suspended',
				revoked: 'Licences revoked',
				surrendered: 'Licences given back',
			},
		},

		/** What each new list changed. A licence’s fields come in as they are now, then as they were before. */
		changes: {
			title: 'What changed',
			lead: 'What each new list changed on this machine, newest first.',
			none: 'This machine has held one list so far. What newer ones change will be shown here.',
			step: (number: string, day: string) => `List no. ${number} of ${day}`,
			before: (number: string, day: string) => `Compared with list no. ${number} of ${day}`,
			nothing: 'Nothing about any provider.',
			more: (count: number, written: string) =>
				plural(count, {
					one: `And ${written} more change.`,
					other: `And ${written} more changes.`,
				}),
			unknown: 'not known',
			granted: {
				confirmed: (brand: string) => `${brand}: a PTA licence is on the list, confirmed.`,
				reported: (brand: string) => `${brand}: a PTA licence is on the list, only reported.`,
			},
			ended: {
				expired: (brand: string, day: string) => `${brand}: the licence expired on ${day}.`,
				suspended: (brand: string, day: string) => `${brand}: the licence was suspended on ${day}.`,
				revoked: (brand: string, day: string) => `${brand}: the licence was revoked on ${day}.`,
				surrendered: (brand: string, day: string) =>
					`${brand}: the licence was given back on ${day}.`,
			},
			notInForce: (brand: string) => `${brand}: the licence is no longer in force.`,
			corrected: {
				class: (brand: string, now: string, before: string) =>
					`${brand}: the licence’s class is now given as ${now} (before: ${before}).`,
				number: (brand: string, now: string, before: string) =>
					`${brand}: the licence’s number is now given as ${now} (before: ${before}).`,
				namedOn: (brand: string, now: string, before: string) =>
					`${brand}: first named as a licensee on ${now} (before: ${before}).`,
				grantedOn: (brand: string, now: string, before: string) =>
					`${brand}: the licence’s grant is now dated ${now} (before: ${before}).`,
				expiresOn: (brand: string, now: string, before: string) =>
					`${brand}: the licence is now valid until ${now} (before: ${before}).`,
				endedOn: (brand: string, now: string, before: string) =>
					`${brand}: the licence’s end is now dated ${now} (before: ${before}).`,
			} satisfies Record<
				LicenceCorrection['field'],
				(...words: [string, string, string]) => string
			>,
			licenceWithdrawn: (brand: string) => `${brand}: no longer recorded as ever licensed.`,
			licenceEvidence: {
				confirmed: (brand: string) => `${brand}: the licence is now confirmed.`,
				reported: (brand: string) => `${brand}: the licence is now only reported.`,
			},
			providerAdded: (brand: string) => `${brand}: new on the list.`,
			providerRemoved: (brand: string) => `${brand}: no longer on the list.`,
			renamed: (brand: string, before: string) => `${brand}: the new name of ${before}.`,
			operatorChanged: (brand: string, now: string, before: string) =>
				`${brand}: the company behind it is now given as ${now} (before: ${before}).`,
			operatorEvidence: {
				confirmed: (brand: string, operator: string) =>
					`${brand}: that ${operator} is behind it is now confirmed.`,
				reported: (brand: string, operator: string) =>
					`${brand}: that ${operator} is behind it is now only reported.`,
			},
			siteAdded: {
				confirmed: (brand: string, site: string) => `${brand}: new site ${site}, confirmed.`,
				reported: (brand: string, site: string) => `${brand}: new site ${site}, only reported.`,
			},
			siteEvidence: {
				confirmed: (brand: string, site: string) => `${brand}: the site ${site} is now confirmed.`,
				reported: (brand: string, site: string) =>
					`${brand}: the site ${site} is now only reported.`,
			},
			siteRemoved: (brand: string, site: string) =>
				`${brand}: the site ${site} is no longer listed as its own.`,
			siteCorrected: (brand: string, site: string) =>
				`${brand}: when the site ${site} counts was corrected.`,
			revised: (brand: string) => `${brand}: details or sources were revised.`,
		},
	},
};

/** What a language has to say on whole pages, key by key. */
export type PagesCatalogue = typeof pages;
