import { expect, type Machine } from '../fixtures';

/** Loads the extension anew from its folder, as an update does, and waits until it is back. */
export async function reloadExtension(machine: Machine): Promise<void> {
	const page = await machine.browser.context.newPage();
	await page.goto('chrome://extensions/');
	const id = new URL(machine.browser.page('')).host;
	await page.evaluate(async (extensionId) => {
		// biome-ignore lint/suspicious/noExplicitAny: an API of that page alone, which nobody types
		const { developerPrivate } = chrome as any;
		// Without it an unpacked extension stays off once it has been loaded anew.
		await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
		await developerPrivate.reload(extensionId, { failQuietly: true });
	}, id);
	await expect
		.poll(() =>
			page.evaluate(async (extensionId) => {
				// biome-ignore lint/suspicious/noExplicitAny: as above
				const info = await (chrome as any).developerPrivate.getExtensionInfo(extensionId);
				return info.state;
			}, id),
		)
		.toBe('ENABLED');
	await page.close();
	// Pages of the extension can be opened a moment later only.
	await expect(async () => {
		await machine.ask(() => chrome.runtime.id);
	}).toPass();
}
