import type { Catalogue } from './en';
import { directionOf, LANGUAGES, type Language } from './languages';

/** One language, ready to be spoken: its catalogue and how it writes dates and numbers. */
export interface Texts {
	readonly language: Language;
	readonly direction: 'ltr' | 'rtl';
	readonly say: Catalogue;
	/** Writes a day. Instants are shown as the day that it is in UTC, the list's own clock. */
	date(isoDate: string): string;
	/** Writes a moment in the person's own time zone. */
	time(milliseconds: number): string;
	number(value: number): string;
	/** The name of a country by its ISO 3166-1 code. */
	country(code: string): string;
}

export async function loadTexts(language: Language): Promise<Texts> {
	return textsOf(language, await LANGUAGES[language].load());
}

/** Pairs a language's words with its ways of writing. */
export function textsOf(language: Language, say: Catalogue): Texts {
	const { locale } = LANGUAGES[language];
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
	const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
	const number = new Intl.NumberFormat(locale);
	const country = new Intl.DisplayNames(locale, { type: 'region' });
	return {
		language,
		direction: directionOf(language),
		say,
		date: (isoDate) => date.format(new Date(isoDate)),
		time: (milliseconds) => time.format(milliseconds),
		number: (value) => number.format(value),
		country: (code) => country.of(code) ?? code,
	};
}
