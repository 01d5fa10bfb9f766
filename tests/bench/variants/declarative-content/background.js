// The browser paints by itself, from rules, and no worker need run. It can paint an icon: no badge, and no title.
const SITES = { 'kestrelvpn.com': '#8a5a00', 'mullvad.net': '#555555' };

chrome.runtime.onInstalled.addListener(() => {
	chrome.declarativeContent.onPageChanged.removeRules(undefined, () => {
		chrome.declarativeContent.onPageChanged.addRules(
			Object.entries(SITES).map(([domain, colour]) => ({
				conditions: [
					new chrome.declarativeContent.PageStateMatcher({
						pageUrl: { hostSuffix: `.${domain}` },
					}),
				],
				actions: [new chrome.declarativeContent.SetIcon({ imageData: filled(colour) })],
			})),
		);
	});
});

function filled(colour) {
	const context = new OffscreenCanvas(32, 32).getContext('2d');
	context.fillStyle = colour;
	context.fillRect(0, 0, 32, 32);
	return context.getImageData(0, 0, 32, 32);
}
