import { toolbar as en, type ToolbarCatalogue } from './en/toolbar';
import type { Language } from './languages';
import { toolbar as ur } from './ur/toolbar';
import { type Writing, writingOf } from './writing';

/** Every language's, for the background, which may not import on demand. */
const WORDS: Record<Language, ToolbarCatalogue> = { en, ur };

/** A language with what the toolbar says in it. */
export interface ToolbarTexts extends Writing {
	readonly say: ToolbarCatalogue;
}

export function toolbarTexts(language: Language): ToolbarTexts {
	return { ...writingOf(language), say: WORDS[language] };
}
