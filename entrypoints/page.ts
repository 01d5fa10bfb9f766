import type { UnlistedScriptDefinition } from 'wxt';
import { watchPage } from '../utils/detection/watch';
import { backgroundLink } from '../utils/page-link';

/** The content script of every page: reads it, and tells the background, where it has a trace of VPN. */
export default {
	globalName: false,
	main() {
		globalThis.reportVisit ??= watchPage(backgroundLink, false);
	},
} satisfies UnlistedScriptDefinition;
