import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PagesCatalogue } from '../../utils/i18n/en/pages';
import { loadPages } from '../../utils/i18n/page-texts';
import { PageTextsContext } from '../shared/page-texts';
import { useTexts } from '../shared/texts';

interface OnDemandProps<Props> {
	readonly load: () => Promise<ComponentType<Props>>;
	readonly props: Props;
}

/**
 * A part of the popup that is only loaded when a person asks for it, with the words that the popup does without: it
 * opens for every tab, and most people want the answer alone.
 */
export function OnDemand<Props extends object>({ load, props }: OnDemandProps<Props>) {
	const { language } = useTexts();
	const [loaded, setLoaded] = useState<{
		readonly Part: ComponentType<Props>;
		readonly page: PagesCatalogue;
	}>();
	useEffect(() => {
		let wanted = true;
		void Promise.all([load(), loadPages(language)]).then(([Part, page]) => {
			if (wanted) setLoaded({ Part, page });
		});
		return () => {
			wanted = false;
		};
	}, [load, language]);
	if (!loaded) return null;
	const { Part, page } = loaded;
	return (
		<PageTextsContext.Provider value={page}>
			<Part {...props} />
		</PageTextsContext.Provider>
	);
}
