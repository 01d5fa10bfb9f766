import type { Catalogue } from './en/popup';
import type { Language } from './languages';
import { type Writing, writingOf } from './writing';

/** One language, ready to be spoken: its words and how it writes dates and numbers. */
export interface Texts extends Writing {
	readonly say: Catalogue;
}

/** Only the language that is spoken gets loaded. */
export async function loadTexts(language: Language): Promise<Texts> {
	return { ...writingOf(language), say: (await import(`./${language}/popup.ts`)).popup };
}
