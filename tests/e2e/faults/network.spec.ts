import { pages as enPages } from '../../../utils/i18n/en/pages';
import { provesFaultsAtLength } from '../../fixtures/fault';
import { demonstration, expect, type Machine, test } from '../fixtures';
import { openOptions } from '../options-page';
import { expectRefreshToFail, FAILURES, type Failure, rowOf } from './failures';

/** Has the extension refresh from a source that fails, and looks for the reason in the options. */
async function expectFailure(machine: Machine, failure: Failure) {
	const { publish, answerSource: answer, sites } = machine;
	await expectRefreshToFail(machine, { publish, answer, sites }, failure);
	const page = await openOptions(machine);
	await expect(page.getByText(/^Last failure: /)).toContainText(enPages.syncFailures[failure.code]);
	await page.close();
}

/** Looks whether the list that was there before still answers. */
async function expectOldList(machine: Machine) {
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '✕');
	await tab.page.close();
}

for (const [what, failures] of Object.entries(FAILURES)) {
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
