import type { ListHead } from './registry';

/** Guards against a head damaged on disk; what was written had passed the schema. */
export function isSoundHead(head: ListHead | null): head is ListHead {
	return (
		typeof head?.number === 'number' &&
		typeof head.issuedAt === 'string' &&
		typeof head.validUntil === 'string' &&
		typeof head.completeness?.licenseesListed === 'number' &&
		typeof head.regulator?.registration === 'string' &&
		Array.isArray(head.regulator.facts) &&
		Array.isArray(head.sources)
	);
}
