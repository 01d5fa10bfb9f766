import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hostOf, signedRepository } from '../../utils/dev/test-signer';
import type { LicensedList } from '../../utils/list/schema';
import type { SyncOutcome } from '../../utils/list/sync';
import type { MeasuredBrowser } from './chromium';
import type { Setting } from './setting';

const HOST = 'list.vpn-licence-indicator.example';
const FIRST_ROOT = new Uint8Array(
	readFileSync(new URL('../../public/registry/metadata/1.root.json', import.meta.url)),
);

/** The list's source, as a static host would be, with a count of what it is asked for. */
export interface ListSource {
	/** Puts a list there, as a new version of the repository. @returns the bytes of all its targets */
	publish(list: LicensedList): number;
	/** What was asked since the last time: how often, and the bytes of all answers without their heads. */
	taken(): { readonly requests: number; readonly bytes: number };
}

export function openListSource({ sites }: Setting): ListSource {
	// Further than any version of the bundled list.
	let version = 1000;
	let [requests, bytes] = [0, 0];
	return {
		publish(list) {
			version += 1;
			const files = signedRepository(list, FIRST_ROOT, { version });
			const answer = hostOf(files);
			sites.answerHost(HOST, (request, response) => {
				requests += 1;
				const path = new URL(request.url ?? '', 'http://localhost').pathname.slice(1);
				bytes += files.get(path)?.byteLength ?? 0;
				answer(request, response);
			});
			const targets = [...files].filter(([path]) => path.startsWith('targets/'));
			return targets.reduce((sum, [, file]) => sum + file.byteLength, 0);
		},
		taken() {
			const count = { requests, bytes };
			[requests, bytes] = [0, 0];
			return count;
		},
	};
}

/** A page of the extension from which refreshes are asked for; by itself it refreshes nothing. */
export async function openRefresher(browser: MeasuredBrowser): Promise<Page> {
	const page = await browser.context.newPage();
	await page.goto(browser.own('manifest.json'));
	await page.evaluate(async (source) => {
		while ((await chrome.scripting.getRegisteredContentScripts()).length === 0)
			await new Promise((resolve) => setTimeout(resolve, 100));
		await chrome.storage.local.set({ settings: { refresh: false, source } });
	}, `http://${HOST}/`);
	return page;
}

/** Refreshes as the button in the options does. @returns the milliseconds that it took */
export async function refresh(page: Page): Promise<number> {
	const { outcome, time } = await page.evaluate(async () => {
		const before = performance.now();
		const answer: SyncOutcome = await chrome.runtime.sendMessage({ type: 'refreshNow' });
		return { outcome: answer, time: performance.now() - before };
	});
	if (outcome.kind !== 'updated' && outcome.kind !== 'unchanged')
		throw new Error(`the refresh ended otherwise: ${JSON.stringify(outcome)}`);
	return time;
}
