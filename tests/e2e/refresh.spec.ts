import type { LicensedList } from '../../utils/list/schema';
import { demonstration, expect, SOURCE, test } from './fixtures';

/** The demonstration, one number further, without one provider. */
function listWithout(id: string): LicensedList {
	return {
		...demonstration,
		number: demonstration.number + 1,
		providers: demonstration.providers.filter((provider) => provider.id !== id),
	};
}

test('a new list changes the badge of an open tab, without a reload', async ({ machine }) => {
	const tab = await machine.visit('http://lapsed-vpn.example/');
	const other = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(other, '–');
	await tab.page.evaluate(() => Object.assign(globalThis, { alive: true }));
	await machine.follow(demonstration);
	await machine.expectBadge(tab, '✕');
	await machine.follow(listWithout('mullvad'));
	await machine.expectBadge(other, '');
	expect(await tab.page.evaluate(() => 'alive' in globalThis)).toBe(true);
});

test('switched off, not one request leaves the extension', async ({ machine }) => {
	machine.publish(demonstration);
	await machine.set({ refresh: false });
	await machine.set({ source: SOURCE });
	await machine.stopWorker();
	for (const address of [
		'https://mullvad.net/',
		'https://kestrelvpn.com/',
		'http://hello.example/',
	])
		await machine.visit(address);
	await expect.poll(() => machine.alarms()).toEqual([]);
	expect(machine.sourceRequests()).toBe(0);
});

test('switched on again, it catches up', async ({ machine }) => {
	machine.publish(demonstration);
	await machine.set({ refresh: false, source: SOURCE });
	await machine.set({ refresh: true });
	await expect.poll(machine.synced).toBe(demonstration.number);
	await machine.expectBadge(await machine.visit('http://licensed-vpn.example/'), '✓');
	await expect.poll(() => machine.alarms()).toEqual(['sync']);
});
