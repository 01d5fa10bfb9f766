import { expect, type Machine } from './fixtures';

interface ExtensionSettings {
	readonly hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
	readonly incognitoAccess?: boolean;
}

/** Changes what a person changes on the browser's page of extensions, and waits until the extension is back. */
export async function allow(machine: Machine, settings: ExtensionSettings): Promise<void> {
	const page = await machine.browser.context.newPage();
	await page.goto('chrome://extensions/');
	const id = new URL(machine.browser.page('')).host;
	await page.evaluate(
		async ([extensionId, change]) => {
			// biome-ignore lint/suspicious/noExplicitAny: an API of that page alone, which nobody types
			const { developerPrivate } = chrome as any;
			// Without it an unpacked extension stays off once it has been loaded anew.
			await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
			await developerPrivate.updateExtensionConfiguration({ extensionId, ...change });
		},
		[id, settings] as const,
	);
	// Some changes load the extension anew.
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
}
