import { type BackgroundCatalogue, background as en } from './en/background';
import type { Language } from './languages';
import { background as ur } from './ur/background';
import { type Writing, writingOf } from './writing';

/** Every language's, for the background, which may not import on demand. */
const WORDS: Record<Language, BackgroundCatalogue> = { en, ur };

/** A language with what the background says in it. */
export interface BackgroundTexts extends Writing {
	readonly say: BackgroundCatalogue;
}

export function backgroundTexts(language: Language): BackgroundTexts {
	return { ...writingOf(language), say: WORDS[language] };
}
