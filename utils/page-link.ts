import { browser } from 'wxt/browser';
import type { PageLink } from './detection/watch';
import { logUnexpected } from './log';
import type { Message } from './messages';
import type { Settings } from './settings/settings';

declare global {
	/** Reports the page's visit on demand; shared by the content scripts of one page. */
	var reportVisit: (() => void) | undefined;
}

/** How a content script reaches the rest of the extension. */
export const backgroundLink: PageLink = {
	report(signals) {
		const message: Message = { type: 'pageReport', ...(signals && { signals }) };
		quietly(() => browser.runtime.sendMessage(message));
	},

	async mayRead() {
		const stored = await quietly(() => browser.storage.local.get('settings'));
		return (stored?.settings as Partial<Settings> | undefined)?.recognition !== false;
	},

	onMayReadChange(changed) {
		browser.storage.local.onChanged.addListener((changes) => {
			const { newValue, oldValue } = changes.settings ?? {};
			if (
				(newValue as Settings | undefined)?.recognition !==
				(oldValue as Settings | undefined)?.recognition
			)
				changed();
		});
	},
};

/** After an update of the extension, the old script's calls fail until the page is left. */
async function quietly<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
	try {
		return await call();
	} catch (error) {
		logUnexpected('content script', error);
		return undefined;
	}
}
