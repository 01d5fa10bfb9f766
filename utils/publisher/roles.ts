/**
 * What a role is given when its metadata is made. docs/running-a-list.md says why these.
 */
export type RoleName = 'root' | 'targets' | 'snapshot' | 'timestamp';

/** How many days each role's metadata is valid. */
export const LIFETIME: Readonly<Record<RoleName, number>> = {
	root: 365,
	targets: 180,
	snapshot: 14,
	timestamp: 7,
};

export const SPEC_VERSION = '1.0.31';

export const DAY = 86_400_000;

/** When metadata of a role that is made now expires, as TUF writes it: in UTC, to the second. */
export function expiryOf(role: RoleName, now: number): string {
	return new Date(now + LIFETIME[role] * DAY).toISOString().replace(/\.\d+Z$/, 'Z');
}
