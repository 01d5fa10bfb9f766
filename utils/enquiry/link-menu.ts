import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { openEnquiry } from './open';

const ENTRY = 'check-link';

/**
 * Puts the entry into the menu of links, or gives it other words. The browser keeps it while the background sleeps.
 * Firefox for Android has no such menu.
 */
export function nameLinkMenu(title: string): void {
	browser.contextMenus?.create(
		{ id: ENTRY, title, contexts: ['link'], targetUrlPatterns: ['http://*/*', 'https://*/*'] },
		() => {
			// It is there already, and an error that nobody looks at would be written into the console.
			if (browser.runtime.lastError) void browser.contextMenus.update(ENTRY, { title });
		},
	);
}

/** Answers whoever chooses the entry. */
export function listenToLinkMenu(): void {
	browser.contextMenus?.onClicked.addListener(({ menuItemId, linkUrl }) => {
		if (menuItemId !== ENTRY || linkUrl === undefined) return;
		openEnquiry(linkUrl).catch((error) => logUnexpected('enquiry', error));
	});
}
