import { browser } from 'wxt/browser';
import type { PageLink } from './detection/watch';
import { logUnexpected } from './log';
import type { Message } from './messages';
import { inForce, STORED_KEYS } from './settings/in-force';
import { POLICY_KEY, SETTINGS_KEY } from './settings/key';

declare global {
	/** Reports the page's visit on demand; shared by the content scripts of one page. */
	var reportVisit: (() => void) | undefined;
}

/** What a person has set, as far as it matters to a page. */
type Own = { readonly recognition?: unknown } | undefined;

/** How a content script reaches the rest of the extension. */
export const backgroundLink: PageLink = {
	report(signals) {
		const message: Message = { type: 'pageReport', ...(signals && { signals }) };
		quietly(async () => {
			// A browser may end the background in the middle of a check; it starts it anew for the second message.
			const send = () => browser.runtime.sendMessage(message);
			if (!(await send().catch(() => false))) await send();
		});
	},

	async mayRead() {
		const stored = await quietly(() => browser.storage.local.get(STORED_KEYS));
		return inForce(stored ?? {}).recognition !== false;
	},

	onMayReadChange(changed) {
		quietly(async () =>
			browser.storage.local.onChanged.addListener((changes) => {
				const { newValue, oldValue } = (changes[SETTINGS_KEY] ?? {}) as Record<string, Own>;
				if (changes[POLICY_KEY] || newValue?.recognition !== oldValue?.recognition) changed();
			}),
		);
	},
};

/**
 * After an update of the extension, the old script can call nothing until the page is left: the next one has the new
 * script. Chromium takes away its identity and its storage.
 */
async function quietly<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
	try {
		return browser.runtime?.id ? await call() : undefined;
	} catch (error) {
		logUnexpected('content script', error);
		return undefined;
	}
}
