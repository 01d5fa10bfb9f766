import { comparison, type Line } from './report';
import type { Setting } from './setting';

const group = 'popup';

/** From opening the popup until the verdict is painted, beside a page of the extension with nothing in it. */
export async function measurePopup(setting: Setting): Promise<Line[]> {
	const browser = await setting.launch('extension');
	await browser.page.goto('https://kestrelvpn.com/');
	const popup = await browser.context.newPage();
	await popup.setViewportSize({ width: 360, height: 600 });
	await popup.goto(browser.own('manifest.json'));
	const tabId = await popup.evaluate(async () => {
		for (;;) {
			const [tab] = await chrome.tabs.query({ url: 'https://kestrelvpn.com/*' });
			if (tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })))
				return tab.id;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	});
	const [own, bare]: [number[], number[]] = [[], []];
	for (let round = -3; round < setting.rounds(40); round += 1) {
		await popup.goto(browser.own(`popup.html?tabId=${tabId}`));
		// A frame after it is in the page, it is on the screen.
		const painted = await popup.evaluate(async () => {
			while (!document.querySelector('.band__headline'))
				await new Promise((resolve) => requestAnimationFrame(resolve));
			await new Promise((resolve) => requestAnimationFrame(resolve));
			return performance.now();
		});
		await popup.goto(browser.own('_locales/en/messages.json'));
		const empty = await popup.evaluate(async () => {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			await new Promise((resolve) => requestAnimationFrame(resolve));
			return performance.now();
		});
		if (round < 0) continue;
		own.push(painted);
		bare.push(empty);
	}
	await browser.close();
	return [
		comparison(
			{ group, what: 'opening to verdict painted', unit: 'ms', ours: own },
			'a file without a script',
			bare,
		),
	];
}
