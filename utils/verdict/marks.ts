import type { VerdictKind } from './verdict';

/**
 * How a verdict is drawn, on a grid of 32 by 32: one family for the toolbar's icons and for the pages. A solid body
 * stands for what the list knows, a hollow one for what is in doubt or unknown; the warnings have outlines of their
 * own, so that no two verdicts differ by colour alone.
 */
export interface Mark {
	/** The outline. */
	readonly body: string;
	readonly hollow: boolean;
	/** A second outline that shows behind the body. */
	readonly behind?: string;
	/** Filled in the body's colour where the body is hollow. */
	readonly half?: string;
	/** Lines drawn on the body. */
	readonly lines?: string;
	/** The same for sizes at which the full drawing would blur. */
	readonly smallLines?: string;
}

const SHIELD = 'M16 3 27 6.6V15c0 7-4.6 11.6-11 14-6.4-2.4-11-7-11-14V6.6Z';
const LEFT_HALF = 'M16 3v26c-6.4-2.4-11-7-11-14V6.6Z';
const SHIELD_IN_FRONT =
	'M12.5 8.5 21.5 11.500V18.500c0 5.4-3.6 8.9-9 10.800C7.1 27.4 3.5 23.9 3.5 18.500V11.500Z';
const SHIELD_BEHIND =
	'M20 2.5 29 5.500V12.500c0 5.4-3.6 8.9-9 10.800C14.6 21.4 11 17.9 11 12.500V5.500Z';
const SPEECH = 'M6 4H26a3 3 0 0 1 3 3V20a3 3 0 0 1-3 3H16l-7 6V23H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3Z';

/** One row for each kind: a kind without one does not compile. */
export const MARKS: Readonly<Record<VerdictKind, Mark>> = {
	licensed: { body: SHIELD, hollow: false, lines: 'M10.5 15.8 14.6 20 21.8 11.5' },
	licenceReported: {
		body: SHIELD,
		hollow: true,
		lines: 'M8.8 16 11.6 19 16 12M19 12.600a2.5 2.5 0 1 1 3.4 2.300c-.7.3-1 .7-1 1.600M21.4 20v.01',
		smallLines: 'M10.5 15.8 14.6 20 21.8 11.5',
	},
	licenceLapsed: { body: SHIELD, hollow: false, lines: 'M11.5 11 20.5 20M20.5 11 11.5 20' },
	notOnList: { body: SHIELD, hollow: false, lines: 'M10.5 15.500h11' },
	lookalike: {
		body: SHIELD_IN_FRONT,
		hollow: false,
		behind: SHIELD_BEHIND,
		lines: 'M8 16.200c1.5-1.6 3-1.6 4.5-.4s3 1.2 4.5-.4M8 21.400c1.5-1.6 3-1.6 4.5-.4s3 1.2 4.5-.4',
	},
	claimsLicence: { body: SPEECH, hollow: false, lines: 'M16 8.500v5.500M16 18.600v.01' },
	vpnLooking: {
		body: SHIELD,
		hollow: true,
		lines: 'M12.3 12.500a3.8 3.8 0 1 1 5.3 3.500c-1.1.5-1.6 1.2-1.6 2.400M16 22.300v.01',
	},
	notVpn: { body: SHIELD, hollow: true, half: LEFT_HALF },
};
