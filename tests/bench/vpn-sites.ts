import type { MeasuredBrowser } from './chromium';
import { comparison, type Line } from './report';
import type { Setting } from './setting';

const group = 'VPN sites';
const SITE = 'https://kestrelvpn.com/';

/** From the navigation's commit to the badge, beside the straightforward way, turn by turn. */
export async function measureVpnSites(setting: Setting): Promise<Line[]> {
	const ours = await ready(await setting.launch('extension'));
	const theirs = await ready(await setting.launch('alwaysAMessage'));
	const lines: Line[] = [];
	for (const [state, target] of [
		['warm', 1],
		['stopped', 0.5],
	] as const) {
		const [own, other]: [number[], number[]] = [[], []];
		for (let round = -3; round < setting.rounds(30); round += 1) {
			const times = [await ours.visit(state), await theirs.visit(state)] as const;
			if (round < 0) continue;
			own.push(times[0]);
			other.push(times[1]);
		}
		lines.push(
			comparison(
				{ group, what: `commit to badge, background ${state}`, unit: 'ms', ours: own, target },
				'always a message',
				other,
			),
		);
	}
	await ours.close();
	await theirs.close();
	return lines;
}

async function ready(browser: MeasuredBrowser) {
	const probe = await browser.context.newPage();
	await probe.goto(browser.own('manifest.json'));
	// The list is in force, and the tab has been painted once.
	await browser.page.goto(SITE);
	const tabId = await probe.evaluate(async (address) => {
		for (;;) {
			const [tab] = await chrome.tabs.query({ url: `${address}*` });
			if (tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })))
				return tab.id;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}, SITE);
	return {
		/** @returns the milliseconds from the commit, as the extension API tells of it, to the badge */
		async visit(state: 'warm' | 'stopped'): Promise<number> {
			await browser.page.goto('about:blank');
			if (state === 'stopped') await browser.stopWorker();
			const painted = probe.evaluate(
				(id) =>
					new Promise<number>((resolve) => {
						let seen = false;
						chrome.tabs.onUpdated.addListener(async (changed, { status }) => {
							if (seen || changed !== id || status !== 'loading') return;
							seen = true;
							const committed = performance.now();
							while ((await chrome.action.getBadgeText({ tabId: id })) === '');
							resolve(performance.now() - committed);
						});
					}),
				tabId,
			);
			await browser.page.goto(SITE);
			return painted;
		},
		close: () => browser.close(),
	};
}
