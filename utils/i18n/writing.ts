import { type Language, LOCALES } from './languages';

/** How a language writes what the background has to write too. */
export interface Writing {
	readonly language: Language;
	/** Writes a day. Instants are shown as the day that it is in UTC, the list's own clock. */
	date(isoDate: string): string;
	number(value: number): string;
}

export function writingOf(language: Language): Writing {
	const locale = LOCALES[language];
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
	const number = new Intl.NumberFormat(locale);
	return {
		language,
		date: (isoDate) => date.format(new Date(isoDate)),
		number: (value) => number.format(value),
	};
}
