import type { Texts } from '../../utils/i18n/texts';
import type { TabView } from '../../utils/tabs/tab-view';
import { listedIn } from './Answer';

/**
 * What a person would otherwise have to type to report a mistake. It names the site, not the page on it, which is
 * nobody's business.
 */
export function reportText(view: TabView, version: string, { say, date, number }: Texts): string {
	const lines: string[] = [];
	if ('place' in view && view.place) lines.push(say.report.site(view.place.host));
	if (view.kind === 'checked' && view.check.status === 'checked') {
		const { verdict, list } = view.check;
		const listed = listedIn(verdict);
		lines.push(say.report.shown(say.verdicts[verdict.kind].title));
		if (listed) lines.push(say.report.provider(listed.provider.brand, listed.provider.id));
		lines.push(say.report.list(number(list.number), date(list.issuedAt)));
	}
	lines.push(say.report.version(version), '', say.report.wrong, '', say.report.source, '');
	return lines.join('\n');
}
