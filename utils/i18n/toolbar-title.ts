import type { Check } from '../verdict/verdict';
import type { BackgroundTexts } from './background-texts';

/** The words on the toolbar button for a check: the verdict, and how old the list is; on other pages, the product. */
export function toolbarTitle(check: Check, { say, date }: BackgroundTexts): string {
	if (check.status === 'unavailable') return say.toolbar.unavailable;
	const { kind } = check.verdict;
	if (kind === 'notVpn') return say.product;
	return say.toolbar[check.freshness](say.verdicts[kind].title, date(check.list.issuedAt));
}
