import { browser } from 'wxt/browser';
import type { ListedProvider } from '../list/registry';

const SCRIPT_ID = 'listed';

/** Built from `entrypoints/listed.ts`. */
export const LISTED_SCRIPT = 'listed.js';

/**
 * Has the browser run the content script for listed sites on them, and on them alone, from the first byte. The
 * registration outlives the worker and the browser, not an update of the extension.
 */
export async function registerListedPages(providers: readonly ListedProvider[]): Promise<void> {
	const script = {
		id: SCRIPT_ID,
		matches: matchPatterns(providers),
		js: [LISTED_SCRIPT],
		runAt: 'document_start' as const,
		persistAcrossSessions: true,
	};
	const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
	if (script.matches.length === 0) {
		if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
	} else if (!registered) await browser.scripting.registerContentScripts([script]);
	else if (!sameSet(registered.matches ?? [], script.matches))
		await browser.scripting.updateContentScripts([script]);
}

/** A site that sells much else is left to the page's own words; see `counts` in the schema. */
function matchPatterns(providers: readonly ListedProvider[]): string[] {
	const sites = providers.flatMap(({ provider }) => provider.sites);
	const patterns = sites
		.filter((site) => site.counts !== 'whenPageSpeaksOfVpn')
		.map((site) => `*://*.${site.domain}${site.path ?? '/'}*`);
	return [...new Set(patterns)].sort();
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && new Set([...one, ...other]).size === one.length;
}
