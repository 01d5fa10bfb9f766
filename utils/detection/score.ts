import type { PageSignals } from './signals';
import { AGAINST, FOR } from './signs';
import { addressHasTrace, VPN } from './trace';
import { type PageView, viewOf } from './view';
import { THRESHOLD, WEIGHTS } from './weights';

/** A signal that speaks for an offer, and so can be among a verdict's reasons. */
export type ReasonName = keyof typeof FOR;
/** A signal, for an offer or against one. */
export type SignalName = ReasonName | keyof typeof AGAINST;

/** What the signals of one page amount to. */
export interface PageReading {
	/** Whether the page offers a VPN service. */
	readonly offersVpn: boolean;
	/** Whether the page speaks of VPN at all. */
	readonly speaksOfVpn: boolean;
	/** The strongest signals for an offer, strongest first, at most three. */
	readonly reasons: readonly ReasonName[];
	/** The sentence in which the page says that PTA has licensed it, where there is one. */
	readonly claim?: string;
}

/**
 * Tells a page that offers a VPN service from one that only speaks of VPNs: a sum of named signals, each found or not.
 * Doubt goes to silence. The host and the path come from the browser, not from the page.
 */
export function scorePage(
	signals: PageSignals,
	host: string,
	path: string,
): Pick<PageReading, 'offersVpn' | 'speaksOfVpn' | 'reasons'> {
	const view = viewOf(signals, host, path);
	const found = findSignals(view);
	return {
		offersVpn: sumOf(found) >= THRESHOLD,
		speaksOfVpn: VPN.test(view.prose) || addressHasTrace(host, path),
		reasons: found
			.filter((name): name is ReasonName => name in FOR && WEIGHTS[name] > 0)
			.sort((one, other) => WEIGHTS[other] - WEIGHTS[one])
			.slice(0, 3),
	};
}

/** The signals that a page shows, in the order of their tables. */
export function findSignals(view: PageView): SignalName[] {
	return Object.entries({ ...FOR, ...AGAINST })
		.filter(([, isSeen]) => isSeen(view))
		.map(([name]) => name as SignalName);
}

export function sumOf(found: readonly SignalName[]): number {
	return found.reduce((sum, name) => sum + WEIGHTS[name], 0);
}
