import type { PagesCatalogue } from '../../utils/i18n/en/pages';
import type { Texts } from '../../utils/i18n/texts';
import type { TabView } from '../../utils/tabs/tab-view';
import { listedIn } from './finding';

/**
 * What a person would otherwise have to type to report a mistake. It names the site, not the page on it, which is
 * nobody's business.
 */
export function reportText(
	view: TabView,
	version: string,
	{ say, date, number }: Texts,
	report: PagesCatalogue['report'],
): string {
	const lines: string[] = [];
	if ('place' in view && view.place) lines.push(report.site(view.place.host));
	if (view.kind === 'checked' && view.check.status === 'checked') {
		const { verdict, list } = view.check;
		const listed = listedIn(verdict);
		lines.push(report.shown(say.verdicts[verdict.kind].title));
		if (listed) lines.push(report.provider(listed.provider.brand, listed.provider.id));
		lines.push(report.list(number(list.number), date(list.issuedAt)));
	}
	lines.push(report.version(version), '', report.wrong, '', report.source, '');
	return lines.join('\n');
}
