// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Facts } from '../../../components/options/diagnosis';
import { Options } from '../../../components/options/Options';
import type { Origin } from '../../../utils/list/registry';
import type { SyncOutcome } from '../../../utils/list/sync';
import { NEVER_SYNCED, type SyncState } from '../../../utils/list/sync-state';
import type { Result } from '../../../utils/result';
import type { Policy } from '../../../utils/settings/policy';
import {
	DEFAULT_SETTINGS,
	type OwnSettings,
	type Settings,
} from '../../../utils/settings/settings';
import type { SettingsFileError } from '../../../utils/settings/settings-file';
import { registryWith, WRITTEN } from './bundled-list';
import { clear, click, control, fill, show, words } from './page';

afterEach(clear);

const change = vi.fn((_part: OwnSettings) => undefined);
const refresh = vi.fn(async (): Promise<SyncOutcome> => ({ kind: 'busy' }));
const take = vi.fn(async (_number: number): Promise<SyncOutcome> => ({ kind: 'busy' }));
const openFile = vi.fn(
	async (_file: Blob, _takes?: number): Promise<SyncOutcome> => ({ kind: 'busy' }),
);
const saveFile = vi.fn(async () => true);
const openSettings = vi.fn(
	async (_file: Blob): Promise<Result<unknown, SettingsFileError>> => ({
		ok: true,
		value: {},
	}),
);
const saveSettings = vi.fn(async () => undefined);
const repair = vi.fn(async (): Promise<SyncOutcome> => ({ kind: 'busy' }));
const copy = vi.fn(async (_text: string) => undefined);
const NO_POLICY: Policy = { suggested: {}, fixed: {}, ignored: [] };
const settings: Settings = { ...DEFAULT_SETTINGS, source: 'https://lists.example/list/' };

async function showOptions(
	sync: SyncState = NEVER_SYNCED,
	shown: Settings = settings,
	{ testList = false, ...besides }: { testList?: boolean } & Partial<Facts> = {},
) {
	const head = await (await registryWith()).head();
	return show(
		<Options
			facts={{
				version: '1.2.3',
				browser: 'Browser/1',
				settings: shown,
				policy: NO_POLICY,
				sync,
				database: { ok: true, value: 212 },
				permissions: ['alarms', 'https://*/*'],
				...(head.ok && { head: head.value }),
				...besides,
			}}
			browserLanguage="en"
			testList={testList}
			actions={{
				change,
				refresh,
				take,
				openFile,
				saveFile,
				openSettings,
				saveSettings,
				repair,
				copy,
				allowAlerts: async () => true,
			}}
		/>,
	);
}

test('names the list that is held', async () => {
	await showOptions();
	expect(words()).toContain(`List no. ${WRITTEN.number} of ${WRITTEN.day}`);
	expect(words()).toContain('The list has not been refreshed on this machine yet.');
});

describe('each change applies at once', () => {
	test('refresh by itself', async () => {
		await showOptions();
		await click('Refresh the list automatically');
		expect(change).toHaveBeenLastCalledWith({ refresh: false });
	});

	test('how often', async () => {
		await showOptions();
		await fill('How often', '72');
		expect(change).toHaveBeenLastCalledWith({ refreshEveryHours: 72 });
	});

	test('how often has nothing to say while the refresh is off', async () => {
		await showOptions(NEVER_SYNCED, { ...settings, refresh: false });
		expect(control<HTMLSelectElement>('How often').disabled).toBe(true);
	});

	test('light or dark', async () => {
		await showOptions();
		await click('Dark');
		expect(change).toHaveBeenLastCalledWith({ scheme: 'dark' });
	});

	test('one badge, and no other', async () => {
		await showOptions();
		await click('Not on the list of PTA licensees');
		expect(change).toHaveBeenLastCalledWith({
			badges: { ...settings.badges, notOnList: false },
		});
	});

	test('recognition', async () => {
		await showOptions();
		await click('Recognise VPN services that are not on the list');
		expect(change).toHaveBeenLastCalledWith({ recognition: false });
	});
});

describe('the source', () => {
	test('takes a sound address', async () => {
		await showOptions();
		await fill('The source’s address', ' https://other.example/list?x#y ');
		expect(change).toHaveBeenLastCalledWith({
			source: 'https://other.example/list/',
		});
	});

	test.each(['http://lists.example.com/', 'ftp://x', 'nonsense', 'https://u:p@x.example/'])(
		'refuses %s, in words, and keeps the last',
		async (address) => {
			await showOptions();
			await fill('The source’s address', address);
			expect(change).not.toHaveBeenCalled();
			const field = control('The source’s address');
			expect(field.getAttribute('aria-invalid')).toBe('true');
			const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
			expect(words(hint)).toContain('This cannot be the list’s address');
		},
	);
});

describe('refresh now', () => {
	const result = () => words(document.querySelector('.refresh [role=status]'));

	test('shows that it is under way, and starts no second one', async () => {
		let finish: (outcome: SyncOutcome) => void = () => undefined;
		refresh.mockReturnValueOnce(
			new Promise((resolve) => {
				finish = resolve;
			}),
		);
		await showOptions();
		await click('Refresh now');
		expect(result()).toBe('Refreshing');
		await click('Refresh now');
		expect(refresh).toHaveBeenCalledOnce();
		finish({ kind: 'updated', number: 12 });
		await vi.waitFor(() => expect(result()).toBe('Done. List no. 12 is now in use.'));
	});

	test.each([
		[{ kind: 'unchanged', number: 7 }, 'Done. List no. 7 is still the newest.'],
		[{ kind: 'noSource' }, 'No source is set: enter its address first.'],
		[{ kind: 'failed', code: 'offline', detail: '' }, 'This machine is offline.'],
	] satisfies [SyncOutcome, string][])('tells how it went: $kind', async (outcome, sentence) => {
		refresh.mockResolvedValueOnce(outcome);
		await showOptions();
		await click('Refresh now');
		expect(result()).toBe(sentence);
	});

	test('says so when nobody answers', async () => {
		refresh.mockRejectedValueOnce(new Error('no receiver'));
		await showOptions();
		await click('Refresh now');
		expect(result()).toContain('did not answer');
	});
});

test('tells of the last success and the last failure in words', async () => {
	await showOptions({
		...NEVER_SYNCED,
		failures: 1,
		confirmedAt: Date.parse('2026-11-24T03:00:00Z'),
		failed: { at: Date.parse('2026-11-24T04:00:00Z'), code: 'malformed', detail: 'x' },
	});
	const history = words(document.querySelector('.history'));
	expect(history).toContain('Last success: 24 Nov 2026');
	expect(history).toContain('A network’s log-in page can be the cause.');
	expect(history).toContain('The last good list stays in use.');
});

test('names where the list comes from, under which keys, and until when they vouch for it', async () => {
	const origin: Origin = {
		from: 'source',
		keyids: ['0123456789abcdef', 'fedcba9876543210'],
		confirmedUntil: '2026-12-01T00:00:00Z',
		anchor: 'ab'.repeat(32),
		rootVersion: 3,
	};
	await showOptions(NEVER_SYNCED, settings, { origin, testList: true });
	expect(words()).toContain('Signed under the keys 01234567, fedcba98.');
	expect(words()).toContain('good until 1 Dec 2026');
	expect(words()).toContain('Test list: signed with test keys');
	await showOptions(NEVER_SYNCED, settings, { origin });
	expect(words()).not.toContain('Test list');
});

test('a list that is held back: what it would change, and a button that takes it', async () => {
	const heldBack = { number: 8, removed: ['Alpha', 'Beta'], lapsed: ['Gamma'], of: 9 };
	await showOptions({ ...NEVER_SYNCED, failures: 1, heldBack });
	expect(words()).toContain('What list no. 8 would change');
	expect(words()).toContain('No longer licensees on the list: Alpha, Beta.');
	expect(words()).toContain('Licence ended: Gamma.');
	expect(words()).toContain('That is 3 of 9 licensees.');
	await click('Take the new list');
	expect(take).toHaveBeenLastCalledWith(8);
});

describe('by hand', () => {
	const said = () => words(document.querySelector('.file-drop [role=status]'));
	const file = new File(['{}'], 'list.json');
	const drop = async () => {
		const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
			dataTransfer: { files: [file] },
		});
		await act(async () => {
			document.querySelector('.file-drop')?.dispatchEvent(event);
		});
	};

	test.each([
		[{ kind: 'updated', number: 12 }, 'Done. List no. 12 is now in use.'],
		[{ kind: 'unchanged', number: 7 }, 'List no. 7 was already in use.'],
		[
			{ kind: 'failed', code: 'notARepository', detail: '' },
			'This file is not a list that this extension has saved.',
		],
		[{ kind: 'busy' }, 'A refresh is under way. Try again in a moment.'],
	] satisfies [SyncOutcome, string][])(
		'tells how a dropped file went: $kind',
		async (outcome, sentence) => {
			openFile.mockResolvedValueOnce(outcome);
			await showOptions();
			await drop();
			expect(openFile).toHaveBeenLastCalledWith(file, undefined);
			expect(said()).toBe(sentence);
		},
	);

	test('a file whose list is held back can be taken all the same', async () => {
		const heldBack = { number: 8, removed: ['Alpha'], lapsed: [], of: 2 };
		openFile.mockResolvedValueOnce({ kind: 'failed', code: 'heldBack', detail: '', heldBack });
		await showOptions();
		await drop();
		await click('Take the new list');
		expect(openFile).toHaveBeenLastCalledWith(file, 8);
	});

	test('saves the list', async () => {
		saveFile.mockResolvedValueOnce(true);
		await showOptions();
		await click('Save this list to a file');
		expect(said()).toBe('Saved.');
	});
});

describe('what an organisation has set', () => {
	const policy: Policy = {
		organisation: 'Example University',
		suggested: {},
		fixed: { source: settings.source, badges: settings.badges, scheme: 'dark', refresh: true },
		ignored: ['colour'],
	};

	test('cannot be changed where it is locked, and says by whom', async () => {
		await showOptions(NEVER_SYNCED, settings, { policy });
		for (const name of ['The source’s address', 'Refresh the list automatically']) {
			const field = control<HTMLInputElement>(name);
			expect(field.disabled).toBe(true);
			const notes = (field.getAttribute('aria-describedby') ?? '').split(' ');
			const said = notes.map((id) => words(document.getElementById(id))).join(' ');
			expect(said).toContain('Set by your organisation, Example University');
		}
		expect(control('Dark').closest('fieldset')?.disabled).toBe(true);
		expect(control<HTMLInputElement>('Licensed by PTA').disabled).toBe(true);
		expect(control<HTMLSelectElement>('How often').disabled).toBe(false);
	});

	test('stays to be changed where it is not', async () => {
		await showOptions(NEVER_SYNCED, settings, {
			policy: { ...policy, suggested: policy.fixed, fixed: {} },
		});
		expect(document.querySelectorAll(':disabled')).toHaveLength(0);
		expect(words()).toContain('Your organisation has set some of this.');
		await click('Light');
		expect(change).toHaveBeenLastCalledWith({ scheme: 'light' });
	});
});

describe('the settings as a file', () => {
	const panel = () => document.querySelectorAll('.file-drop')[1];
	const said = () => words(panel()?.querySelector('[role=status]') ?? null);
	const file = new File(['{}'], 'settings.json');
	const drop = async () => {
		const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
			dataTransfer: { files: [file] },
		});
		await act(async () => {
			panel()?.dispatchEvent(event);
		});
	};

	test.each<[Result<unknown, SettingsFileError>, string]>([
		[{ ok: true, value: {} }, 'Done. The settings from the file have taken the place of yours.'],
		[
			{ ok: false, error: { code: 'newerVersion' } },
			'This file is from a newer version of this extension. Nothing has changed.',
		],
		[
			{ ok: false, error: { code: 'unknownSetting', name: 'colour' } },
			'This file has a setting that this extension does not: colour. Nothing has changed.',
		],
		[
			{ ok: false, error: { code: 'brokenSetting', setting: 'refreshEveryHours' } },
			'This file has a value that this setting cannot take: How often the list is refreshed. Nothing has changed.',
		],
	])('tells how a dropped file went: %j', async (opened, sentence) => {
		openSettings.mockResolvedValueOnce(opened);
		await showOptions();
		await drop();
		expect(openSettings).toHaveBeenLastCalledWith(file);
		expect(said()).toBe(sentence);
	});

	test('is saved', async () => {
		await showOptions();
		await click('Save your settings to a file');
		expect(saveSettings).toHaveBeenCalledOnce();
		expect(said()).toBe('Saved.');
	});
});

describe('diagnostics', () => {
	const origin: Origin = {
		from: 'source',
		keyids: ['0123456789abcdef0', 'fedcba98765432100'],
		confirmedUntil: '2026-12-01T00:00:00Z',
		anchor: 'ab'.repeat(32),
		rootVersion: 3,
	};
	const sync: SyncState = {
		failures: 1,
		failed: { at: Date.parse('2026-11-24T04:00:00Z'), code: 'refused', detail: 'timestamp 503' },
		attempts: [
			{ at: Date.parse('2026-11-24T04:00:00Z'), code: 'refused' },
			{ at: Date.parse('2026-11-23T04:00:00Z'), code: 'unchanged' },
		],
	};
	const policy: Policy = {
		organisation: 'Example University',
		suggested: { refresh: true },
		fixed: { scheme: 'dark' },
		ignored: ['colour'],
	};
	/** Without the marks that set names apart. */
	const copied = () => copy.mock.lastCall?.[0].replaceAll(/[\u2066-\u2069]/g, '').split('\n');

	test('are copied as plain text, line by line, as they are shown', async () => {
		await showOptions(sync, settings, { origin, policy });
		await click('Copy as text');
		expect(words(document.querySelector('.diagnostics__said'))).toBe('Copied.');
		const lines = copied();
		expect(lines).toEqual(
			expect.arrayContaining([
				'Version: 1.2.3',
				'Browser: Browser/1',
				`The list: List no. ${WRITTEN.number} of ${WRITTEN.day}`,
				'Root: Version 3, starting from abababababababab',
				'Keys of the list’s signers: 0123456789abcdef',
				'Keys of the list’s signers: fedcba9876543210',
				'Signatures good until: 1 Dec 2026',
				'Database: In order. Providers in it: 212',
				expect.stringMatching(
					/^Last refreshes: 24 Nov 2026, .* · refused · The list’s source answered/,
				),
				expect.stringMatching(
					/^Last refreshes: 23 Nov 2026, .* · unchanged · The list is the newest/,
				),
				'Last failure, in detail: timestamp 503',
				'Permissions held: https://*/*',
				'Set by the organisation: Name: Example University',
				'Set by the organisation: Set and locked: Appearance',
				'Set by the organisation: Set, and yours to change: Refresh the list automatically',
				'Set by the organisation: Ignored, as it cannot be put into force: colour',
			]),
		);
		const shown = words(document.querySelector('.diagnostics'));
		for (const line of lines?.slice(1).filter(Boolean) ?? [])
			expect(shown).toContain(line.slice(line.indexOf(': ') + 2));
	});

	test.each([
		['empty', 'Empty'],
		['broken', 'Damaged'],
		['unavailable', 'Cannot be opened'],
	] as const)('a database that is %s is said to be so', async (error, said) => {
		await showOptions(NEVER_SYNCED, settings, { database: { ok: false, error } });
		await click('Copy as text');
		expect(copied()).toContain(`Database: ${said}`);
	});

	test.each<[SyncOutcome, string]>([
		[{ kind: 'updated', number: 7 }, 'Repaired. The database has been built anew from list no. 7.'],
		[
			{ kind: 'unchanged', number: 7 },
			'Nothing had to be repaired. The database holds list no. 7.',
		],
		[{ kind: 'busy' }, 'A refresh is under way. Try again in a moment.'],
		[
			{ kind: 'failed', code: 'registryUnavailable', detail: '' },
			'The new list could not be stored on this machine.',
		],
	])('repair tells how it went: %j', async (outcome, sentence) => {
		repair.mockResolvedValueOnce(outcome);
		await showOptions();
		await click('Repair');
		expect(words(document.querySelector('.diagnostics__said'))).toBe(sentence);
	});
});
