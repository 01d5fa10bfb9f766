import type { Page } from '@playwright/test';
import { provesFaults, provesFaultsAtLength } from '../../fixtures/fault';
import { expect, type Machine, test } from '../fixtures';

const LISTED = [
	['https://mullvad.net/', '–'],
	['https://kestrelvpn.com/', '✓?'],
] as const;
const PLAIN = 'http://hello.example/';

/** Bytes in use in the worker, after it has been told to collect its garbage twice. */
async function workerMemory(machine: Machine): Promise<number> {
	const browser = machine.browser.context.browser();
	const session = await browser?.newBrowserCDPSession();
	if (!session) throw new Error('no session with the browser');
	const { targetInfos } = await session.send('Target.getTargets');
	const target = targetInfos.find(
		({ type, url }) => type === 'service_worker' && url.startsWith(machine.browser.page('')),
	);
	if (!target) throw new Error('the worker does not run');
	const { sessionId } = await session.send('Target.attachToTarget', {
		targetId: target.targetId,
		flatten: false,
	});
	let asked = 0;
	const ask = <Answer>(method: string) =>
		new Promise<Answer>((resolve) => {
			asked += 1;
			const id = asked;
			session.on('Target.receivedMessageFromTarget', ({ message }) => {
				const answer = JSON.parse(message);
				if (answer.id === id) resolve(answer.result);
			});
			void session.send('Target.sendMessageToTarget', {
				sessionId,
				message: JSON.stringify({ id, method }),
			});
		});
	await ask('HeapProfiler.collectGarbage');
	await ask('HeapProfiler.collectGarbage');
	const { usedSize } = await ask<{ usedSize: number }>('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
}

const figure = (description: string) =>
	void test.info().annotations.push({ type: 'figure', description });

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;

/** The tabs that something is kept of, in memory. */
const keptTabs = (machine: Machine) =>
	machine.ask(async () =>
		Object.keys(await chrome.storage.session.get(null))
			.filter((key) => key.startsWith('visit:'))
			.map((key) => Number(key.slice('visit:'.length))),
	);

/** Opens tabs by the extension's own API, all at once. @returns their ids, in order */
const openTabs = (machine: Machine, addresses: readonly string[]) =>
	machine.ask(
		async (urls) =>
			(await Promise.all(urls.map((url) => chrome.tabs.create({ url, active: false })))).map(
				({ id }) => id ?? -1,
			),
		addresses,
	);

const badgesOf = (machine: Machine, ids: readonly number[]) =>
	machine.ask(
		(tabIds) => Promise.all(tabIds.map((tabId) => chrome.action.getBadgeText({ tabId }))),
		ids,
	);

test(
	'500 tabs opened, loaded anew and closed in bursts, half of them on listed sites',
	provesFaultsAtLength({
		fault: '500 tabs in bursts',
		done: 'ten bursts of 50 tabs, half of them on listed sites: opened at once, loaded anew, closed',
		saw: 'the right badge on each; nothing kept in memory of the closed ones; the worker no larger than before by a tenth',
	}),
	async ({ machine }) => {
		test.setTimeout(600_000);
		const addresses = Array.from({ length: 50 }, (_, at) =>
			at % 2 === 0 ? (LISTED[(at / 2) % 2]?.[0] ?? PLAIN) : PLAIN,
		);
		const expected = addresses.map(
			(address) => LISTED.find(([site]) => site === address)?.[1] ?? '',
		);
		const burst = async () => {
			const ids = await openTabs(machine, addresses);
			await expect.poll(() => badgesOf(machine, ids), { timeout: 60_000 }).toEqual(expected);
			await machine.ask((all) => Promise.all(all.map((id) => chrome.tabs.reload(id))), ids);
			await expect.poll(() => badgesOf(machine, ids), { timeout: 60_000 }).toEqual(expected);
			await machine.ask((all) => chrome.tabs.remove(all), ids);
		};
		await burst();
		const before = await workerMemory(machine);
		const startedAt = Date.now();
		for (let round = 0; round < 10; round += 1) await burst();
		const took = Date.now() - startedAt;
		const after = await workerMemory(machine);
		expect(after).toBeLessThan(before * 1.1);
		// The next page that is checked after a start of the worker takes away what is left of closed tabs.
		await machine.stopWorker();
		const tab = await machine.visit('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		await expect.poll(() => keptTabs(machine)).toEqual([tab.id]);
		figure(
			`500 tabs in bursts of 50: ${Math.round(took / 500)} ms a tab; worker ${kilobytes(before)} before, ${kilobytes(after)} after`,
		);
	},
);

test(
	'10,000 navigations in one session leave the worker as it was',
	provesFaultsAtLength({
		fault: '10,000 navigations in one session',
		done: 'within pages of listed sites, by the History API and by loads, one after the other',
		saw: 'the right badge at the end; the worker no larger after the second 5,000 than after the first, within a tenth',
	}),
	async ({ machine }) => {
		test.setTimeout(900_000);
		const tab = await machine.visit('https://proton.me/vpn');
		await machine.expectBadge(tab, '–');
		const startedAt = Date.now();
		const sizes: number[] = [];
		for (let round = 1; round <= 20; round += 1) {
			await wander(tab.page, 500);
			await tab.page.reload();
			await machine.expectBadge(tab, '–');
			if (round % 5 === 0) sizes.push(await workerMemory(machine));
		}
		const took = Date.now() - startedAt;
		// Until its code has been compiled and has run for a while, a worker grows whatever it does.
		const half = Math.min(...sizes.slice(0, 2));
		// What is under way when it is looked at is no growth: it is gone once it has been answered.
		await expect.poll(() => workerMemory(machine)).toBeLessThan(half * 1.1);
		expect(await keptTabs(machine)).toEqual([tab.id]);
		figure(
			`10,000 navigations: ${(took / 10_000).toFixed(1)} ms each; worker after each quarter of them: ${sizes.map(kilobytes).join(', ')}`,
		);
	},
);

/** Navigates within the page so many times, at the pace at which it is answered. */
const wander = (page: Page, times: number) =>
	page.evaluate(async (count) => {
		for (let at = 0; at < count; at += 1) {
			history.replaceState({}, '', at % 2 === 0 ? `/vpn/${at % 7}` : '/mail');
			await new Promise((resolve) => setTimeout(resolve));
		}
		history.replaceState({}, '', '/vpn');
	}, times);

test(
	'a flood of messages from one page makes little work, and other tabs are served',
	provesFaults({
		fault: 'A message flood from a compromised page’s content script',
		done: '10,000 reports sent at once from the extension’s own script in a page',
		saw: 'the right badge there, and in another tab meanwhile; the database was read fewer than a hundred times',
	}),
	async ({ machine }) => {
		const tab = await machine.visit('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		await machine.browser.worker.evaluate(() => {
			const { transaction } = IDBDatabase.prototype;
			Object.assign(globalThis, { reads: 0 });
			IDBDatabase.prototype.transaction = function (...args) {
				(globalThis as unknown as { reads: number }).reads += 1;
				return transaction.apply(this, args);
			};
		});
		const contextId = await contentScriptOf(machine, tab.page);
		const startedAt = Date.now();
		const flood = contextId.evaluate(`
			Promise.all(Array.from({ length: 10000 }, () =>
				chrome.runtime.sendMessage({ type: 'pageReport' })
			)).then((answers) => answers.filter((answer) => answer === true).length)
		`);
		const other = await machine.visit('https://kestrelvpn.com/');
		await machine.expectBadge(other, '✓?');
		const served = Date.now() - startedAt;
		expect(await flood).toBe(10_000);
		const took = Date.now() - startedAt;
		await machine.expectBadge(tab, '–');
		const reads = await machine.browser.worker.evaluate(
			() => (globalThis as unknown as { reads: number }).reads,
		);
		expect(reads).toBeLessThan(100);
		figure(
			`10,000 messages at once: ${reads} reads of the database, ${took} ms until all were answered; another tab had its badge after ${served} ms`,
		);
	},
);

/** The world of the extension's content script in a page. */
async function contentScriptOf(machine: Machine, page: Page) {
	const session = await machine.browser.context.newCDPSession(page);
	const { host } = new URL(machine.browser.page(''));
	const found = new Promise<number>((resolve) => {
		session.on('Runtime.executionContextCreated', ({ context }) => {
			if (context.origin.includes(host)) resolve(context.id);
		});
	});
	await session.send('Runtime.enable');
	const contextId = await found;
	return {
		async evaluate(expression: string): Promise<unknown> {
			const { result } = await session.send('Runtime.evaluate', {
				expression,
				contextId,
				awaitPromise: true,
				returnByValue: true,
			});
			return result.value;
		},
	};
}
