import { browser } from 'wxt/browser';
import { watchKey } from '../watch-key';
import { SETTINGS_KEY } from './key';
import { readSettings, type Settings } from './settings';

export async function getSettings(): Promise<Settings> {
	return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

export async function setSettings(settings: Settings): Promise<void> {
	await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/** Calls back when the settings change, in whatever page. @returns a function that ends it */
export function watchSettings(changed: (now: Settings) => void): () => void {
	return watchKey('local', SETTINGS_KEY, (settings) => changed(readSettings(settings)));
}
