import { popup as en } from '../../../utils/i18n/en/popup';
import { provesFaults } from '../../fixtures/fault';
import { demonstration, expect, test } from '../fixtures';
import { openOptions } from '../options-page';
import { expectHeadline, haltBackground, type Step } from './halt';
import { nextOf } from './lists';

const next = nextOf(demonstration);

for (const [step, fault] of [
	['look-up', 'The worker killed between a message and its look-up'],
	['badge', 'The worker killed before the badge'],
] as const satisfies readonly (readonly [Step, string])[]) {
	test(
		`${fault}: the badge comes all the same`,
		provesFaults({
			fault,
			done: 'halted there, then ended by the browser’s tools',
			saw: 'the right badge on the same page, without doing anything; the right popup',
		}),
		async ({ machine }) => {
			const halted = await haltBackground(machine, step);
			const tab = await machine.visit('https://mullvad.net/', 'commit');
			await halted();
			await machine.stopWorker();
			await machine.expectBadge(tab, '–');
			await expectHeadline(machine, tab, en.verdicts.notOnList.headline('Mullvad VPN'));
		},
	);
}

for (const [step, nth, fault, done] of [
	[
		'verification',
		1,
		'The worker killed between fetch and verification',
		'halted at the first signature of a sync, then ended',
	],
	[
		'write',
		2,
		'The worker killed inside the change of the database',
		'halted at the second record that a sync writes, then ended',
	],
] as const satisfies readonly (readonly [Step, number, string, string])[]) {
	test(
		`${fault}: the old list is whole, and the next refresh brings the new one`,
		provesFaults({
			fault,
			done,
			saw: 'the old list’s badge and number; the new list’s after the next refresh',
		}),
		async ({ machine }) => {
			await machine.follow(demonstration);
			const tab = await machine.visit('http://lapsed-vpn.example/');
			await machine.expectBadge(tab, '✕');
			machine.publish(next);
			const halted = await haltBackground(machine, step, nth);
			await machine.ask(
				() => void chrome.runtime.sendMessage({ type: 'refreshNow' }).catch(() => {}),
			);
			await halted();
			await machine.stopWorker();
			await tab.page.reload();
			await machine.expectBadge(tab, '✕');
			const options = await openOptions(machine);
			await expect(options.getByText(`List no. ${demonstration.number} of`).first()).toBeVisible();
			await machine.follow(next);
			await machine.expectBadge(tab, '✓');
		},
	);
}
