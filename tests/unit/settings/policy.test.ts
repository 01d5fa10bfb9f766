import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { inForce } from '../../../utils/settings/in-force';
import { takePolicy } from '../../../utils/settings/managed-store';
import { readPolicy } from '../../../utils/settings/policy';
import { getPolicy } from '../../../utils/settings/policy-store';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import { changeSettings, getSettings } from '../../../utils/settings/store';

const isRoot = async (text: string) => text === 'a root';
const read = (managed: Record<string, unknown>) => readPolicy(managed, isRoot);

describe('what an organisation sets', () => {
	test('is read, name by name', async () => {
		const managed = {
			organisation: ' Example University ',
			language: 'ur',
			refreshEveryHours: 6,
			source: 'https://lists.example/list',
			badges: { vpnLooking: false },
			trustedRoot: 'a root',
			locked: ['source', 'badges'],
		};
		expect(await read(managed)).toEqual({
			organisation: 'Example University',
			suggested: { language: 'ur', refreshEveryHours: 6 },
			fixed: {
				source: 'https://lists.example/list/',
				badges: { ...DEFAULT_SETTINGS.badges, vpnLooking: false },
			},
			trustedRoot: 'a root',
			ignored: [],
		});
	});

	test.each<[string, Record<string, unknown>, string[]]>([
		['a value of another kind', { refresh: 'off' }, ['refresh']],
		['an interval that is none of ours', { refreshEveryHours: 1 }, ['refreshEveryHours']],
		['a source without https', { source: 'http://lists.pk/' }, ['source']],
		['a badge that is neither on nor off', { badges: { lookalike: 'no' } }, ['badges']],
		['badges that are a list', { badges: [] }, ['badges']],
		['nothing', { refresh: null }, ['refresh']],
		['a name that objects have by nature', { constructor: 'x' }, ['constructor']],
		['a badge that there is not', { badges: { rumoured: true } }, ['badges']],
		['a name that there is not', { colour: 'red' }, ['colour']],
		['a root that is none', { trustedRoot: '{}' }, ['trustedRoot']],
		['a name that is empty', { organisation: ' ' }, ['organisation']],
		['a lock without a value', { locked: ['refresh'] }, ['locked: refresh']],
		['a lock on what cannot be put into force', { locked: ['x'] }, ['locked: x']],
		['locks that are no list', { locked: 'all' }, ['locked: locked']],
	])('%s is ignored, and named; the rest counts', async (_, managed, ignored) => {
		const policy = await read({ scheme: 'dark', ...managed });
		expect(policy).toEqual({ suggested: { scheme: 'dark' }, fixed: {}, ignored });
	});
});

describe('the settings in force', () => {
	beforeEach(() => fakeBrowser.reset());

	const manage = async (managed: Record<string, unknown>) =>
		fakeBrowser.storage.local.set({ policy: await read(managed) });

	test('start from what the organisation has set, as long as the person has chosen nothing else', async () => {
		await manage({ scheme: 'dark', refresh: false });
		expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, scheme: 'dark', refresh: false });
		await changeSettings({ scheme: 'light' });
		expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, scheme: 'light', refresh: false });
	});

	test('hold what is locked, whatever the person has chosen, who has it back later', async () => {
		await changeSettings({ recognition: true, language: 'en' });
		await manage({ recognition: false, language: 'ur', locked: ['recognition'] });
		expect(await getSettings()).toMatchObject({ recognition: false, language: 'en' });
		await fakeBrowser.storage.local.remove('policy');
		expect(await getSettings()).toMatchObject({ recognition: true, language: 'en' });
	});

	test('are the same for those who read them without the schema', async () => {
		await changeSettings({ language: 'en', scheme: 'dark' });
		await manage({ language: 'ur', recognition: false, locked: ['language'] });
		const { language, scheme, recognition } = inForce(await fakeBrowser.storage.local.get(null));
		expect({ language, scheme, recognition }).toEqual({
			language: 'ur',
			scheme: 'dark',
			recognition: false,
		});
		expect(await getSettings()).toMatchObject({ language, scheme, recognition });
	});

	test('survive a damaged copy', async () => {
		for (const policy of [7, 'x', { suggested: 7, fixed: 7 }, { fixed: { refresh: 7 } }]) {
			await fakeBrowser.storage.local.set({ policy });
			expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
		}
	});
});

describe('the browser’s managed storage', () => {
	beforeEach(() => fakeBrowser.reset());

	test('is copied when it is other than before', async () => {
		await fakeBrowser.storage.managed.set({ scheme: 'dark', locked: ['scheme'] });
		expect(await takePolicy(isRoot)).toBe(true);
		expect(await takePolicy(isRoot)).toBe(false);
		expect(await getPolicy()).toEqual({
			suggested: {},
			fixed: { scheme: 'dark' },
			ignored: [],
		});
		await fakeBrowser.storage.managed.clear();
		expect(await takePolicy(isRoot)).toBe(true);
		expect(await getPolicy()).toEqual({ suggested: {}, fixed: {}, ignored: [] });
	});

	test('may be missing, as in Firefox where nobody has set anything', async () => {
		vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
			new Error('Managed storage manifest not found'),
		);
		expect(await takePolicy(isRoot)).toBe(false);
		expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
	});
});
