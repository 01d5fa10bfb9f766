import { setTimeout as wait } from 'node:timers/promises';
import type { ExtensionBrowser } from './launch';

/** What a person changes of an extension on the browser's own page of extensions. */
export interface ExtensionAccess {
	readonly hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
	readonly incognitoAccess?: boolean;
}

/** Changes what the person lets the extension do, and waits until the extension is back: some changes load it anew. */
export async function changeAccess(
	{ context, page: address }: Pick<ExtensionBrowser, 'context' | 'page'>,
	access: ExtensionAccess,
): Promise<void> {
	const page = await context.newPage();
	await page.goto('chrome://extensions/');
	const id = new URL(address('')).host;
	await page.evaluate(
		async ([extensionId, change]) => {
			// biome-ignore lint/suspicious/noExplicitAny: an API of that page alone, which nobody types
			const { developerPrivate } = chrome as any;
			// Without it an unpacked extension stays off once it has been loaded anew.
			await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
			await developerPrivate.updateExtensionConfiguration({ extensionId, ...change });
		},
		[id, access] as const,
	);
	const state = () =>
		page.evaluate(async (extensionId) => {
			// biome-ignore lint/suspicious/noExplicitAny: as above
			const info = await (chrome as any).developerPrivate.getExtensionInfo(extensionId);
			return info.state as string;
		}, id);
	while ((await state()) !== 'ENABLED') await wait(50);
	await page.close();
}
