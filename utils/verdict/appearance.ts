import type { VerdictKind } from './verdict';

/** How a verdict meets the eye. Told apart by shape and word as well as by colour. */
export interface Appearance {
	/** On the toolbar's badge; empty where nothing is shown. */
	readonly badge: string;
	/** The badge's background, which carries white text at 4.5:1 (WCAG 2.2, 1.4.3). */
	readonly colour: string;
	/** The icon's file name, below `icon/`, without size and ending. */
	readonly icon: string;
	/** The family of colours that pages use for it. */
	readonly tone: 'good' | 'doubt' | 'bad' | 'neutral' | 'warning';
}

/** One row for each kind: a kind without one does not compile. */
export const APPEARANCES: Readonly<Record<VerdictKind, Appearance>> = {
	licensed: { badge: '✓', colour: '#146c43', icon: 'licensed', tone: 'good' },
	licenceReported: { badge: '✓?', colour: '#8a5a00', icon: 'licence-reported', tone: 'doubt' },
	licenceLapsed: { badge: '✕', colour: '#b3261e', icon: 'licence-lapsed', tone: 'bad' },
	notOnList: { badge: '–', colour: '#4a5568', icon: 'not-on-list', tone: 'neutral' },
	lookalike: { badge: '≈!', colour: '#b3261e', icon: 'lookalike', tone: 'warning' },
	claimsLicence: { badge: '!', colour: '#b3261e', icon: 'claims-licence', tone: 'warning' },
	vpnLooking: { badge: '?', colour: '#4a5568', icon: 'vpn-looking', tone: 'neutral' },
	notVpn: { badge: '', colour: '#4a5568', icon: 'default', tone: 'neutral' },
};

/** The kinds that can have a badge, in the order in which people are shown them. */
export const BADGED_KINDS = (Object.keys(APPEARANCES) as VerdictKind[]).filter(
	(kind): kind is Exclude<VerdictKind, 'notVpn'> => APPEARANCES[kind].badge !== '',
);
