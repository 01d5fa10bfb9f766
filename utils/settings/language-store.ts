import { browser } from 'wxt/browser';
import { type Language, languageFor } from '../i18n/languages';
import { logUnexpected } from '../log';
import { watchKey } from '../watch-key';
import { inForce, STORED_KEYS } from './in-force';

/**
 * The language that the extension speaks at the moment. Read past `getSettings`, whose schema would weigh more than the
 * rest of the popup.
 */
export async function getLanguage(): Promise<Language> {
	const { language } = inForce(await browser.storage.local.get(STORED_KEYS));
	return languageFor(language, browser.i18n.getUILanguage());
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

	const follow = () => void quietly(getLanguage().then(speak));
	for (const key of STORED_KEYS) watchKey('local', key, follow);
	follow();
}
