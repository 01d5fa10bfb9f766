import { directionOf, type Language, LOCALES } from './languages';

/** How a language is written. */
export interface Writing {
	readonly language: Language;
	readonly direction: 'ltr' | 'rtl';
	/** Writes a day. Instants are shown as the day that it is in UTC, the list's own clock. */
	date(isoDate: string): string;
	/** Writes a moment in the person's own time zone. */
	time(milliseconds: number): string;
	number(value: number): string;
	/** The name of a country by its ISO 3166-1 code. */
	country(code: string): string;
}

export function writingOf(language: Language): Writing {
	const locale = LOCALES[language];
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
	const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
	const number = new Intl.NumberFormat(locale);
	const country = new Intl.DisplayNames(locale, { type: 'region' });
	return {
		language,
		direction: directionOf(language),
		date: (isoDate) => date.format(new Date(isoDate)),
		time: (milliseconds) => time.format(milliseconds),
		number: (value) => number.format(value),
		country: (code) => country.of(code) ?? code,
	};
}
