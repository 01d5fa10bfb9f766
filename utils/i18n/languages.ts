import type { Catalogue } from './en';

/** A language of the product: how it writes dates and numbers, and the file that has its words. */
interface Spoken {
	/** A BCP 47 tag for `Intl`; its extensions settle what readers expect and the locale alone leaves open. */
	readonly locale: string;
	readonly load: () => Promise<Catalogue>;
}

/**
 * The languages of the product, one line each; the words of whole pages are found by their file's name. Only the
 * language that is spoken gets loaded.
 */
export const LANGUAGES = {
	// The day before the month, as English is written in Pakistan.
	en: { locale: 'en-GB', load: async () => (await import('./en')).en },
	// Latin digits, as Pakistan's newspapers and PTA's own Urdu pages write them; 24 hours, for "PM" amid Urdu misleads.
	ur: { locale: 'ur-PK-u-hc-h23-nu-latn', load: async () => (await import('./ur')).ur },
} satisfies Record<string, Spoken>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** What a person can choose: a language, or whichever the browser speaks. */
export type LanguageChoice = Language | 'auto';

/** @returns the language to speak: the one chosen, else the browser's, else English */
export function languageFor(chosen: unknown, browserLanguage: string): Language {
	const [spoken] = browserLanguage.toLowerCase().split('-');
	return (
		LANGUAGE_CODES.find((code) => code === chosen) ??
		LANGUAGE_CODES.find((code) => code === spoken) ??
		'en'
	);
}

/** A language's name in that language, so that whoever speaks it finds it. */
export function nameOfLanguage(code: Language): string {
	return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

/** The scripts that run from right to left. Browsers do not all tell (`Intl.Locale.prototype.getTextInfo`). */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa'];

export function directionOf(code: Language): 'ltr' | 'rtl' {
	const { script } = new Intl.Locale(LANGUAGES[code].locale).maximize();
	return RIGHT_TO_LEFT.includes(script ?? '') ? 'rtl' : 'ltr';
}
