/**
 * The languages of the product, each with a BCP 47 tag for `Intl`, whose extensions settle what readers expect and the
 * locale alone leaves open. Another language is a line here, a folder of its name with its words, and a line in
 * `background-texts.ts`.
 */
export const LOCALES = {
	// The day before the month, as English is written in Pakistan.
	en: 'en-GB',
	// Latin digits, as Pakistan's newspapers and PTA's own Urdu pages write them; 24 hours, for "PM" amid Urdu misleads.
	ur: 'ur-PK-u-hc-h23-nu-latn',
} satisfies Record<string, string>;

export type Language = keyof typeof LOCALES;

export const LANGUAGE_CODES = Object.keys(LOCALES) as Language[];

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
	const { script } = new Intl.Locale(LOCALES[code]).maximize();
	return RIGHT_TO_LEFT.includes(script ?? '') ? 'rtl' : 'ltr';
}
