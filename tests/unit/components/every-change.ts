import type { ListChange } from '../../../utils/list/changes';
import type { History } from '../../../utils/list/history';

/** A change of each kind that people can be told of. */
const changes: readonly ListChange[] = (
	[
		{ kind: 'granted', class: 'CVAS-Data', evidence: 'confirmed' },
		{ kind: 'granted', class: 'CVAS-Data', evidence: 'reported' },
		{ kind: 'lapsed', before: true, status: 'revoked', endedOn: '2026-02-03' },
		{ kind: 'lapsed', before: true, status: 'suspended' },
		{ kind: 'endCorrected', status: 'surrendered', endedOn: '2026-02-04' },
		{
			kind: 'licenceCorrected',
			fields: [
				{ field: 'number', after: 'L-7' },
				{ field: 'grantedOn', before: '2025-11-13', after: '2025-11-14' },
				{ field: 'expiresOn', before: '2026-11-13' },
			],
		},
		{ kind: 'licenceWithdrawn' },
		{ kind: 'licenceEvidence', evidence: 'confirmed' },
		{ kind: 'providerAdded' },
		{ kind: 'providerRemoved', licence: 'active' },
		{ kind: 'renamed', before: 'Old VPN' },
		{ kind: 'operatorChanged', after: 'New Company' },
		{ kind: 'operatorEvidence', operator: 'New Company', evidence: 'confirmed' },
		{ kind: 'siteAdded', site: 'new.example', evidence: 'reported' },
		{ kind: 'siteEvidence', site: 'new.example/vpn', evidence: 'confirmed' },
		{ kind: 'siteRemoved', site: 'old.example' },
		{ kind: 'siteCorrected', site: 'new.example' },
		{ kind: 'revised' },
	] as const
).map((change) => ({ provider: 'new-vpn', brand: 'New VPN', ...change }) as ListChange);

export const EVERY_CHANGE: History = [
	{
		from: { number: 4, issuedAt: '2026-11-01T00:00:00Z' },
		to: { number: 5, issuedAt: '2026-11-08T00:00:00Z' },
		changes,
		omitted: 3,
	},
	{
		from: { number: 3, issuedAt: '2026-10-01T00:00:00Z' },
		to: { number: 4, issuedAt: '2026-11-01T00:00:00Z' },
		changes: [],
		omitted: 0,
	},
];
