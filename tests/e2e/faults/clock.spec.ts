import { pages as enPages } from '../../../utils/i18n/en/pages';
import { provesFaultsAtLength } from '../../fixtures/fault';
import { useChangedBuild } from '../changed-build';
import { test as base, demonstration, expect, type Machine } from '../fixtures';
import { holdBack } from './hold-back';
import { nextOf } from './lists';

const DAY = 86_400_000;

/** Put before the background's own code: its clock is ahead by so many days, which can be changed while it runs. */
const shiftedClock = (days: number) => `
globalThis.daysAhead = ${days};
{
	const { now } = Date;
	const shifted = () => now() + globalThis.daysAhead * ${DAY};
	const TrueDate = Date;
	globalThis.Date = class extends TrueDate {
		constructor(...when) {
			super(...(when.length === 0 ? [shifted()] : when));
		}
	};
	globalThis.Date.now = shifted;
}
`;

const test = base.extend<{ ahead: number }>({
	ahead: [0, { option: true }],
	extension: async ({ ahead }, use) => {
		await useChangedBuild(shiftedClock(ahead), use);
	},
});

const setClock = (machine: Machine, days: number) =>
	machine.browser.worker.evaluate((ahead) => {
		Object.assign(globalThis, { daysAhead: ahead });
	}, days);

/** What the alarm does when it goes off, however late. */
const ring = (machine: Machine) =>
	machine.ask(() => chrome.alarms.create('sync', { when: Date.now() + 50 }));

const refreshNow = (machine: Machine) =>
	machine.ask(() => chrome.runtime.sendMessage({ type: 'refreshNow' }));

const lasting = (days: number) => {
	const expires = Date.now() + days * DAY;
	return { expires: { root: expires, targets: expires, snapshot: expires, timestamp: expires } };
};

test.describe(() => {
	test.use({ ahead: 365 });

	test(
		'a clock that is a year ahead: every answer is there, and says that the list is out of date',
		provesFaultsAtLength({
			fault: 'The clock a year ahead',
			done: 'a build whose background’s clock is 365 days ahead; a refresh from a good source',
			saw: 'the right badge, with “out of date”; the refresh says that the signatures have run out; all well once the clock is right',
		}),
		async ({ machine }) => {
			machine.publish(demonstration);
			const tab = await machine.visit('https://mullvad.net/');
			await machine.expectBadge(tab, '–');
			expect(await machine.title(tab)).toContain('out of date');
			await machine.set({ source: 'http://list.vpn-licence-indicator.example/' });
			await expect
				.poll(() => refreshNow(machine))
				.toMatchObject({ kind: 'failed', code: 'expired' });
			await setClock(machine, 0);
			await machine.follow(demonstration);
			await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');
		},
	);

	test(
		'a clock that has been set back by a year does not hold the next refresh up by a year',
		provesFaultsAtLength({
			fault: 'The clock set back by a year after a refresh',
			done: 'refreshed with the clock 365 days ahead, then set right; the alarm went off',
			saw: 'the new list’s badge after the next alarm, and not a year later',
		}),
		async ({ machine }) => {
			machine.publish(demonstration, lasting(3 * 365));
			await machine.set({ source: 'http://list.vpn-licence-indicator.example/' });
			await expect.poll(machine.synced).toBe(demonstration.number);
			const tab = await machine.visit('http://lapsed-vpn.example/');
			await machine.expectBadge(tab, '✕');
			machine.publish(nextOf(demonstration));
			await setClock(machine, 0);
			await ring(machine);
			await machine.expectBadge(tab, '✓');
		},
	);
});

test.describe(() => {
	test.use({ ahead: -365 });

	test(
		'a clock that is a year behind: every answer is there, and the refresh works',
		provesFaultsAtLength({
			fault: 'The clock a year behind',
			done: 'a build whose background’s clock is 365 days behind; a refresh from a good source',
			saw: 'the right badges, and those of the new list after the refresh',
		}),
		async ({ machine }) => {
			await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
			await machine.follow(demonstration);
			await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');
		},
	);
});

test(
	'a clock that jumps by a year during a sync: the list comes into force, and the next refresh is due in time',
	provesFaultsAtLength({
		fault: 'The clock jumping by a year during a sync, and back',
		done: 'set 365 days ahead while the source held an answer back, then set right; the alarm went off',
		saw: 'the badge of the list that was under way, and of the next one after the next alarm',
	}),
	async ({ machine }) => {
		await machine.follow(demonstration);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		const next = nextOf(demonstration);
		const later = { ...demonstration, number: next.number + 1 };
		const { held, letGo } = holdBack(machine.answerSource, machine.publish(next), 'timestamp.json');
		await machine.ask(
			() => void chrome.runtime.sendMessage({ type: 'refreshNow' }).catch(() => {}),
		);
		await held;
		await setClock(machine, 365);
		letGo();
		await machine.expectBadge(tab, '✓');
		machine.publish(later);
		await setClock(machine, 0);
		await ring(machine);
		await machine.expectBadge(tab, '✕');
	},
);

test(
	'a machine that was asleep for a week refreshes when it wakes, once',
	provesFaultsAtLength({
		fault: 'The machine asleep for a week',
		done: 'the clock put a week on, after which the alarm went off, late, and again',
		saw: 'the new list’s badge; one refresh, and not one for each day',
	}),
	async ({ machine }) => {
		await machine.follow(demonstration);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✕');
		machine.publish(nextOf(demonstration), lasting(30));
		await setClock(machine, 7);
		await ring(machine);
		await machine.expectBadge(tab, '✓');
		const asked = machine.sourceRequests();
		await ring(machine);
		await expect
			.poll(() => machine.ask(async () => (await chrome.alarms.get('sync'))?.scheduledTime ?? 0))
			.toBeGreaterThan(Date.now() + DAY);
		expect(machine.sourceRequests()).toBe(asked);
	},
);

test(
	'an alarm that was lost is set again as soon as the worker runs',
	provesFaultsAtLength({
		fault: 'Alarms lost',
		done: 'all alarms cleared, the worker stopped; then one page visited',
		saw: 'the next attempt, as the options announce it, has its alarm again',
	}),
	async ({ machine }) => {
		await machine.follow(demonstration);
		await expect.poll(() => machine.alarms()).toEqual(['sync']);
		await machine.ask(() => chrome.alarms.clearAll());
		await machine.stopWorker();
		await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');
		await expect.poll(() => machine.alarms()).toEqual(['sync']);
		const page = await machine.browser.context.newPage();
		await page.goto(machine.browser.page('options.html'));
		const next = enPages.options.list.next('').replace(/\s*\.?$/, '');
		await expect(page.getByText(new RegExp(`^${next}`))).toBeVisible();
	},
);
