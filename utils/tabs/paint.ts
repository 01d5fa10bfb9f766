import { browser } from 'wxt/browser';
import { placeOf, samePlace } from '../hostname';
import type { Settings } from '../settings/settings';
import { APPEARANCES } from '../verdict/appearance';
import type { Visit } from './visit';

/**
 * Paints the tab's badge, icon and title, if the tab still shows the page that was checked.
 *
 * The browser takes all three away by itself at the next navigation. Where the button is a line in a menu, as in Firefox
 * for Android, there may be no badge and no icon to paint: the title says it all the same.
 *
 * @param words the title
 */
export async function paintTab(
	tabId: number,
	visit: Visit,
	badges: Settings['badges'],
	words: string,
): Promise<void> {
	if (!(await stillShows(tabId, visit))) return;
	const kind = visit.check.status === 'checked' ? visit.check.verdict.kind : 'notVpn';
	const shown = kind !== 'notVpn' && badges[kind];
	const { badge, colour, icon } = APPEARANCES[shown ? kind : 'notVpn'];
	await ignoreGone(
		Promise.all([
			browser.action.setTitle({ tabId, title: words }),
			browser.action.setBadgeText?.({ tabId, text: badge }),
			// Safari has neither colour, and paints every badge red: the badges differ in shape, too.
			browser.action.setBadgeBackgroundColor?.({ tabId, color: colour }),
			browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
			browser.action.setIcon?.({ tabId, path: iconPaths(icon) }),
		]),
	);
}

/** Sets the words on the button wherever no visit has words of its own: the manifest's speak the browser's language. */
export async function paintDefaultTitle(title: string): Promise<void> {
	await browser.action.setTitle({ title });
}

function iconPaths(icon: string): Record<number, string> {
	return { 16: `/icon/${icon}-16.png`, 32: `/icon/${icon}-32.png` };
}

/** Whether there still is such a tab. */
export async function isOpen(tabId: number): Promise<boolean> {
	return (await ignoreGone(browser.tabs.get(tabId))) !== undefined;
}

/** Without access to the tab's address there is nothing to compare, and the sender's word stands. */
async function stillShows(tabId: number, visit: Visit): Promise<boolean> {
	const tab = await ignoreGone(browser.tabs.get(tabId));
	if (!tab) return false;
	return tab.url === undefined || samePlace(placeOf(tab.url), visit.place);
}

/** A tab may be closed at any moment; the browser then rejects with these words, and with no code. */
async function ignoreGone<Value>(asked: Promise<Value>): Promise<Value | undefined> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof Error && /no tab with id|invalid tab id/i.test(error.message))
			return undefined;
		throw error;
	}
}
