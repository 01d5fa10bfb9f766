import { pages as enPages } from '../../../utils/i18n/en/pages';
import { provesFaultsAtLength } from '../../fixtures/fault';
import { damageRegistry } from '../damage';
import { expectRefreshToFail, FAILURES, type Failure, rowOf } from '../faults/failures';
import { holdBack } from '../faults/hold-back';
import { nextOf } from '../faults/lists';
import { demonstration } from '../fixtures';
import { expect, type FirefoxMachine, test } from './fixtures';
import { headlineOf, wordsOf } from './page-actions';

const IN_FIREFOX = ', in Firefox';

/** Has the extension refresh from a source that fails, and looks for the reason in the options. */
async function expectFailure(machine: FirefoxMachine, failure: Failure) {
	await expectRefreshToFail(machine, { ...machine.source, sites: machine.sites }, failure);
	const options = await machine.own('options.html');
	await expect.poll(() => wordsOf(options)).toContain(enPages.syncFailures[failure.code]);
	await options.close();
}

/** Looks whether the list that was there before still answers. */
async function expectOldList(machine: FirefoxMachine) {
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '✕');
	await tab.page.close();
}

for (const [what, all] of Object.entries(FAILURES)) {
	// Here every name resolves.
	const failures = all.filter(({ fault }) => fault !== 'DNS failure');
	test(
		`${what}: the list stays, with the reason, and the next attempt waits`,
		provesFaultsAtLength(...failures.map((failure) => rowOf(failure, IN_FIREFOX))),
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

test(
	'an event page that is ended during a refresh leaves the old list whole, and the next refresh brings the new one',
	provesFaultsAtLength({
		fault: 'The event page ended between two files of a refresh, in Firefox',
		done: 'while the source held the second one back',
		saw: 'the old list’s badge; the new one’s after the next refresh',
	}),
	async ({ machine }) => {
		await machine.follow(demonstration);
		const next = nextOf(demonstration);
		const { held } = holdBack(machine.source.answer, machine.source.publish(next), 'snapshot.json');
		await machine.ask(
			() => void chrome.runtime.sendMessage({ type: 'refreshNow' }).catch(() => {}),
		);
		await held;
		await machine.suspend();
		await expectOldList(machine);
		machine.source.publish(next);
		await expect
			.poll(() => machine.ask(() => chrome.runtime.sendMessage({ type: 'refreshNow' })))
			.toMatchObject({ number: next.number });
		await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✓');
	},
);

for (const page of ['running', 'suspended'] as const)
	test(
		`a database damaged under a ${page} event page mends itself at the next visit`,
		provesFaultsAtLength({
			fault: `The database damaged under a ${page} event page, in Firefox`,
			done: 'a provider’s record replaced by nonsense',
			saw: 'the right badge at the next visit',
		}),
		async ({ machine }) => {
			await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
			if (page === 'suspended') await machine.suspend();
			await machine.ask(damageRegistry, 'spoil');
			await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
			await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
		},
	);

test(
	'what is stored of the session and of the settings can be lost without harm',
	provesFaultsAtLength({
		fault: '`storage.local` and `storage.session` emptied, in Firefox',
		done: 'both cleared by a page of the extension, under an open tab',
		saw: 'the right badge and popup once the page was loaded anew',
		lost: 'the settings that were in it, which go back to their defaults',
	}),
	async ({ machine }) => {
		const tab = await machine.visit('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		await machine.ask(async () => {
			await chrome.storage.session.clear();
			await chrome.storage.local.clear();
		});
		await tab.page.reload();
		await machine.expectBadge(tab, '–');
		const popup = await machine.popup(tab);
		await expect.poll(() => headlineOf(popup)).toContain('Mullvad VPN');
	},
);
