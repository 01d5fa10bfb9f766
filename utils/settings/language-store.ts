import { browser } from 'wxt/browser';
import { type Language, languageFor } from '../i18n/languages';
import { logUnexpected } from '../log';
import { watchKey } from '../watch-key';
import { SETTINGS_KEY } from './key';

/** Read past `getSettings`, whose schema would weigh more than the rest of the popup. */
function languageIn(settings: unknown): Language {
	const { language } = (settings ?? {}) as { readonly language?: unknown };
	return languageFor(language, browser.i18n.getUILanguage());
}

/** The language that the extension speaks at the moment. */
export async function getLanguage(): Promise<Language> {
	return languageIn((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/**
 * Follows the language that the extension speaks.
 *
 * @param load gets what a language has to say
 * @param spoken is called with that at first, and again whenever another language is chosen
 */
export function followLanguage<Words>(
	load: (language: Language) => Promise<Words>,
	spoken: (words: Words) => void,
): void {
	let wanted: Language | undefined;
	const speak = async (language: Language) => {
		if (language === wanted) return;
		wanted = language;
		const words = await load(language);
		// Another may have been chosen meanwhile, and may have been quicker to load.
		if (language === wanted) spoken(words);
	};
	const quietly = (spoke: Promise<void>) =>
		spoke.catch((error) => logUnexpected('language', error));

	watchKey('local', SETTINGS_KEY, (settings) => void quietly(speak(languageIn(settings))));
	quietly(getLanguage().then((language) => (wanted === undefined ? speak(language) : undefined)));
}
