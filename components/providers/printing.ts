import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether the page is being printed: what is folded away on the screen is then open. */
export const PrintingContext = createContext(false);

export function usePrinting(): boolean {
	return useContext(PrintingContext);
}
