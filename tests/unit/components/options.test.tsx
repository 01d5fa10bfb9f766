// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options';
import type { SyncOutcome } from '../../../utils/list/sync';
import { NEVER_SYNCED, type SyncState } from '../../../utils/list/sync-state';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';
import { registryWith, WRITTEN } from './bundled-list';
import { clear, click, control, fill, show, words } from './page';

afterEach(clear);

const save = vi.fn((_settings: Settings) => undefined);
const refresh = vi.fn(async (): Promise<SyncOutcome> => ({ kind: 'busy' }));
const settings: Settings = { ...DEFAULT_SETTINGS, source: 'https://lists.example/list.json' };

async function showOptions(sync: SyncState = NEVER_SYNCED, shown: Settings = settings) {
	const head = await (await registryWith()).head();
	return show(
		<Options
			settings={shown}
			browserLanguage="en"
			sync={sync}
			{...(head.ok && { head: head.value })}
			actions={{ save, refresh }}
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
		await fill('The source’s address', ' https://other.example/list.json ');
		expect(save).toHaveBeenLastCalledWith({
			...settings,
			source: 'https://other.example/list.json',
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
		succeededAt: Date.parse('2026-11-24T03:00:00Z'),
		failed: { at: Date.parse('2026-11-24T04:00:00Z'), code: 'notJson', detail: 'x' },
	});
	const history = words(document.querySelector('.history'));
	expect(history).toContain('Last success: 24 Nov 2026');
	expect(history).toContain('A network’s log-in page can be the cause.');
	expect(history).toContain('The last good list stays in use.');
});
