import { readSignals } from './read';
import type { PageSignals } from './signals';
import { traceOf, VPN } from './trace';

/** How long a page without words yet, such as an app shell, is given to fill in, in milliseconds. */
const FILL_LIMIT = 10_000;
/** How often it is looked at while it fills, in milliseconds. */
const LOOK_EVERY = 250;
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
	let stopWaiting = () => {};

	const tell = (signals?: PageSignals) => {
		if (!told) link.onMayReadChange(() => void visit());
		told = true;
		link.report(signals);
	};

	const visit = async () => {
		stopWaiting();
		const trace = traceOf(document);
		// What was told of the path before does not hold for this one.
		if (trace !== 'plain' && told) link.report(undefined);
		if (!trace) return;
		if (await link.mayRead())
			stopWaiting = readWhenFilled((signals) => {
				if (trace === 'plain' || VPN.test(signals.text)) tell(signals);
			});
		else if (trace === 'plain') tell();
	};

	whenShown(() => {
		if (listed) link.report(undefined);
		whenReady(() => void visit());
	});
	addEventListener('pageshow', (event) => {
		if (event.persisted) void visit();
	});
	onEntryChange(() => {
		if (location.pathname === path) return;
		path = location.pathname;
		void visit();
	});
	return () => {
		told = true;
		void visit();
	};
}

/** A prerendered page is nobody's visit until it is shown. */
function whenShown(task: () => void): void {
	if (document.prerendering) document.addEventListener('prerenderingchange', task, { once: true });
	else task();
}

function whenReady(task: () => void): void {
	if (document.readyState === 'loading')
		document.addEventListener('DOMContentLoaded', task, { once: true });
	else task();
}

/** Navigations within the document. The Navigation API sees `pushState` too, which no older event tells of. */
function onEntryChange(task: () => void): void {
	if ('navigation' in globalThis) navigation.addEventListener('currententrychange', task);
	else addEventListener('popstate', task);
}

/**
 * Reads the page, and once more when a page that had no words yet has filled in.
 *
 * @returns a function that gives up waiting for that
 */
function readWhenFilled(read: (signals: PageSignals) => void): () => void {
	const first = readSignals(document);
	read(first);
	if (first.text.length >= FILLED) return () => {};

	// At intervals and not at every change: an animation changes the page with each frame.
	let looksLeft = FILL_LIMIT / LOOK_EVERY;
	const timer = setInterval(() => {
		const signals = readSignals(document);
		looksLeft -= 1;
		if (signals.text.length < FILLED && looksLeft > 0) return;
		clearInterval(timer);
		if (signals.text !== first.text) read(signals);
	}, LOOK_EVERY);
	return () => clearInterval(timer);
}
