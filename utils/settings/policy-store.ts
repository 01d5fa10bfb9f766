import { browser } from 'wxt/browser';
import { POLICY_KEY } from './key';
import type { Policy } from './policy';

const NONE: Policy = { suggested: {}, fixed: {}, ignored: [] };

/** What the organisation has set, as the background last found it: it has been checked then. */
export async function getPolicy(): Promise<Policy> {
	const stored = (await browser.storage.local.get(POLICY_KEY))[POLICY_KEY];
	return { ...NONE, ...(stored as Partial<Policy> | undefined) };
}
