import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { EVERY_SITE } from './every-site';

/** What the browser and the person let the extension do. */
export interface Access {
	/** Whether it may read every web page. */
	readonly everySite: boolean;
	/** Whether its button is on the toolbar. Missing where the browser does not tell. */
	readonly onToolbar?: boolean;
}

/**
 * Follows what the extension may do, for a page that is open meanwhile.
 *
 * @param changed is called with it at first, and whenever it may have changed
 */
export function followAccess(changed: (access: Access) => void): {
	/** Asks for leave to read every web page. Must be called from a click. */
	allow(): void;
} {
	const look = () => {
		readAccess().then(changed, (error) => logUnexpected('access', error));
	};
	look();
	browser.permissions.onAdded.addListener(look);
	browser.permissions.onRemoved.addListener(look);
	// Pinning happens in the browser's own menus, and not every browser tells of it: look again on the way back.
	addEventListener('focus', look);
	browser.action.onUserSettingsChanged?.addListener(look);
	return {
		allow() {
			browser.permissions.request(EVERY_SITE).then(look, (error) => logUnexpected('access', error));
		},
	};
}

async function readAccess(): Promise<Access> {
	const [everySite, button] = await Promise.all([
		browser.permissions.contains(EVERY_SITE),
		browser.action.getUserSettings?.(),
	]);
	return {
		everySite,
		...(button?.isOnToolbar !== undefined && { onToolbar: button.isOnToolbar }),
	};
}
