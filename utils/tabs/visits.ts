import { browser } from 'wxt/browser';
import type { PageReading } from '../detection/score';
import { type Place, placeOf, samePlace } from '../hostname';
import type { Registry } from '../list/registry';
import { logUnexpected } from '../log';
import type { Settings } from '../settings/settings';
import { checkVisit } from './check';
import { isOpen, paintTab } from './paint';
import { allVisits, getVisit, removeVisits, setVisit } from './store';
import type { Visit } from './visit';

export interface VisitTools {
	readonly registry: Pick<Registry, 'find'>;
	readonly settings: () => Promise<Settings>;
	/** The words on the toolbar button for a visit. */
	readonly title: (visit: Visit) => Promise<string>;
	readonly now: () => number;
}

/** Which tab shows what: keeps the check of each tab's page right, and its badge with it. */
export interface Visits {
	/**
	 * A tab shows a page. Of the reports of one tab that wait for an earlier check only the latest is checked, so that
	 * a flood of them costs no more than a few.
	 *
	 * @param read weighs what the page says, where it was read
	 */
	report(tabId: number, place: Place, read: Read): Promise<void>;
	/** The list or the settings have changed: checks and paints every open tab anew. */
	recheckAll(): Promise<void>;
	/** The browser has given a tab another id (a discarded tab, in some browsers). */
	move(from: number, to: number): Promise<void>;
	/** A window has been closed: forgets the visits of its tabs, and of others closed before. */
	forgetClosed(windowId: number): Promise<void>;
}

type Read = (() => PageReading) | undefined;

/** After how many tabs that nothing was known of it is looked whether others have been closed meanwhile. */
const FORGET_EVERY = 32;

export function createVisits({ registry, settings, title, now }: VisitTools): Visits {
	const inOrder = oneAtATime();
	const waiting = new Map<number, { readonly place: Place; readonly read: Read }>();
	let newTabs = 0;

	const check = async (tabId: number, place: Place, read: PageReading | undefined) => {
		// A background that has just been started waits for each answer of the browser: so it asks at once what it can.
		const [{ badges, recognition }, before] = await Promise.all([settings(), getVisit(tabId)]);
		const known = read ?? (samePlace(before?.place, place) ? before?.reading : undefined);
		const reading = recognition ? known : undefined;
		const visit = {
			place,
			...(reading && { reading }),
			check: await checkVisit(place, reading, registry, now()),
		};
		// Nobody would ever take away what is kept of a tab that was closed meanwhile.
		const [open, words] = await Promise.all([isOpen(tabId), title(visit)]);
		if (!open) return;
		await Promise.all([keep(tabId, visit), paintTab(tabId, visit, badges, words)]);
		if (!before && newTabs++ % FORGET_EVERY === 0)
			forgetClosed().catch((error) => logUnexpected('closed tabs', error));
	};

	const forgetClosed = async (windowId?: number) => {
		const closed = await closedTabs(windowId);
		// A check that is under way would bring back what was forgotten before it ended.
		await Promise.all(closed.map((tabId) => inOrder(tabId, () => removeVisits([tabId]))));
	};

	return {
		report(tabId, place, read) {
			const before = waiting.get(tabId);
			const known = samePlace(before?.place, place) ? before?.read : undefined;
			waiting.set(tabId, { place, read: read ?? known });
			return inOrder(tabId, async () => {
				const latest = waiting.get(tabId);
				if (!latest) return;
				waiting.delete(tabId);
				await check(tabId, latest.place, latest.read?.());
			});
		},

		async recheckAll() {
			const [tabs, visits] = await Promise.all([browser.tabs.query({}), allVisits()]);
			const checks = tabs.map(async ({ id, url }) => {
				// A tab whose address is kept from us may have moved on from the page that its visit is of.
				const place = placeOf(url);
				if (id === undefined || place === undefined) return;
				if (!visits.has(id) && !(await isFiled(place, registry))) return;
				await inOrder(id, () => check(id, place, undefined));
			});
			await Promise.all(checks);
		},

		async move(from, to) {
			const visit = await getVisit(from);
			if (!visit) return;
			await removeVisits([from]);
			await inOrder(to, () => check(to, visit.place, visit.reading));
		},

		forgetClosed,
	};
}

/** The browser can still name the tabs of a window that it says has been removed. */
async function closedTabs(windowId?: number): Promise<readonly number[]> {
	const tabs = (await browser.tabs.query({})).filter((tab) => tab.windowId !== windowId);
	const open = new Set(tabs.map(({ id }) => id));
	return [...(await allVisits()).keys()].filter((tabId) => !open.has(tabId));
}

/** Keeps a visit; where memory runs short, what is kept of closed tabs goes first, and the badge is painted even so. */
async function keep(tabId: number, visit: Visit): Promise<void> {
	try {
		await setVisit(tabId, visit);
	} catch {
		await removeVisits(await closedTabs());
		await setVisit(tabId, visit).catch((error) => logUnexpected('memory of visits', error));
	}
}

async function isFiled({ host }: Place, registry: Pick<Registry, 'find'>): Promise<boolean> {
	const found = await registry.find(host, []);
	return found.ok && found.value.sites.length > 0;
}

/** Runs the tasks of one tab one after the other, so that a slow one never undoes a later one. */
function oneAtATime() {
	const last = new Map<number, Promise<void>>();
	return (tabId: number, task: () => Promise<void>): Promise<void> => {
		const run = (last.get(tabId) ?? Promise.resolve()).then(task);
		const settled = run.catch(() => undefined);
		last.set(tabId, settled);
		void settled.then(() => {
			if (last.get(tabId) === settled) last.delete(tabId);
		});
		return run;
	};
}
