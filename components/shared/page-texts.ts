import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { enPages, type PagesCatalogue } from '../../utils/i18n/en-pages';

/** What whole pages say beyond what the popup says too, in the language that they are shown in. */
export const PageTextsContext = createContext<PagesCatalogue>(enPages);

/** @returns the half of the catalogue that belongs to whole pages */
export function usePageTexts(): PagesCatalogue {
	return useContext(PageTextsContext);
}
