/** What Firefox offers to its own code, as far as the browser tests use it; nobody publishes types for it. */

declare const WebExtensionPolicy: {
	getByID(id: string): {
		getURL(): string;
		readonly extension: FirefoxExtension;
		readonly privateBrowsingAllowed: boolean;
	};
};

interface FirefoxExtension {
	readonly backgroundState: 'running' | 'starting' | 'stopped' | 'suspending';
	terminateBackground(): Promise<void>;
}

declare const Services: {
	readonly wm: { getMostRecentWindow(type: 'navigator:browser'): FirefoxWindow };
};

interface FirefoxWindow extends Window {
	readonly PopupNotifications: {
		readonly panel: {
			readonly state: string;
			readonly firstElementChild: FirefoxQuestion | null;
		};
	};
}

/** One of the browser's questions to the person, with its buttons. */
interface FirefoxQuestion extends Element {
	readonly button: HTMLElement;
	readonly secondaryButton: HTMLElement;
}

declare const ChromeUtils: {
	importESModule(address: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
		ExtensionPermissions: Record<
			'add' | 'remove',
			(
				id: string,
				change: { permissions: string[]; origins: string[] },
				extension: FirefoxExtension,
			) => Promise<void>
		>;
	};
	importESModule(address: 'resource://gre/modules/AppConstants.sys.mjs'): {
		/** Whether this Firefox takes signed extensions only, whatever its settings say. */
		AppConstants: { readonly MOZ_REQUIRE_SIGNING: boolean };
	};
	importESModule(address: 'resource://gre/modules/AddonManager.sys.mjs'): {
		AddonManager: {
			getAddonByID(
				id: string,
			): Promise<Record<'reload' | 'enable' | 'disable', () => Promise<void>>>;
		};
	};
	importESModule(address: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
		ExtensionParent: {
			apiManager: {
				global: {
					browserActionFor(extension: FirefoxExtension): {
						triggerAction(window: FirefoxWindow): Promise<void>;
					};
				};
			};
		};
	};
};
