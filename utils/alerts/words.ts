import { isolate } from '../i18n/isolate';
import type { ToolbarTexts } from '../i18n/toolbar-texts';
import type { LicenceChange } from './wish';

/** A notification shows about four lines. */
const NAMED_AT_MOST = 3;

/** What one notification says of all the changes. */
export function messageOf(
	changes: readonly LicenceChange[],
	{ say, number }: ToolbarTexts,
): string {
	const { alerts } = say;
	const sentences = changes.slice(0, NAMED_AT_MOST).map((change) => {
		const brand = isolate(change.brand);
		if (change.kind === 'granted') return alerts.granted[change.evidence](brand);
		return alerts[change.kind](brand);
	});
	const more = changes.length - sentences.length;
	return [...sentences, ...(more > 0 ? [alerts.more(more, number(more))] : [])].join('\n');
}
