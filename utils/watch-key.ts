import { browser } from 'wxt/browser';

/**
 * Calls back with each new value of one key of the extension's storage, whichever page or worker wrote it; with nothing
 * where it was removed.
 *
 * @returns a function that ends it
 */
export function watchKey(
	area: 'local' | 'session',
	key: string,
	changed: (value: unknown) => void,
): () => void {
	const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
		const change = changedArea === area ? changes[key] : undefined;
		if (change) changed(change.newValue);
	};
	browser.storage.onChanged.addListener(listener);
	return () => browser.storage.onChanged.removeListener(listener);
}
