import type { LicensedList } from '../list/schema';

/**
 * What each field of the list means, for the JSON Schema: a sentence, and of what has fields itself, theirs too. A field
 * that the schema gains does not compile until it has its sentence here.
 */
export type FieldNotes<Value> = {
	readonly [Field in keyof Value]-?: FieldNote<ItemOf<NonNullable<Value[Field]>>>;
};

export type FieldNote<Value> = Value extends object
	? { readonly what: string; readonly fields: FieldNotes<Value> }
	: string;

/** Of a list of things, the note is about one of them. */
type ItemOf<Value> = Value extends readonly (infer Item)[] ? Item : Value;

const SOURCES = 'Who says so, by their `id` in the list’s `sources`; at least one.';
const EVIDENCE =
	'`confirmed`: the regulator or the company itself says so. `reported`: others say so, or it is inferred.';

export const FIELD_NOTES: FieldNotes<LicensedList> = {
	format: 'Tells this document from any other.',
	schemaVersion: 'The version of this schema.',
	number: 'Counts the lists: a later list has a higher number.',
	issuedAt: 'When it was issued (UTC).',
	validUntil: 'By when a newer one is promised (UTC).',
	regulator: {
		what: 'The regulator whose licences the list is about.',
		fields: {
			shortName: 'The regulator’s name as people say it.',
			name: 'The regulator’s full name.',
			country: 'The country that it regulates: ISO 3166-1 alpha-2.',
			registration: 'Where users of other services register their IP address.',
			facts: {
				what: 'The licensing regime, statement by statement.',
				fields: {
					id: 'Names this statement within the list.',
					statement: 'What is known, in neutral words.',
					since: 'Since when it holds.',
					confidence: 'How sure the maintainers are.',
					sources: SOURCES,
				},
			},
		},
	},
	completeness: {
		what: 'How complete the list is.',
		fields: {
			licenseesListed: 'How many licensees this list holds.',
			licenseesAnnounced: 'How many the regulator last spoke of.',
			announcedOn: 'When it did.',
			sources: SOURCES,
		},
	},
	sources: {
		what: 'What the list rests on.',
		fields: {
			id: 'Names this source within the list.',
			address: 'Where it can be read.',
			title: 'Its title, or what it is.',
			publisher: 'Who published it.',
			publishedOn: 'The day it was published, where it is dated.',
			readOn: 'The day on which a maintainer of the list last read it.',
			says: 'What it says that the list relies on, in our words.',
		},
	},
	providers: {
		what: 'Every provider, with a licence or without.',
		fields: {
			id: 'Names this provider for good; never given to another.',
			brand: 'The name people know it by.',
			operator: {
				what: 'The company behind the brand, where it is known.',
				fields: {
					name: 'The company’s name.',
					jurisdiction: 'Where it is incorporated: ISO 3166-1 alpha-2.',
					evidence: EVIDENCE,
					sources: SOURCES,
				},
			},
			licence: {
				what: 'The licence, where one is on record.',
				fields: {
					regulator: 'Who grants it: the Pakistan Telecommunication Authority.',
					class: 'The class of licence, as the sources call it.',
					status: 'What the licence is today. A licence that ends stays on the list.',
					number: 'The licence’s number, where a source gives it.',
					namedOn: 'The day on which a source first named the company as a licensee.',
					grantedOn: 'The day it was granted, where a source gives it.',
					expiresOn: 'The last day on which it is valid, where a source gives it.',
					endedOn: 'The day it expired or was suspended, revoked or surrendered.',
					evidence: EVIDENCE,
					sources: SOURCES,
				},
			},
			sites: {
				what: 'Its sites; empty where none is known.',
				fields: {
					domain: 'A domain in ASCII form; its subdomains are included.',
					path: 'Where the provider lives under this path of a bigger site: without a closing slash.',
					counts:
						'`whenPageSpeaksOfVpn` for a site that sells much else and has no known path. Left out, it is `always`.',
					evidence: EVIDENCE,
					sources: SOURCES,
				},
			},
			apps: {
				what: 'Its apps in the stores, where they are known.',
				fields: {
					store: 'The store that offers it.',
					id: 'Its identifier there.',
					evidence: EVIDENCE,
					sources: SOURCES,
				},
			},
			privacyPolicy: 'Its own privacy policy.',
			audits: {
				what: 'What others have audited of it, where that was published.',
				fields: {
					by: 'Who made the audit.',
					subject: 'What was audited.',
					publishedOn: 'The day it was published.',
					address: 'Where it can be read.',
					sources: SOURCES,
				},
			},
			sources: SOURCES,
		},
	},
};
