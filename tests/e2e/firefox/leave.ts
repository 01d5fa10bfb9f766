import { EXTENSION_ID } from '../../../utils/dev/launch-firefox';
import { expect, type FirefoxMachine } from './fixtures';

const EVERY_SITE = ['http://*/*', 'https://*/*'];

/** Takes away the leave to read web pages, as the switches on the browser's page of extensions do. */
export async function withholdSites(machine: FirefoxMachine): Promise<void> {
	await machine.browser.asBrowser(
		async ([id, origins]) => {
			const { ExtensionPermissions } = ChromeUtils.importESModule(
				'resource://gre/modules/ExtensionPermissions.sys.mjs',
			);
			const { extension } = WebExtensionPolicy.getByID(id);
			await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
		},
		[EXTENSION_ID, EVERY_SITE] as const,
	);
	await expect.poll(() => grantedSites(machine)).toEqual([]);
}

/** The sites that the extension may read. */
export const grantedSites = (machine: FirefoxMachine): Promise<string[]> =>
	machine.ask(async () => (await chrome.permissions.getAll()).origins ?? []);

/** Has the extension run in private windows, too, as the switch on the browser's page of extensions does. */
export async function allowPrivateWindows(machine: FirefoxMachine): Promise<void> {
	await machine.browser.asBrowser(async (id) => {
		const { ExtensionPermissions } = ChromeUtils.importESModule(
			'resource://gre/modules/ExtensionPermissions.sys.mjs',
		);
		const { AddonManager } = ChromeUtils.importESModule(
			'resource://gre/modules/AddonManager.sys.mjs',
		);
		const { extension } = WebExtensionPolicy.getByID(id);
		await ExtensionPermissions.add(
			id,
			{ permissions: ['internal:privateBrowsingAllowed'], origins: [] },
			extension,
		);
		await (await AddonManager.getAddonByID(id)).reload();
	}, EXTENSION_ID);
}

/** Waits for the browser's question about leave, and answers it. */
export async function answerQuestion(
	machine: FirefoxMachine,
	answer: 'allow' | 'refuse',
): Promise<void> {
	await expect
		.poll(() =>
			machine.browser.asBrowser(
				() =>
					Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications.panel
						.firstElementChild?.id,
			),
		)
		.toMatch(/^addon-webext-permissions/);
	await machine.browser.asBrowser((pressed) => {
		const { panel } = Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications;
		const question = panel.firstElementChild;
		(pressed === 'allow' ? question?.button : question?.secondaryButton)?.click();
	}, answer);
	await expect
		.poll(() =>
			machine.browser.asBrowser(
				() => Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications.panel.state,
			),
		)
		.toBe('closed');
}

/** Presses the toolbar button in the window in front: its tab can be read from then on, and the popup opens. */
export async function pressToolbarButton(machine: FirefoxMachine): Promise<void> {
	await machine.browser.asBrowser(async (id) => {
		const { ExtensionParent } = ChromeUtils.importESModule(
			'resource://gre/modules/ExtensionParent.sys.mjs',
		);
		const { extension } = WebExtensionPolicy.getByID(id);
		await ExtensionParent.apiManager.global
			.browserActionFor(extension)
			.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
	}, EXTENSION_ID);
}

/** What the popup says that hangs from the toolbar, once it has something to say. */
export const openPopupWords = (machine: FirefoxMachine): Promise<string | undefined> =>
	machine.ask(() => {
		// The types of the extension API take its windows for those of the tabs.
		const views = chrome.extension.getViews({ type: 'popup' }) as unknown as (typeof globalThis)[];
		return views[0]?.document.querySelector('main')?.innerText;
	});
