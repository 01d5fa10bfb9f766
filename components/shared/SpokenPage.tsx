import type { ComponentChildren } from 'preact';
import type { PagesCatalogue } from '../../utils/i18n/en/pages';
import type { PageTexts } from '../../utils/i18n/page-texts';
import { PageTextsContext } from './page-texts';
import { Spoken } from './Spoken';

interface SpokenPageProps extends PageTexts {
	/** Finds the page's own title. */
	readonly titleIn: (page: PagesCatalogue) => string;
	readonly children: ComponentChildren;
}

/** Shows a whole page in one language. */
export function SpokenPage({ texts, page, titleIn, children }: SpokenPageProps) {
	return (
		<Spoken texts={texts} title={page.titled(titleIn(page), texts.say.product)}>
			<PageTextsContext.Provider value={page}>{children}</PageTextsContext.Provider>
		</Spoken>
	);
}
