import type { Provider } from '../list/schema';
import { lapseOf } from '../verdict/decide';
import type { LicenceChange } from './wish';

/**
 * The licences that have run out by their own date, with no list to say so yet.
 *
 * @param now the clock, in milliseconds since 1970
 */
export function expiriesIn(providers: readonly Provider[], now: number): LicenceChange[] {
	return providers.flatMap(({ id, brand, licence }) => {
		if (licence?.status !== 'active') return [];
		const lapse = lapseOf(licence, now);
		return lapse ? [{ provider: id, brand, kind: 'lapsed', before: true, ...lapse }] : [];
	});
}
