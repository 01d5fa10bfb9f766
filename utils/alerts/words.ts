import type { BackgroundTexts } from '../i18n/background-texts';
import { isolate } from '../i18n/isolate';
import type { LicenceChange } from './wish';

/** What one notification says of all the changes; what is too long for it, the browser cuts off. */
export function messageOf(
	changes: readonly LicenceChange[],
	{ say }: Pick<BackgroundTexts, 'say'>,
): string {
	return changes.map((change) => sentenceOf(change, say.alerts)).join('\n');
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
