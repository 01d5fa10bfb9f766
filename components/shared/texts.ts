import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { englishTexts, type Texts } from '../../utils/i18n/texts';

/** The language that a page is shown in. */
export const TextsContext = createContext<Texts>(englishTexts);

/** @returns the language that this component is shown in */
export function useTexts(): Texts {
	return useContext(TextsContext);
}
