import { expect, test } from 'vitest';
import { freshnessOf } from '../../../utils/list/freshness';

const list = { issuedAt: '2026-01-01T00:00:00Z', validUntil: '2026-01-31T00:00:00Z' };

test.each([
	['2025-06-01T00:00:00Z', 'current'],
	['2026-01-01T00:00:00Z', 'current'],
	['2026-01-20T23:59:59Z', 'current'],
	['2026-01-21T00:00:00Z', 'ageing'],
	['2026-01-30T23:59:59Z', 'ageing'],
	['2026-01-31T00:00:00Z', 'expired'],
	['2031-01-01T00:00:00Z', 'expired'],
])('on %s a list of January 2026 is %s', (now, freshness) => {
	expect(freshnessOf(list, Date.parse(now))).toBe(freshness);
});
