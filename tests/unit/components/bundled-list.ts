import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { lookalikeKeys } from '../../../utils/detection/lookalike';
import type { PageReading } from '../../../utils/detection/score';
import { placeOf } from '../../../utils/hostname';
import { openRegistry, type Registry } from '../../../utils/list/registry';
import { type LicensedList, licensedListSchema } from '../../../utils/list/schema';
import { checkVisit } from '../../../utils/tabs/check';
import type { TabView } from '../../../utils/tabs/tab-view';
import { english } from './spoken';

/** The list that ships inside the extension. */
export function bundledList(): LicensedList {
	return licensedListSchema.parse(JSON.parse(readFileSync('utils/publisher/list.json', 'utf8')));
}

const { number, issuedAt, completeness } = bundledList();

/** A moment at which the bundled list is current. */
export const NOW = Date.parse(issuedAt) + 7 * 86_400_000;

/** The list's own dates and counts, as pages write them. */
export const WRITTEN = {
	number: english.number(number),
	day: english.date(issuedAt),
	holds: `${completeness.licenseesListed} of the ${completeness.licenseesAnnounced} licensees`,
	known: `${completeness.licenseesListed} of ${completeness.licenseesAnnounced} known licensees`,
	announcedOn: english.date(completeness.announcedOn),
};

let opened = 0;

/** A registry that holds the bundled list, as it is or changed. */
export async function registryWith(list: LicensedList = bundledList()): Promise<Registry> {
	opened += 1;
	const registry = openRegistry(lookalikeKeys, `list-${opened}`);
	await registry.replace(list);
	return registry;
}

/** What the popup shows of a visit, by the same path as in the browser. */
export async function viewOf(
	address: string,
	{ reading, list, now = NOW }: { reading?: PageReading; list?: LicensedList; now?: number } = {},
): Promise<Extract<TabView, { kind: 'checked' }>> {
	const place = placeOf(address);
	if (!place) throw new Error(`${address} is no place`);
	const check = await checkVisit(place, reading, await registryWith(list), now);
	return { kind: 'checked', place, check };
}
