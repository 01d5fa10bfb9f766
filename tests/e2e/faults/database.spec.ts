import { pages as enPages } from '../../../utils/i18n/en/pages';
import { popup as en } from '../../../utils/i18n/en/popup';
import { provesFaults } from '../../fixtures/fault';
import { demonstration, expect, type Machine, test } from '../fixtures';
import { openOptions, outcome, refreshNow } from '../options-page';
import { expectHeadline } from './halt';
import { nextOf } from './lists';

/** Node knows no origin of such an address. */
const originOf = ({ browser }: Machine) => browser.page('').replace(/\/$/, '');

/** Puts a database of another version in the place of the list's. */
const plant = (machine: Machine, version: number) =>
	machine.ask(async (planted) => {
		const done = (request: IDBRequest) =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		await done(indexedDB.deleteDatabase('registry'));
		const request = indexedDB.open('registry', planted);
		request.onupgradeneeded = () =>
			request.result.createObjectStore('list').put({ odd: true }, 'mullvad.net');
		((await done(request)) as IDBDatabase).close();
	}, version);

/** Has a page of the extension be at work in the list's database. @returns a function that ends it */
async function occupyDatabase(machine: Machine): Promise<() => Promise<void>> {
	await machine.ask(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('registry');
			request.onsuccess = () => resolve(request.result);
		});
		const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
		const [store = ''] = database.objectStoreNames;
		const busy = { until: Number.POSITIVE_INFINITY };
		const hold = () => {
			if (performance.now() < busy.until) transaction.objectStore(store).count().onsuccess = hold;
		};
		hold();
		transaction.oncomplete = () => database.close();
		Object.assign(globalThis, { busy });
	});
	return () =>
		machine.ask(() => {
			(globalThis as unknown as { busy: { until: number } }).busy.until = 0;
		});
}

for (const [fault, version] of [
	['A database of an older version', 1],
	['A database of a newer version', 99],
] as const) {
	test(
		`${fault}: the list is brought back at the next visit`,
		provesFaults({
			fault,
			done: `one of version ${version}, with other stores, put in its place`,
			saw: 'the right badge and popup at the next visit',
		}),
		async ({ machine }) => {
			await machine.stopWorker();
			await plant(machine, version);
			const tab = await machine.visit('https://mullvad.net/');
			await machine.expectBadge(tab, '–');
			await expectHeadline(machine, tab, en.verdicts.notOnList.headline('Mullvad VPN'));
		},
	);
}

test(
	'the browser closes the database under the worker, and the next visit opens it anew',
	provesFaults({
		fault: 'The database closed under us',
		done: 'the browser’s tools wiped the extension’s databases while the worker had them open',
		saw: 'the right badge at the next visit',
	}),
	async ({ machine }) => {
		await machine.follow(demonstration);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✕');
		const session = await machine.browser.context.newCDPSession(tab.page);
		await session.send('Storage.clearDataForOrigin', {
			origin: originOf(machine),
			storageTypes: 'indexeddb',
		});
		const databases = machine.ask(async () => (await indexedDB.databases()).length);
		expect(await databases).toBe(0);
		await tab.page.goto('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		// What was kept of the source is gone with the rest, so its list comes with the next refresh.
		await machine.follow(demonstration);
		await tab.page.goto('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✕');
	},
);

test(
	'another context that does not let go of the database: not known, with the reason, and all well once it has',
	provesFaults({
		fault: 'The database blocked by another context',
		done: 'a page kept an older version of it open and did not let go',
		saw: 'no badge and “not known”, with the reason, after three seconds; the right badge once it was let go of',
	}),
	async ({ machine }) => {
		await machine.stopWorker();
		await plant(machine, 1);
		await machine.ask(async () => {
			const held = await new Promise((resolve) => {
				const request = indexedDB.open('registry', 1);
				request.onsuccess = () => resolve(request.result);
			});
			Object.assign(globalThis, { held });
		});
		const tab = await machine.visit('https://mullvad.net/');
		await expect
			.poll(() => machine.visited(tab))
			.toMatchObject({ check: { status: 'unavailable', reason: 'unavailable' } });
		await machine.expectBadge(tab, '');
		const popup = await machine.popup(tab);
		await expect(popup.getByText(en.unavailable.unavailable)).toBeVisible();
		await machine.ask(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
		await tab.page.reload();
		await machine.expectBadge(tab, '–');
	},
);

test(
	'a page that is long at work in the database holds a check up and no more',
	provesFaults({
		fault: 'The database busy in another context',
		done: 'a page held a writing transaction open while a site was visited',
		saw: 'the right badge as soon as that had ended',
	}),
	async ({ machine }) => {
		const letGo = await occupyDatabase(machine);
		const tab = await machine.visit('https://mullvad.net/');
		await machine.expectBadge(tab, '');
		await letGo();
		await machine.expectBadge(tab, '–');
	},
);

test(
	'a tab that is closed during its very first check leaves nothing behind',
	provesFaults({
		fault: 'A tab closed during its first check',
		done: 'closed while the look-up waited for a database that was busy',
		saw: 'nothing; and nothing is kept in memory of it',
	}),
	async ({ machine }) => {
		const letGo = await occupyDatabase(machine);
		const closed = await machine.visit('https://mullvad.net/');
		await closed.page.close();
		await letGo();
		const tab = await machine.visit('https://kestrelvpn.com/');
		await machine.expectBadge(tab, '✓?');
		expect(
			await machine.ask(async () => Object.keys(await chrome.storage.session.get(null))),
		).toEqual([`visit:${tab.id}`]);
	},
);

test(
	'no room for a new list: the old one stays whole, with the reason, and the new one comes once there is room',
	provesFaults({
		fault: 'No room on the disk for a new list',
		done: 'every write of a refresh aborted, as the browser does where the disk is full',
		saw: '“The browser does not let this extension store the list’s files”; the old list’s badges, and the new one’s once there was room',
	}),
	async ({ machine }) => {
		const { options, syncFailures } = enPages;
		await machine.follow(demonstration);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✕');
		const page = await openOptions(machine);
		const next = nextOf(demonstration);
		machine.publish(next);
		await machine.browser.worker.evaluate(() => {
			const { put } = IDBObjectStore.prototype;
			Object.assign(globalThis, {
				makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }),
			});
			IDBObjectStore.prototype.put = function (...record) {
				const request = put.apply(this, record);
				this.transaction.abort();
				return request;
			};
		});
		await refreshNow(page);
		await expect(outcome(page)).toHaveText(syncFailures.storeUnavailable);
		await tab.page.reload();
		await machine.expectBadge(tab, '✕');
		await machine.browser.worker.evaluate(() =>
			(globalThis as unknown as { makeRoom(): void }).makeRoom(),
		);
		await refreshNow(page);
		await expect(outcome(page)).toHaveText(options.list.outcomes.updated(String(next.number)));
		await machine.expectBadge(tab, '✓');
	},
);
