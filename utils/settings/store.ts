import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from './key';
import { readSettings, type Settings } from './settings';

export async function getSettings(): Promise<Settings> {
	return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

export async function setSettings(settings: Settings): Promise<void> {
	await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/** Calls back when the settings change, in whatever page. @returns a function that ends it */
export function watchSettings(changed: (now: Settings, before: Settings) => void): () => void {
	const listener = (
		changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
		area: string,
	) => {
		const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
		if (change) changed(readSettings(change.newValue), readSettings(change.oldValue));
	};
	browser.storage.onChanged.addListener(listener);
	return () => browser.storage.onChanged.removeListener(listener);
}
