import { pages as enPages } from '../../../utils/i18n/en/pages';
import type { SyncState } from '../../../utils/list/sync-state';
import { provesFaultsAtLength } from '../../fixtures/fault';
import { demonstration, expect, type Machine, test } from '../fixtures';
import { openOptions } from '../options-page';
import {
	BODIES,
	ENDLESS,
	type Failure,
	isPutOff,
	NO_WAY_THERE,
	OTHER_ANSWERS,
	rowOf,
} from './failures';

let sources = 0;

/** Has the extension refresh from a source that fails, each under a name of its own, so that each is a first failure. */
async function expectFailure(machine: Machine, failure: Failure) {
	sources += 1;
	const { code } = failure;
	const { publish, answerSource: answer, sites } = machine;
	const named = await failure.arrange({ publish, answer, sites });
	const source = named ?? `http://list.vpn-licence-indicator.example/${sources}/`;
	const startedAt = Date.now();
	await machine.set({ source });
	const state = () =>
		machine.ask(async () => (await chrome.storage.local.get('sync')).sync as SyncState);
	await expect
		.poll(state, { timeout: 50_000 })
		.toMatchObject({ source, failures: 1, failed: { code } });
	const { dueAt } = await state();
	expect(isPutOff(failure, startedAt, dueAt)).toBe(true);
	const page = await openOptions(machine);
	await expect(page.getByText(/^Last failure: /)).toContainText(enPages.syncFailures[code]);
	await page.close();
}

/** Looks whether the list that was there before still answers. */
async function expectOldList(machine: Machine) {
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '✕');
	await tab.page.close();
}

for (const [what, failures] of [
	['no way to the source', NO_WAY_THERE],
	['a source that answers with something else', OTHER_ANSWERS],
	['a body that is not what it says', BODIES],
	['a body that does not end', ENDLESS],
] as const) {
	test(
		`${what}: the list stays, with the reason, and the next attempt waits`,
		provesFaultsAtLength(...failures.map((failure) => rowOf(failure))),
		async ({ machine }) => {
			await machine.follow(demonstration);
			for (const failure of failures)
				await test.step(failure.fault, async () => {
					await expectFailure(machine, failure);
					await expectOldList(machine);
				});
		},
	);
}

const OFFLINE: Failure = {
	fault: 'No network',
	done: 'the browser’s tools took it away from the worker',
	code: 'offline',
	arrange: ({ publish }) => {
		publish(demonstration);
		return undefined;
	},
};

test(
	'no network: the list stays, with the reason',
	provesFaultsAtLength(rowOf(OFFLINE)),
	async ({ machine }) => {
		await machine.follow(demonstration);
		await machine.browser.context.setOffline(true);
		await expectFailure(machine, OFFLINE);
		await machine.browser.context.setOffline(false);
		await expectOldList(machine);
	},
);

const CERTIFICATE: Failure = {
	fault: 'A certificate that nobody trusts',
	done: 'a source behind https under a self-signed certificate',
	code: 'unreachable',
	arrange: ({ publish }) => {
		publish(demonstration);
		return 'https://list.vpn-licence-indicator.example/';
	},
};

test.describe(() => {
	test.use({ switches: [] });

	test(
		'a certificate that nobody trusts: the list stays, with the reason',
		provesFaultsAtLength(rowOf(CERTIFICATE)),
		async ({ machine }) => {
			await machine.follow(demonstration);
			await expectFailure(machine, CERTIFICATE);
			await expectOldList(machine);
		},
	);
});
