import type { BackgroundTexts } from '../i18n/background-texts';
import type { ListChange } from '../list/changes';
import { changesSince } from '../list/history';
import type { Registry } from '../list/registry';
import { expiriesIn } from './expiries';
import type { Told } from './told-store';
import { type AlertWish, wishedFor } from './wish';
import { messageOf } from './words';

export interface AlertTools {
	readonly registry: Pick<Registry, 'head' | 'all' | 'history'>;
	readonly wish: () => Promise<AlertWish>;
	readonly texts: () => Promise<BackgroundTexts>;
	readonly told: {
		readonly get: () => Promise<Told | undefined>;
		readonly set: (told: Told) => Promise<void>;
		readonly forget: () => Promise<void>;
	};
	readonly notify: (title: string, message: string) => Promise<void>;
	/** The clock, in milliseconds since 1970. */
	readonly now: () => number;
}

/**
 * Tells of the licences that have changed since it last looked, if the person wants that. Without a change there is
 * nothing to see. While nobody wants to be told it does not look, and forgets: the first look after that tells nothing,
 * because what happened before is not told afterwards. Where the background is ended before it has told, the next look
 * tells.
 */
export function createAlerts({ registry, wish, texts, told, notify, now }: AlertTools) {
	const look = async () => {
		const wanted = await wish();
		if (wanted.about === 'nobody') return told.forget();
		const [head, listed, history, before] = await Promise.all([
			registry.head(),
			registry.all(),
			registry.history(),
			told.get(),
		]);
		if (!head.ok || !listed.ok || !history.ok) return;
		const { number } = head.value;
		const expired = expiriesIn(
			listed.value.map(({ provider }) => provider),
			now(),
		);
		if (before) {
			const isKnown = ({ provider }: ListChange) => before.expired.includes(provider);
			const changes = [
				...changesSince(history.value, before.number, number).changes.filter(
					(change) => !(isExpiry(change) && isKnown(change)),
				),
				...expired.filter((change) => !isKnown(change)),
			];
			const wished = wishedFor(changes, wanted);
			if (wished.length > 0) {
				const spoken = await texts();
				await notify(spoken.say.product, messageOf(wished, spoken));
			}
		}
		await told.set({
			// A registry mended from an older list comes back to what has been told already.
			number: Math.max(number, before?.number ?? number),
			expired: expired.map(({ provider }) => provider),
		});
	};

	// One after the other: two looks at once would tell the same twice.
	let last: Promise<void> = Promise.resolve();
	return {
		look(): Promise<void> {
			last = last.catch(() => undefined).then(look);
			return last;
		},
	};
}

/** What a list says of a licence that has run out, perhaps long after its date had said so. */
function isExpiry(change: ListChange): boolean {
	return change.kind === 'lapsed' && change.status === 'expired';
}
