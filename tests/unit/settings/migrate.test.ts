import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { DEFAULT_SETTINGS, readSettings } from '../../../utils/settings/settings';
import {
	changeSettings,
	getOwnSettings,
	getSettings,
	migrateSettings,
} from '../../../utils/settings/store';

beforeEach(() => fakeBrowser.reset());

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;
const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

/** As the first versions stored them: all of them, and the address of the list's one file. */
const version0 = {
	refresh: false,
	refreshEveryHours: 72,
	source: 'https://lists.example/list.json',
	recognition: true,
	badges: { ...DEFAULT_SETTINGS.badges, notOnList: false },
};
/** As they were stored before versions were counted: all of them. */
const version1 = {
	...version0,
	language: 'ur',
	source: 'https://lists.example/list/',
};
const version2 = {
	version: 2,
	language: 'ur',
	refresh: false,
	source: 'https://lists.example/list/',
};
/** As a version to come may store them. */
const version9 = {
	version: 9,
	language: 'ps',
	scheme: 'dark',
	refresh: false,
	badges: { notOnList: false, rumoured: true },
	reminders: { weekly: true },
};

describe('settings survive an update of the extension', () => {
	test('from version 0: all but the address, where no list lies any more', async () => {
		await store(version0);
		const kept = { ...DEFAULT_SETTINGS, ...version0, source: DEFAULT_SETTINGS.source };
		expect(await getSettings()).toEqual(kept);
		await migrateSettings();
		expect(await getSettings()).toEqual(kept);
		expect(await stored()).toEqual({
			version: 2,
			refresh: false,
			refreshEveryHours: 72,
			badges: version0.badges,
		});
	});

	test('from version 1: all of them, and what was never chosen is no longer stored', async () => {
		await store(version1);
		const kept = { ...DEFAULT_SETTINGS, ...version1 };
		expect(await getSettings()).toEqual(kept);
		await migrateSettings();
		expect(await getSettings()).toEqual(kept);
		const { recognition: _, ...chosen } = version1;
		expect(await stored()).toEqual({ ...chosen, version: 2 });
	});

	test('from version 2: nothing changes', async () => {
		await store(version2);
		await migrateSettings();
		expect(await stored()).toEqual(version2);
		const { version: _, ...own } = version2;
		expect(await getOwnSettings()).toEqual(own);
	});

	test('nothing is stored for whoever has set nothing', async () => {
		await migrateSettings();
		expect(await stored()).toBeUndefined();
	});
});

describe('after a downgrade', () => {
	test('what is known is read, and what is not takes its default', async () => {
		await store(version9);
		expect(await getSettings()).toEqual({
			...DEFAULT_SETTINGS,
			scheme: 'dark',
			refresh: false,
			badges: { ...DEFAULT_SETTINGS.badges, notOnList: false },
		});
	});

	test('a change leaves the rest to the newer version, as it was', async () => {
		await store(version9);
		await migrateSettings();
		await changeSettings({ refresh: true });
		expect(await stored()).toEqual({ ...version9, refresh: true });
	});
});

test('two changes at once are both kept', async () => {
	await Promise.all([changeSettings({ scheme: 'dark' }), changeSettings({ language: 'ur' })]);
	expect(await stored()).toEqual({ version: 2, scheme: 'dark', language: 'ur' });
});

test.each([-1, 1.5, '2', null])('a version of %j is that of one who never counted', (version) => {
	expect(readSettings({ ...version1, version })).toEqual({ ...DEFAULT_SETTINGS, ...version1 });
});
