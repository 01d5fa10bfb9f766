import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';

/** Opens the first-run page at installation: once, and never at an update of the extension or the browser. */
export function welcome({ reason }: { readonly reason: string }): void {
	if (reason !== 'install') return;
	browser.tabs.create({ url: '/welcome.html' }).catch((error) => logUnexpected('welcome', error));
}
