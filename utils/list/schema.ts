import * as z from 'zod/mini';

/**
 * The licensed list: what it says, field by field.
 *
 * Every claim names its sources, because people act on it: that a company holds a licence and that a site belongs to
 * that company are two claims. `npm run registry -- schema` writes this file out as JSON Schema.
 */

/** The schema version that this code reads. A list of a newer one is refused, never half understood. */
export const SCHEMA_VERSION = 1;

const text = (maximum: number, description: string) =>
	z.string().check(z.minLength(1), z.maxLength(maximum), z.describe(description));

const slug = (description: string) =>
	z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64), z.describe(description));

/** Not the thirtieth of February, which the engines' own parsers take for March. */
const isReal = (text: string) => {
	const date = new Date(text);
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text.slice(0, 10);
};

const day = (description: string) =>
	z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isReal), z.describe(description));

const instant = (description: string) =>
	z
		.string()
		.check(
			z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
			z.refine(isReal),
			z.describe(description),
		);

const address = (description: string) =>
	z.string().check(z.regex(/^https?:\/\/[^\s]+$/), z.maxLength(2048), z.describe(description));

const sourceIds = z
	.array(slug('The `id` of a source in the list’s `sources`.'))
	.check(z.minLength(1), z.maxLength(32), z.describe('Who says so; at least one.'));

const evidence = z
	.literal(['confirmed', 'reported'])
	.check(
		z.describe(
			'`confirmed`: the regulator or the company itself says so. `reported`: others say so, or it is inferred.',
		),
	);

export const sourceSchema = z.object({
	id: slug('Names this source within the list.'),
	address: address('Where it can be read.'),
	title: text(300, 'Its title, or what it is.'),
	publisher: text(120, 'Who published it.'),
	publishedOn: z.optional(day('The day it was published, where it is dated.')),
	readOn: day('The day on which a maintainer of the list last read it.'),
	says: text(1000, 'What it says that the list relies on, in our words.'),
});

export const licenceSchema = z.object({
	regulator: z
		.literal('PTA')
		.check(z.describe('Who grants it: the Pakistan Telecommunication Authority.')),
	class: text(120, 'The class of licence, as the sources call it.'),
	status: z
		.literal(['active', 'expired', 'suspended', 'revoked', 'surrendered'])
		.check(z.describe('What the licence is today. A licence that ends stays on the list.')),
	number: z.optional(text(64, 'The licence’s number, where a source gives it.')),
	namedOn: day('The day on which a source first named the company as a licensee.'),
	grantedOn: z.optional(day('The day it was granted, where a source gives it.')),
	expiresOn: z.optional(day('The last day on which it is valid, where a source gives it.')),
	endedOn: z.optional(day('The day it expired or was suspended, revoked or surrendered.')),
	evidence,
	sources: sourceIds,
});

export const siteSchema = z.object({
	domain: z
		.string()
		.check(
			z.regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/),
			z.describe('A domain in ASCII form; its subdomains are included.'),
		),
	path: z.optional(
		z
			.string()
			.check(
				z.regex(/^(\/[^/?#\s]+)+$/),
				z.maxLength(256),
				z.describe(
					'Where the provider lives under this path of a bigger site: without a closing slash.',
				),
			),
	),
	counts: z.optional(
		z
			.literal(['always', 'whenPageSpeaksOfVpn'])
			.check(
				z.describe(
					'`whenPageSpeaksOfVpn` for a site that sells much else and has no known path. Left out, it is `always`.',
				),
			),
	),
	evidence,
	sources: sourceIds,
});

export const operatorSchema = z.object({
	name: text(160, 'The company behind the brand.'),
	jurisdiction: z.optional(
		z
			.string()
			.check(z.regex(/^[A-Z]{2}$/), z.describe('Where it is incorporated: ISO 3166-1 alpha-2.')),
	),
	evidence,
	sources: sourceIds,
});

export const auditSchema = z.object({
	by: text(120, 'Who made the audit.'),
	subject: text(300, 'What was audited.'),
	publishedOn: day('The day it was published.'),
	address: address('Where it can be read.'),
	sources: sourceIds,
});

export const appSchema = z.object({
	store: z.literal(['googlePlay', 'appStore']).check(z.describe('The store that offers it.')),
	id: text(120, 'Its identifier there.'),
	evidence,
	sources: sourceIds,
});

export const providerSchema = z.object({
	id: slug('Names this provider for good; never given to another.'),
	brand: text(80, 'The name people know it by.'),
	operator: z.optional(operatorSchema),
	licence: z.optional(licenceSchema),
	sites: z
		.array(siteSchema)
		.check(z.maxLength(64), z.describe('Its sites; empty where none is known.')),
	apps: z.optional(z.array(appSchema).check(z.maxLength(16))),
	privacyPolicy: z.optional(address('Its own privacy policy.')),
	audits: z.optional(z.array(auditSchema).check(z.maxLength(32))),
	sources: sourceIds,
});

export const factSchema = z.object({
	id: slug('Names this statement within the list.'),
	statement: text(600, 'What is known, in neutral words.'),
	since: z.optional(day('Since when it holds.')),
	confidence: z
		.literal(['high', 'mediumHigh', 'medium', 'low'])
		.check(z.describe('How sure the maintainers are.')),
	sources: sourceIds,
});

export const licensedListSchema = z.object({
	format: z.literal('vpn-licence-list').check(z.describe('Tells this document from any other.')),
	schemaVersion: z.literal(SCHEMA_VERSION).check(z.describe('The version of this schema.')),
	number: z
		.int()
		.check(z.positive(), z.describe('Counts the lists: a later list has a higher number.')),
	issuedAt: instant('When it was issued (UTC).'),
	validUntil: instant('By when a newer one is promised (UTC).'),
	regulator: z.object({
		shortName: z.literal('PTA'),
		name: text(120, 'The regulator’s full name.'),
		country: z.literal('PK'),
		registration: address('Where users of other services register their IP address.'),
		facts: z
			.array(factSchema)
			.check(z.maxLength(64), z.describe('The licensing regime, statement by statement.')),
	}),
	completeness: z.object({
		licenseesListed: z
			.int()
			.check(z.nonnegative(), z.describe('How many licensees this list holds.')),
		licenseesAnnounced: z
			.int()
			.check(z.nonnegative(), z.describe('How many the regulator last spoke of.')),
		announcedOn: day('When it did.'),
		sources: sourceIds,
	}),
	sources: z.array(sourceSchema).check(z.maxLength(5000)),
	providers: z.array(providerSchema).check(z.maxLength(200_000)),
});

export type Source = z.infer<typeof sourceSchema>;
export type Licence = z.infer<typeof licenceSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Operator = z.infer<typeof operatorSchema>;
export type Audit = z.infer<typeof auditSchema>;
export type Provider = z.infer<typeof providerSchema>;
export type Fact = z.infer<typeof factSchema>;
export type LicensedList = z.infer<typeof licensedListSchema>;
export type Evidence = z.infer<typeof evidence>;
