import * as z from 'zod/mini';

/**
 * The licensed list: what it says, field by field.
 *
 * Every claim names its sources, because people act on it: that a company holds a licence and that a site belongs to
 * that company are two claims. `npm run registry -- schema` writes this file out as JSON Schema, with what each field
 * means from `utils/publisher/field-notes.ts`: the extension never shows that, and need not carry it.
 */

/** The schema version that this code reads. A list of a newer one is refused, never half understood. */
export const SCHEMA_VERSION = 1;

const text = (maximum: number) => z.string().check(z.minLength(1), z.maxLength(maximum));

const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64));

/** Not the thirtieth of February, which the engines' own parsers take for March. */
const isReal = (text: string) => {
	const date = new Date(text);
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text.slice(0, 10);
};

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isReal));

const instant = z
	.string()
	.check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/), z.refine(isReal));

const address = z.string().check(z.regex(/^https?:\/\/[^\s]+$/), z.maxLength(2048));

const sourceIds = z.array(slug).check(z.minLength(1), z.maxLength(32));

const evidence = z.literal(['confirmed', 'reported']);

export const sourceSchema = z.object({
	id: slug,
	address,
	title: text(300),
	publisher: text(120),
	publishedOn: z.optional(day),
	readOn: day,
	says: text(1000),
});

export const licenceSchema = z.object({
	regulator: z.literal('PTA'),
	class: text(120),
	status: z.literal(['active', 'expired', 'suspended', 'revoked', 'surrendered']),
	number: z.optional(text(64)),
	namedOn: day,
	grantedOn: z.optional(day),
	expiresOn: z.optional(day),
	endedOn: z.optional(day),
	evidence,
	sources: sourceIds,
});

export const siteSchema = z.object({
	domain: z
		.string()
		.check(z.regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/)),
	path: z.optional(z.string().check(z.regex(/^(\/[^/?#\s]+)+$/), z.maxLength(256))),
	counts: z.optional(z.literal(['always', 'whenPageSpeaksOfVpn'])),
	evidence,
	sources: sourceIds,
});

export const operatorSchema = z.object({
	name: text(160),
	jurisdiction: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
	evidence,
	sources: sourceIds,
});

export const auditSchema = z.object({
	by: text(120),
	subject: text(300),
	publishedOn: day,
	address,
	sources: sourceIds,
});

export const appSchema = z.object({
	store: z.literal(['googlePlay', 'appStore']),
	id: text(120),
	evidence,
	sources: sourceIds,
});

export const providerSchema = z.object({
	id: slug,
	brand: text(80),
	operator: z.optional(operatorSchema),
	licence: z.optional(licenceSchema),
	sites: z.array(siteSchema).check(z.maxLength(64)),
	apps: z.optional(z.array(appSchema).check(z.maxLength(16))),
	privacyPolicy: z.optional(address),
	audits: z.optional(z.array(auditSchema).check(z.maxLength(32))),
	sources: sourceIds,
});

export const factSchema = z.object({
	id: slug,
	statement: text(600),
	since: z.optional(day),
	confidence: z.literal(['high', 'mediumHigh', 'medium', 'low']),
	sources: sourceIds,
});

export const licensedListSchema = z.object({
	format: z.literal('vpn-licence-list'),
	schemaVersion: z.literal(SCHEMA_VERSION),
	number: z.int().check(z.positive()),
	issuedAt: instant,
	validUntil: instant,
	regulator: z.object({
		shortName: z.literal('PTA'),
		name: text(120),
		country: z.literal('PK'),
		registration: address,
		facts: z.array(factSchema).check(z.maxLength(64)),
	}),
	completeness: z.object({
		licenseesListed: z.int().check(z.nonnegative()),
		licenseesAnnounced: z.int().check(z.nonnegative()),
		announcedOn: day,
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
