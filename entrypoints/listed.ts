import type { UnlistedScriptDefinition } from 'wxt';
import { watchPage } from '../utils/detection/watch';
import { backgroundLink } from '../utils/page-link';

/**
 * The content script of sites on the list, before the page has loaded: the background registers it for them, so that
 * the browser does the matching and no other page pays for it. The popup runs it in a page that has not been checked.
 */
export default {
	globalName: false,
	main() {
		if (globalThis.reportVisit) globalThis.reportVisit();
		else globalThis.reportVisit = watchPage(backgroundLink, true);
	},
} satisfies UnlistedScriptDefinition;
