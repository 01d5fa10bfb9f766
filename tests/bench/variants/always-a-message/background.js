// The straightforward way to build the extension: the list in storage, and a look-up for every page.
const LIST = { 'kestrelvpn.com': '✓?', 'mullvad.net': '–' };

chrome.runtime.onInstalled.addListener(() => chrome.storage.local.set({ list: LIST }));

chrome.runtime.onMessage.addListener((_, sender) => {
	void paint(new URL(sender.url).hostname, sender.tab.id);
});

async function paint(host, tabId) {
	const { list = {} } = await chrome.storage.local.get('list');
	const labels = host.split('.');
	const domain = labels.map((_, at) => labels.slice(at).join('.')).find((each) => each in list);
	if (domain === undefined) return;
	await Promise.all([
		chrome.action.setBadgeText({ tabId, text: list[domain] }),
		chrome.action.setBadgeBackgroundColor({ tabId, color: '#8a5a00' }),
		chrome.action.setTitle({ tabId, title: domain }),
	]);
}
