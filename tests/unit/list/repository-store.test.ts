import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { draftStore } from '../../../utils/list/draft-store';
import { type KeptRepository, openRepositoryStore } from '../../../utils/list/repository-store';

const bytes = (...values: number[]) => new Uint8Array(values);

let name: string;
let store: KeptRepository;
let databases = 0;

beforeEach(() => {
	databases += 1;
	name = `repository-${databases}`;
	store = openRepositoryStore(name);
});

test('keeps files by their names until they are deleted', async () => {
	await store.put('a', bytes(1));
	await store.put('targets/b', bytes(2));
	expect(await store.get('a')).toEqual(bytes(1));
	expect(await store.get('c')).toBeUndefined();
	await store.delete('a');
	expect(await store.names()).toEqual(['targets/b']);
});

test('makes several changes at once', async () => {
	await store.put('a', bytes(1));
	await store.change(
		new Map([
			['a', undefined],
			['b', bytes(3)],
		]),
	);
	expect(await store.names()).toEqual(['b']);
});

test('takes what is no file for none', async () => {
	await store.put('a', bytes(1));
	const database = await openDB(name);
	await database.put('files', { nonsense: true }, 'a');
	database.close();
	expect(await store.get('a')).toBeUndefined();
});

test('makes way when another context deletes the database, and comes back empty', async () => {
	await store.put('a', bytes(1));
	await new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = resolve;
		request.onerror = reject;
	});
	expect(await store.get('a')).toBeUndefined();
	await store.put('b', bytes(2));
	expect(await store.names()).toEqual(['b']);
});

test('a draft shows its changes to nobody below', async () => {
	await store.put('a', bytes(1));
	await store.put('b', bytes(2));
	const draft = draftStore(store);
	await draft.put('a', bytes(9));
	await draft.delete('b');
	await draft.put('c', bytes(3));
	expect(await draft.get('a')).toEqual(bytes(9));
	expect(await draft.get('b')).toBeUndefined();
	expect(await draft.names()).toEqual(['a', 'c']);
	expect(await store.names()).toEqual(['a', 'b']);
	expect(await store.get('a')).toEqual(bytes(1));
	await store.change(draft.changes);
	expect(await store.names()).toEqual(['a', 'c']);
});
