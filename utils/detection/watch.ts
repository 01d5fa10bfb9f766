import { readSignals } from './read';
import type { PageSignals } from './signals';
import { traceOf, VPN } from './trace';

/** How often a page without words yet, such as an app shell, is looked at while it fills in, in milliseconds. */
const LOOK_EVERY = 250;
/** How many times: for ten seconds. */
const LOOKS = 40;
/** A page with less text than this has not filled in, in characters. */
const FILLED = 400;

declare global {
	interface Document {
		/** Whether the page is loaded ahead of a visit; Chromium only. */
		readonly prerendering?: boolean;
	}
}

export interface PageLink {
	/** Tells the background of a visit; with what the page says of itself, where it was read. */
	report(signals: PageSignals | undefined): void;
	/** Whether pages may be read: a person can switch that off. */
	mayRead(): Promise<boolean>;
	/** Calls back when that is switched. */
	onMayReadChange(changed: () => void): void;
}

/**
 * Watches one page for as long as it lives, and reports each visit: when it loads or an app shell fills in, when its
 * path changes without a load, and when it comes back from the back/forward cache. A page without a trace of VPN costs
 * a look at its address and title.
 *
 * @param listed whether the page's site is on the list: then a visit is reported at once, whatever the page says
 * @returns a function that reports the present visit on demand
 */
export function watchPage(link: PageLink, listed: boolean): () => void {
	let told = listed;
	let path = location.pathname;
	let looks: ReturnType<typeof setInterval> | undefined;

	const tell = (signals?: PageSignals) => {
		if (!told) link.onMayReadChange(visit);
		told = true;
		link.report(signals);
	};

	const visit = async () => {
		clearInterval(looks);
		const trace = traceOf(document);
		// What was told of the path before does not hold for this one.
		if (trace !== 'plain' && told) link.report(undefined);
		if (!trace) return;
		if (await link.mayRead()) readWhenFilled(trace);
		else if (trace === 'plain') tell();
	};

	/** Reads the page, and once more when a page that had no words yet has filled in. */
	const readWhenFilled = (trace: 'plain' | 'weak') => {
		let looksLeft = LOOKS;
		let before: string | undefined;
		const look = () => {
			const signals = readSignals(document);
			const { text } = signals;
			const isLast = text.length >= FILLED || looksLeft-- === 0;
			if (isLast) clearInterval(looks);
			const isNews = before === undefined || (isLast && text !== before);
			if (isNews && (trace === 'plain' || VPN.test(text))) tell(signals);
			before ??= text;
		};
		// At intervals and not at every change: an animation changes the page with each frame.
		looks = setInterval(look, LOOK_EVERY);
		look();
	};

	// A prerendered page is nobody's visit until it is shown.
	whenPast(document.prerendering, 'prerenderingchange', () => {
		if (listed) link.report(undefined);
		whenPast(document.readyState === 'loading', 'DOMContentLoaded', visit);
	});
	addEventListener('pageshow', (event) => {
		if (event.persisted) visit();
	});
	const onEntryChange = () => {
		if (location.pathname === path) return;
		path = location.pathname;
		visit();
	};
	// The Navigation API sees `pushState` too, which no older event tells of.
	globalThis.navigation?.addEventListener('currententrychange', onEntryChange);
	addEventListener('popstate', onEntryChange);
	return () => {
		told = true;
		visit();
	};
}

/** Does a task when the document has left a state behind, of which an event tells that comes once. */
function whenPast(isInState: boolean | undefined, event: string, task: () => void): void {
	if (isInState) document.addEventListener(event, task);
	else task();
}
