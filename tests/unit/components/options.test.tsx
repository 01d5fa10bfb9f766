// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options';
import type { Origin } from '../../../utils/list/registry';
import type { SyncOutcome } from '../../../utils/list/sync';
import { NEVER_SYNCED, type SyncState } from '../../../utils/list/sync-state';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';
import { registryWith, WRITTEN } from './bundled-list';
import { clear, click, control, fill, show, words } from './page';

afterEach(clear);

const save = vi.fn((_settings: Settings) => undefined);
const refresh = vi.fn(async (): Promise<SyncOutcome> => ({ kind: 'busy' }));
const take = vi.fn(async (_number: number): Promise<SyncOutcome> => ({ kind: 'busy' }));
const openFile = vi.fn(
	async (_file: Blob, _takes?: number): Promise<SyncOutcome> => ({ kind: 'busy' }),
);
const saveFile = vi.fn(async () => true);
const settings: Settings = { ...DEFAULT_SETTINGS, source: 'https://lists.example/list/' };

async function showOptions(
	sync: SyncState = NEVER_SYNCED,
	shown: Settings = settings,
	shownBesides: { testList?: boolean; origin?: Origin } = {},
) {
	const head = await (await registryWith()).head();
	return show(
		<Options
			settings={shown}
			browserLanguage="en"
			sync={sync}
			{...(head.ok && { head: head.value })}
			testList={false}
			{...shownBesides}
			actions={{ save, refresh, take, openFile, saveFile }}
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
		await click('Refresh the list by itself');
		expect(save).toHaveBeenLastCalledWith({ ...settings, refresh: false });
	});

	test('how often', async () => {
		await showOptions();
		await fill('How often', '72');
		expect(save).toHaveBeenLastCalledWith({ ...settings, refreshEveryHours: 72 });
	});

	test('how often has nothing to say while the refresh is off', async () => {
		await showOptions(NEVER_SYNCED, { ...settings, refresh: false });
		expect(control<HTMLSelectElement>('How often').disabled).toBe(true);
	});

	test('light or dark', async () => {
		await showOptions();
		await click('Dark');
		expect(save).toHaveBeenLastCalledWith({ ...settings, scheme: 'dark' });
	});

	test('one badge, and no other', async () => {
		await showOptions();
		await click('Not on the list of PTA licensees');
		expect(save).toHaveBeenLastCalledWith({
			...settings,
			badges: { ...settings.badges, notOnList: false },
		});
	});

	test('recognition', async () => {
		await showOptions();
		await click('Recognise VPN services that are not on the list');
		expect(save).toHaveBeenLastCalledWith({ ...settings, recognition: false });
	});
});

describe('the source', () => {
	test('takes a sound address', async () => {
		await showOptions();
		await fill('The source’s address', ' https://other.example/list?x#y ');
		expect(save).toHaveBeenLastCalledWith({
			...settings,
			source: 'https://other.example/list/',
		});
	});

	test.each(['http://lists.example.com/', 'ftp://x', 'nonsense', 'https://u:p@x.example/'])(
		'refuses %s, in words, and keeps the last',
		async (address) => {
			await showOptions();
			await fill('The source’s address', address);
			expect(save).not.toHaveBeenCalled();
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
	await showOptions({ failures: 1, heldBack });
	expect(words()).toContain('What list no. 8 would change');
	expect(words()).toContain('No longer licensees on the list: Alpha, Beta.');
	expect(words()).toContain('Licence ended: Gamma.');
	expect(words()).toContain('That is 3 of 9 licensees.');
	await click('Take the new list');
	expect(take).toHaveBeenLastCalledWith(8);
});

describe('by hand', () => {
	const said = () => words(document.querySelector('.by-hand [role=status]'));
	const file = new File(['{}'], 'list.json');
	const drop = async () => {
		const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
			dataTransfer: { files: [file] },
		});
		await act(async () => {
			document.querySelector('.by-hand')?.dispatchEvent(event);
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
