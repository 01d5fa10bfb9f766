import { expect, test, vi } from 'vitest';
import background from '../../../entrypoints/background';

/** What Firefox for Android has none of: it has one window, no menus of ours, no address bar and no keys to listen to. */
const MISSING = ['windows', 'contextMenus', 'menus', 'omnibox', 'commands'];

const { browser, listenedTo } = vi.hoisted(() => {
	const listenedTo: string[] = [];
	/** A browser in which everything is there, and nothing ever happens. */
	const api = (path: string): unknown =>
		new Proxy(() => undefined, {
			get: (_, name) => api(path === '' ? String(name) : `${path}.${String(name)}`),
			apply: () => {
				if (path.endsWith('.addListener')) listenedTo.push(path.replace('.addListener', ''));
				return new Promise(() => {});
			},
		});
	return { browser: api('') as Record<string, unknown>, listenedTo };
});
vi.mock('wxt/browser', () => ({
	browser: new Proxy(browser, {
		get: (whole, name) => (MISSING.includes(String(name)) ? undefined : whole[String(name)]),
	}),
}));

test('it starts in Firefox for Android, and listens to pages', () => {
	background.main();
	expect(listenedTo).toEqual(
		expect.arrayContaining([
			'runtime.onMessage',
			'runtime.onInstalled',
			'runtime.onStartup',
			'alarms.onAlarm',
			'storage.onChanged',
		]),
	);
	expect(listenedTo.filter((event) => MISSING.includes(event.split('.')[0] ?? ''))).toEqual([]);
});
