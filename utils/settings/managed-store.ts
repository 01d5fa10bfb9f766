import { browser } from 'wxt/browser';
import { POLICY_KEY } from './key';
import { readPolicy } from './policy';

/**
 * Copies what an organisation has set to where every page and content script can read it at once with the rest: not all
 * of them are given `storage.managed`, and Firefox tells nobody when it changes.
 *
 * @param isRoot whether a text is a root that can be trusted
 * @returns whether it is other than before
 */
export async function takePolicy(isRoot: (text: string) => Promise<boolean>): Promise<boolean> {
	const managed = await readManaged();
	const before = (await browser.storage.local.get(POLICY_KEY))[POLICY_KEY];
	const policy = Object.keys(managed).length > 0 ? await readPolicy(managed, isRoot) : undefined;
	if (JSON.stringify(before) === JSON.stringify(policy)) return false;
	if (policy) await browser.storage.local.set({ [POLICY_KEY]: policy });
	else await browser.storage.local.remove(POLICY_KEY);
	return true;
}

/** Calls back when the organisation's settings change, in browsers that tell. */
export function watchManaged(changed: () => void): void {
	browser.storage.onChanged.addListener((_, area) => {
		if (area === 'managed') changed();
	});
}

/** Firefox rejects where there are none, and some browsers have no such storage. */
async function readManaged(): Promise<Record<string, unknown>> {
	try {
		return await browser.storage.managed.get();
	} catch {
		return {};
	}
}
