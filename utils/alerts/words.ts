import type { BackgroundTexts } from '../i18n/background-texts';
import { isolate } from '../i18n/isolate';
import type { LicenceChange } from './wish';

/** A notification shows about four lines. */
const NAMED_AT_MOST = 3;

/** What one notification says of all the changes. */
export function messageOf(
	changes: readonly LicenceChange[],
	{ say, number }: BackgroundTexts,
): string {
	const { alerts } = say;
	const sentences = changes.slice(0, NAMED_AT_MOST).map((change) => sentenceOf(change, alerts));
	const more = changes.length - sentences.length;
	return [...sentences, ...(more > 0 ? [alerts.more(more, number(more))] : [])].join('\n');
}

function sentenceOf(change: LicenceChange, alerts: BackgroundTexts['say']['alerts']): string {
	const brand = isolate(change.brand);
	switch (change.kind) {
		case 'granted':
			return alerts.granted[change.evidence](brand);
		case 'lapsed':
			return alerts.lapsed(brand);
		case 'licenceWithdrawn':
			return alerts.withdrawn(brand);
		default:
			return alerts.corrected(brand);
	}
}
