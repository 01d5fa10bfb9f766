import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { openEnquiry } from './open';
import type { Suggestions } from './suggestions';

/** What the address bar needs of the rest. */
export interface OmniboxTools {
	/** What it says before anything has been typed. */
	readonly hint: () => Promise<string>;
	readonly suggest: (text: string) => Promise<Suggestions>;
}

/** Answers in the address bar, after the extension's keyword. Firefox for Android has no such thing. */
export function listenToOmnibox({ hint, suggest }: OmniboxTools): void {
	const { omnibox } = browser;
	if (!omnibox) return;
	const quietly = (work: Promise<void>) =>
		void work.catch((error) => logUnexpected('address bar', error));
	let typed = '';

	omnibox.onInputStarted.addListener(() =>
		quietly(hint().then((words) => omnibox.setDefaultSuggestion({ description: marked(words) }))),
	);
	omnibox.onInputChanged.addListener((text, show) => {
		typed = text;
		quietly(
			suggest(text).then(({ first, others }) => {
				// More has been typed meanwhile.
				if (text !== typed) return;
				omnibox.setDefaultSuggestion({ description: marked(first) });
				show(
					others.map(({ content, description }) => ({
						content,
						description: marked(description),
					})),
				);
			}),
		);
	});
	omnibox.onInputEntered.addListener((text, disposition) =>
		quietly(
			disposition === 'currentTab'
				? ordinaryTab().then((tabId) => openEnquiry(text, tabId))
				: openEnquiry(text),
		),
	);
}

/** The tab that the person is in, unless it is a private one. */
async function ordinaryTab(): Promise<number | undefined> {
	const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
	return tab?.incognito ? undefined : tab?.id;
}

/** Chromium reads a description as XML, Firefox as plain text. */
function marked(description: string): string {
	if (import.meta.env.FIREFOX) return description;
	return description.replaceAll(/[<>&'"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
