import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../../utils/i18n/texts';

/** The language that a page is shown in. None by itself: that would load a language for everybody. */
export const TextsContext = createContext<Texts | undefined>(undefined);

/** @returns the language that this component is shown in */
export function useTexts(): Texts {
	const texts = useContext(TextsContext);
	if (!texts) throw new Error('shown outside Spoken');
	return texts;
}
