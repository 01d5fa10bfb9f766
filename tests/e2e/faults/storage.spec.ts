import { pages as enPages } from '../../../utils/i18n/en/pages';
import { popup as en } from '../../../utils/i18n/en/popup';
import { provesFaults } from '../../fixtures/fault';
import { demonstration, expect, type Machine, test } from '../fixtures';
import { openOptions, outcome, refreshNow } from '../options-page';
import { expectHeadline } from './halt';
import { nextOf } from './lists';

/** Fills an area of the extension's storage, until no more than so many characters fit in. */
const fill = (machine: Machine, area: 'local' | 'session', left: number) =>
	machine.ask(
		async ([name, least]) => {
			for (let size = 10_000_000, at = 0; size >= least; at += 1) {
				try {
					await chrome.storage[name].set({ [`filler-${at}`]: 'x'.repeat(size) });
				} catch {
					size = Math.floor(size / 2);
				}
			}
		},
		[area, left] as const,
	);

test(
	'with no room left for settings, a refresh still brings the new list to every open tab',
	provesFaults({
		fault: '`storage.local` full',
		done: 'filled to the brim before a refresh',
		saw: 'the new list’s badge in the open tab; a setting that cannot be kept goes back to what it was',
		lost: 'when the list was last refreshed, once the worker ends',
	}),
	async ({ machine }) => {
		const next = nextOf(demonstration);
		await machine.follow(demonstration);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✕');
		machine.publish(next);
		await fill(machine, 'local', 1);
		const page = await openOptions(machine);
		await refreshNow(page);
		await expect(outcome(page)).toHaveText(
			enPages.options.list.outcomes.updated(String(next.number)),
		);
		await machine.expectBadge(tab, '✓');
		const recognition = page.getByRole('checkbox', { name: enPages.options.recognition.label });
		await recognition.click();
		await expect(recognition).toBeChecked();
		// Asked once for the refresh, and not again and again.
		const asked = machine.sourceRequests();
		await machine.stopWorker();
		await tab.page.reload();
		await machine.expectBadge(tab, '✓');
		expect(machine.sourceRequests()).toBe(asked);
	},
);

test(
	'with no room left in memory, the badge is right, and what is kept of closed tabs makes room',
	provesFaults({
		fault: '`storage.session` full',
		done: 'filled to the brim by other things; then by the visits of tabs that were closed',
		saw: 'the right badge; the right popup as soon as there was room, for which the visits of closed tabs make way',
	}),
	async ({ machine }) => {
		const tab = await machine.visit('http://hello.example/');
		await fill(machine, 'session', 100);
		await tab.page.goto('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		await machine.ask(async () => {
			await chrome.storage.session.clear();
			const closed = { 'visit:99999901': 'x'.repeat(10_400_000) };
			await chrome.storage.session.set(closed);
		});
		await tab.page.goto('https://kestrelvpn.com/');
		await machine.expectBadge(tab, '✓?');
		await tab.page.goto('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		await expectHeadline(machine, tab, en.verdicts.notOnList.headline('Mullvad VPN'));
	},
);
