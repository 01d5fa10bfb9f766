import type { Catalogue } from './en/popup';
import { directionOf, type Language, LOCALES } from './languages';
import { type Writing, writingOf } from './writing';

/** One language, ready to be spoken: its words and how it writes dates and numbers. */
export interface Texts extends Writing {
	readonly direction: 'ltr' | 'rtl';
	readonly say: Catalogue;
	/** Writes a moment in the person's own time zone. */
	time(milliseconds: number): string;
	/** The name of a country by its ISO 3166-1 code. */
	country(code: string): string;
}

/** Only the language that is spoken gets loaded. */
export async function loadTexts(language: Language): Promise<Texts> {
	const { popup: say } = await import(`./${language}/popup.ts`);
	const time = new Intl.DateTimeFormat(LOCALES[language], {
		dateStyle: 'medium',
		timeStyle: 'short',
	});
	const country = new Intl.DisplayNames(LOCALES[language], { type: 'region' });
	return {
		...writingOf(language),
		direction: directionOf(language),
		say,
		time: (milliseconds) => time.format(milliseconds),
		country: (code) => country.of(code) ?? code,
	};
}
