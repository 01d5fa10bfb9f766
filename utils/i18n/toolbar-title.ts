import type { Check } from '../verdict/verdict';
import type { Texts } from './texts';

/** The words on the toolbar button for a check: the verdict, and how old the list is. */
export function toolbarTitle(check: Check, { say, date }: Texts): string {
	if (check.status === 'unavailable') return say.toolbar.unavailable;
	const { title } = say.verdicts[check.verdict.kind];
	return say.toolbar[check.freshness](title, date(check.list.issuedAt));
}
