import { browser } from 'wxt/browser';
import { EVERY_SITE } from './every-site';
import { LISTED_SCRIPT } from './listed-pages';
import { getVisit, watchVisit } from './store';
import { type AskedCheck, type TabView, tabViewOf } from './tab-view';

/** How long a page that was asked to report may take, in milliseconds. */
const ANSWER_LIMIT = 5000;

/** What a person can do about the tab that is shown. */
export interface TabActions {
	/** Has the page report itself, wherever it is. */
	check(): void;
	/** Asks for leave to read web pages, then checks. Must be called from a click. */
	allow(): void;
}

/**
 * Follows the tab that a popup stands for, without a message: reads what the background keeps of it.
 *
 * @param search the popup's query; `?tabId=` names another tab than the active one
 * @param shown is called with each new view
 */
export function followTab(search: string, shown: (view: TabView) => void): TabActions {
	let asked: AskedCheck = 'no';
	let limit: ReturnType<typeof setTimeout> | undefined;
	const found = findTab(search);

	const show = async () => {
		const tab = await found;
		if (tab?.id === undefined) return shown({ kind: 'notAWebPage' });
		const [visit, allowed] = await Promise.all([
			getVisit(tab.id),
			browser.permissions.contains(EVERY_SITE),
		]);
		// The address may have become readable since, or the tab may have moved on.
		const { url } = await browser.tabs.get(tab.id);
		shown(
			tabViewOf({
				...(url !== undefined && { address: url }),
				...(visit && { visit }),
				allowed,
				asked,
			}),
		);
	};
	const setAsked = (now: AskedCheck) => {
		clearTimeout(limit);
		asked = now;
		return show();
	};

	const check = async () => {
		const tab = await found;
		if (tab?.id === undefined) return;
		await setAsked('running');
		limit = setTimeout(() => setAsked('unanswered'), ANSWER_LIMIT);
		try {
			await browser.scripting.executeScript({
				target: { tabId: tab.id },
				files: [`/${LISTED_SCRIPT}` as const],
			});
		} catch {
			// The browser's own pages and its store are closed to every extension; the rejection has no code.
			await setAsked('refused');
		}
	};

	void found.then((tab) => {
		if (tab?.id !== undefined) watchVisit(tab.id, () => setAsked('no'));
	});
	void show();

	return {
		check,
		allow() {
			void browser.permissions.request(EVERY_SITE).then((granted) => (granted ? check() : show()));
		},
	};
}

async function findTab(search: string) {
	const named = new URLSearchParams(search).get('tabId');
	if (named !== null) return browser.tabs.get(Number(named)).catch(() => undefined);
	const [active] = await browser.tabs.query({ active: true, currentWindow: true });
	return active;
}
