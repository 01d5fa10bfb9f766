import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Texts } from '../../utils/i18n/texts';
import { TextsContext } from './texts';

interface SpokenProps {
	readonly texts: Texts;
	/** What the page is called on its tab. */
	readonly title: string;
	readonly children: ComponentChildren;
}

/** Shows a page in one language, and has the document say which, and in which direction that runs. */
export function Spoken({ texts, title, children }: SpokenProps) {
	const { language, direction } = texts;
	useLayoutEffect(() => {
		document.documentElement.lang = language;
		document.documentElement.dir = direction;
		document.title = title;
	}, [language, direction, title]);
	return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}
