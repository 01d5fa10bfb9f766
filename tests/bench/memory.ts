import type { MeasuredBrowser } from './chromium';
import { openListSource, openRefresher, refresh } from './list-source';
import { comparison, type Line } from './report';
import type { Setting } from './setting';
import { lengthenedList, syntheticDomain } from './synthetic-list';

const group = 'memory';

/** The heap of a background that has just started and checked one visit, with the real list and with a long one. */
export async function measureMemory(setting: Setting): Promise<Line[]> {
	const browser = await setting.launch('extension');
	const source = openListSource(setting);
	const page = await openRefresher(browser);
	const rounds = setting.rounds(5);
	const real = await heapsAfterStart(browser, 'https://kestrelvpn.com/', rounds);
	const size = setting.quick ? 1000 : 100_000;
	source.publish(lengthenedList(setting.list, size));
	await refresh(page);
	const long = await heapsAfterStart(browser, `http://${syntheticDomain(1)}/`, rounds);
	await browser.close();
	return [
		comparison(
			{ group, what: `heap after a start, ${size} providers`, unit: 'kB', ours: long, target: 1.3 },
			'the real list',
			real,
		),
	];
}

async function heapsAfterStart(browser: MeasuredBrowser, site: string, rounds: number) {
	const heaps: number[] = [];
	const probe = await browser.context.newPage();
	await probe.goto(browser.own('manifest.json'));
	for (let round = 0; round < rounds; round += 1) {
		await browser.page.goto('about:blank');
		await browser.stopWorker();
		await browser.page.goto(site);
		await probe.evaluate(async (address) => {
			for (;;) {
				const [tab] = await chrome.tabs.query({ url: `${address}*` });
				if (tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id }))) return;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		}, site);
		heaps.push((await heapOfWorker(browser)) / 1000);
	}
	await probe.close();
	return heaps;
}

/** @returns the bytes in use after a garbage collection */
async function heapOfWorker({ protocol }: MeasuredBrowser): Promise<number> {
	const { targetInfos } = await protocol.send('Target.getTargets');
	const target = targetInfos.find(({ type }) => type === 'service_worker');
	if (!target) throw new Error('the background does not run');
	const { sessionId } = await protocol.send('Target.attachToTarget', {
		targetId: target.targetId,
		flatten: false,
	});
	let number = 0;
	const ask = (method: string) => {
		number += 1;
		const id = number;
		const answer = new Promise<{ usedSize?: number }>((resolve) => {
			protocol.on('Target.receivedMessageFromTarget', function received({ message }) {
				const { id: of, result } = JSON.parse(message);
				if (of !== id) return;
				protocol.off('Target.receivedMessageFromTarget', received);
				resolve(result);
			});
		});
		void protocol.send('Target.sendMessageToTarget', {
			sessionId,
			message: JSON.stringify({ id, method }),
		});
		return answer;
	};
	await ask('HeapProfiler.collectGarbage');
	const { usedSize = 0 } = await ask('Runtime.getHeapUsage');
	await protocol.send('Target.detachFromTarget', { sessionId });
	return usedSize;
}
