import { expect, type Machine, test } from './fixtures';

/** What somebody with the developer tools, or a failing disk, does to the database. */
async function damage(machine: Machine, how: 'delete' | 'empty' | 'spoil'): Promise<void> {
	await machine.ask(async (kind) => {
		const done = (request: IDBRequest) =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		if (kind === 'delete') {
			await done(indexedDB.deleteDatabase('registry'));
			return;
		}
		const database = (await done(indexedDB.open('registry'))) as IDBDatabase;
		const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
		if (kind === 'empty')
			for (const name of database.objectStoreNames) transaction.objectStore(name).clear();
		else {
			const providers = transaction.objectStore('providers');
			for (const key of (await done(providers.getAllKeys())) as number[])
				providers.put({ nonsense: true }, key);
		}
		await new Promise((resolve) => {
			transaction.oncomplete = resolve;
		});
		database.close();
	}, how);
}

for (const [what, how] of [
	['deleted', 'delete'],
	['emptied', 'empty'],
	['damaged', 'spoil'],
] as const) {
	for (const worker of ['running', 'stopped'] as const) {
		test(`a database ${what} under a ${worker} worker mends itself at the next visit`, async ({
			machine,
		}) => {
			await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
			if (worker === 'stopped') await machine.stopWorker();
			await damage(machine, how);
			await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
			await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
		});
	}
}

test('what is stored of the session and of the settings can be lost without harm', async ({
	machine,
}) => {
	const tab = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(tab, '–');
	await machine.ask(async () => {
		await chrome.storage.session.clear();
		await chrome.storage.local.clear();
	});
	await tab.page.reload();
	await machine.expectBadge(tab, '–');
	const popup = await machine.popup(tab);
	await expect(popup.getByRole('heading', { level: 1 })).toContainText('Mullvad VPN');
});
