import { browser } from 'wxt/browser';

const ID = 'licences';

/** The changes themselves can be read there. */
const CHANGES_PAGE = '/providers.html#changes';

/** Shows a notification; a later one takes its place. Without the permission, or where there are none, nothing. */
export async function notify(title: string, message: string): Promise<void> {
	await browser.notifications?.create(ID, {
		type: 'basic',
		iconUrl: browser.runtime.getURL('/icon/default-128.png'),
		title,
		message,
	});
}

/** Leads from a notification to what has changed. The permission for them can come while the background runs. */
export function listenToNotifications(): void {
	const open = (id: string) => {
		if (id === ID) void browser.tabs.create({ url: CHANGES_PAGE });
	};
	// What listens already is not added twice, in any browser.
	const listen = () => browser.notifications?.onClicked.addListener(open);
	listen();
	browser.permissions.onAdded.addListener(listen);
}
