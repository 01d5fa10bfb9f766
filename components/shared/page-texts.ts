import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PagesCatalogue } from '../../utils/i18n/en/pages';

/** What whole pages say beyond what the popup says too, in the language that they are shown in. */
export const PageTextsContext = createContext<PagesCatalogue | undefined>(undefined);

/** @returns the half of the catalogue that belongs to whole pages */
export function usePageTexts(): PagesCatalogue {
	const page = useContext(PageTextsContext);
	if (!page) throw new Error('shown outside SpokenPage');
	return page;
}
