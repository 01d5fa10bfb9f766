import { demonstration, expect, test } from './fixtures';

test('what is stored on the machine is the list, the settings and how the refreshes went, and no word of any page', async ({
	machine,
}) => {
	await machine.follow(demonstration);
	const tab = await machine.visit('http://falcon-tunnel.example/');
	await machine.expectBadge(tab, '?');
	await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
	await machine.visit('http://hello.example/');
	const stored = await machine.ask(async () => {
		const done = <Value>(request: IDBRequest<Value>) =>
			new Promise<Value>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
		const contents: string[] = [];
		for (const name of databases) {
			const database = await done(indexedDB.open(name));
			for (const store of database.objectStoreNames) {
				const values = await done(database.transaction(store).objectStore(store).getAll());
				for (const value of values)
					contents.push(
						ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : JSON.stringify(value),
					);
			}
			database.close();
		}
		const local = await chrome.storage.local.get(null);
		return {
			databases: databases.sort(),
			local: Object.keys(local).sort(),
			session: Object.keys(await chrome.storage.session.get(null)),
			caches: await caches.keys(),
			text: contents.join('\n') + JSON.stringify(local),
		};
	});
	expect(stored.databases).toEqual(['registry', 'repository']);
	expect(stored.local).toEqual(['floor', 'settings', 'sync']);
	expect(stored.session.every((key) => /^visit:\d+$/.test(key))).toBe(true);
	expect(stored.caches).toEqual([]);
	for (const host of ['falcon-tunnel.example', 'hello.example'])
		expect(stored.text).not.toContain(host);
});
