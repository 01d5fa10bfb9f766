import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { watchKey } from '../watch-key';
import { STORED_KEYS } from './in-force';
import { POLICY_KEY, SETTINGS_KEY } from './key';
import { migrate, SETTINGS_VERSION, versionOf } from './migrate';
import {
	DEFAULT_SETTINGS,
	type OwnSettings,
	readOwnSettings,
	readSettings,
	type Settings,
} from './settings';

const getStored = () => browser.storage.local.get(STORED_KEYS);

/** The settings in force: the person's own under the organisation's. */
export async function getSettings(): Promise<Settings> {
	const stored = await getStored();
	return readSettings(stored[SETTINGS_KEY], stored[POLICY_KEY]);
}

/** Calls back when the settings in force may have changed, in whatever page. @returns a function that ends it */
export function watchSettings(changed: (now: Settings) => void): () => void {
	const again = () =>
		void getSettings()
			.then(changed)
			.catch((error) => logUnexpected('settings', error));
	const ends = STORED_KEYS.map((key) => watchKey('local', key, again));
	return () => {
		for (const end of ends) end();
	};
}

/** What the person has set, to be taken to another machine. */
export async function getOwnSettings(): Promise<OwnSettings> {
	return readOwnSettings((await getStored())[SETTINGS_KEY]);
}

/** Puts another set of own settings in place of the present one. */
export async function replaceOwnSettings(own: OwnSettings): Promise<void> {
	await browser.storage.local.set({ [SETTINGS_KEY]: { ...own, version: SETTINGS_VERSION } });
}

/** Brings what is stored to the shape of today, after an update. */
export async function migrateSettings(): Promise<void> {
	if ((await getStored())[SETTINGS_KEY] !== undefined) await changeSettings({});
}

let writing: Promise<void> = Promise.resolve();

/** Changes some of the own settings. What a newer version of the extension has stored besides stays as it is. */
export function changeSettings(part: OwnSettings): Promise<void> {
	const written = writing.then(async () => {
		const stored = (await getStored())[SETTINGS_KEY];
		const own = migrate(stored, DEFAULT_SETTINGS);
		const version = Math.max(versionOf(own), SETTINGS_VERSION);
		await browser.storage.local.set({ [SETTINGS_KEY]: { ...own, ...part, version } });
	});
	// One after the other: each builds on what the last one has written.
	writing = written.catch(() => undefined);
	return written;
}
