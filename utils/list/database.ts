import { type DBSchema, deleteDB, type IDBPDatabase, openDB, type StoreNames } from 'idb';

interface Database<Stored extends DBSchema> {
	readonly name: string;
	readonly version: number;
	/** What is in these is a copy that can be made again: no older shape of it is worth migrating. */
	readonly stores: readonly StoreNames<Stored>[];
	/** What is in these cannot be had again, and is kept from version to version. */
	readonly kept?: readonly StoreNames<Stored>[];
}

/** How long another context may take to let go of the database, in milliseconds. */
const BLOCKED_LIMIT = 3000;

/**
 * Keeps one connection and opens it anew, once per use, when the browser has closed it under us (eviction, a wiped
 * profile, another version of the extension). What else goes wrong comes through.
 */
export function connection<Stored extends DBSchema>(database: Database<Stored>) {
	let opened: Promise<IDBPDatabase<Stored>> | undefined;

	const forget = () => {
		opened = undefined;
	};
	const use = async <Value>(task: (database: IDBPDatabase<Stored>) => Promise<Value>) => {
		try {
			opened ??= open(database, forget);
			return await task(await opened);
		} catch (error) {
			forget();
			throw error;
		}
	};

	return async <Value>(
		task: (database: IDBPDatabase<Stored>) => Promise<Value>,
	): Promise<Value> => {
		try {
			return await use(task);
		} catch (error) {
			if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
			return use(task);
		}
	};
}

async function open<Stored extends DBSchema>(
	{ name, version, stores, kept = [] }: Database<Stored>,
	forget: () => void,
): Promise<IDBPDatabase<Stored>> {
	const attempt = () =>
		unlessBlocked((blocked) =>
			openDB<Stored>(name, version, {
				upgrade(database) {
					for (const store of database.objectStoreNames)
						if (!kept.includes(store)) database.deleteObjectStore(store);
					for (const store of [...stores, ...kept])
						if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
				},
				blocked,
				blocking(_current, _blocked, event) {
					(event.target as IDBDatabase).close();
					forget();
				},
				terminated: forget,
			}),
		);
	try {
		return await attempt();
	} catch (error) {
		// Written by a newer version of the extension, before a downgrade.
		if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
		await unlessBlocked((blocked) => deleteDB(name, { blocked }));
		return attempt();
	}
}

/** Waits for another context to let go, but not for ever: whoever asked is better off with no answer than with none yet. */
function unlessBlocked<Value>(task: (blocked: () => void) => Promise<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		const giveUp = () => reject(new Error('another context holds the database'));
		task(() => setTimeout(giveUp, BLOCKED_LIMIT)).then(resolve, reject);
	});
}
