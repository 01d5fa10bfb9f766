/**
 * What somebody with the developer tools, or a failing disk, does to the database. Runs in a page of the extension, so it
 * names nothing from outside itself.
 */
export async function damageRegistry(how: 'delete' | 'empty' | 'spoil'): Promise<void> {
	const done = (request: IDBRequest) =>
		new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	if (how === 'delete') {
		await done(indexedDB.deleteDatabase('registry'));
		return;
	}
	const database = (await done(indexedDB.open('registry'))) as IDBDatabase;
	const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
	if (how === 'empty')
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
}
