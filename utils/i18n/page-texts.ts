import type { PagesCatalogue } from './en/pages';
import type { Language } from './languages';
import { loadTexts, type Texts } from './texts';

/** A language with what whole pages say beyond what the popup says too. */
export interface PageTexts {
	readonly texts: Texts;
	readonly page: PagesCatalogue;
}

export async function loadPageTexts(language: Language): Promise<PageTexts> {
	const [texts, page] = await Promise.all([loadTexts(language), loadPages(language)]);
	return { texts, page };
}

/** What only whole pages say, and the popup once more is asked of it. */
export async function loadPages(language: Language): Promise<PagesCatalogue> {
	return (await import(`./${language}/pages.ts`)).pages;
}
