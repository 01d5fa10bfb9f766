import { provesFaultsAtLength } from '../../fixtures/fault';
import { expect, type Machine, test } from '../fixtures';
import { openOptions } from '../options-page';
import { reloadExtension } from './reload';

/** Leaves behind what another version of the extension would have. */
const leaveBehind = (
	machine: Machine,
	left: { databaseVersion: number; stored: Record<string, unknown> },
) =>
	machine.ask(async ({ databaseVersion, stored }) => {
		const done = (request: IDBRequest) =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		for (const name of ['registry', 'repository']) {
			await done(indexedDB.deleteDatabase(name));
			const request = indexedDB.open(name, databaseVersion);
			request.onupgradeneeded = () =>
				request.result.createObjectStore('rows').put({ of: 'another version' }, 'mullvad');
			((await done(request)) as IDBDatabase).close();
		}
		await chrome.storage.local.clear();
		await chrome.storage.local.set(stored);
	}, left);

for (const [fault, done, left] of [
	[
		'An update over an old database and old settings',
		'databases of version 1 with other stores, settings without most of today’s keys; loaded anew',
		{
			databaseVersion: 1,
			stored: { settings: { recognition: false, refresh: false }, sync: { at: 'once' } },
		},
	],
	[
		'A downgrade over a newer database and newer settings',
		'databases of version 99, settings with keys and values that this version does not know; loaded anew',
		{
			databaseVersion: 99,
			stored: {
				settings: {
					recognition: false,
					refresh: false,
					language: 'xx',
					refreshEveryHours: 1,
					badges: { licensed: true, brandNew: true },
					tomorrow: {},
				},
				sync: { failures: 0, failed: { at: 1, code: 'brandNew', detail: '' } },
				floor: { root: 1, timestamp: 1, snapshot: 1, targets: 1, keys: [], more: true },
			},
		},
	],
] as const) {
	test(
		`${fault}: the list is there, and what is known of the settings is kept`,
		provesFaultsAtLength({
			fault,
			done,
			saw: 'the right badges; the settings that both versions know, and defaults for the others',
		}),
		async ({ machine }) => {
			await machine.stopWorker();
			await leaveBehind(machine, left);
			await reloadExtension(machine);
			const tab = await machine.visit('https://mullvad.net/');
			await machine.expectBadge(tab, '–');
			await tab.page.goto('https://kestrelvpn.com/');
			await machine.expectBadge(tab, '✓?');
			const options = await openOptions(machine);
			await expect(options.getByRole('checkbox', { name: /Recognise VPN/ })).not.toBeChecked();
			await expect(options.locator('.held__list')).toBeVisible();
		},
	);
}
