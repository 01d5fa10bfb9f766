// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { Welcome } from '../../../components/welcome/Welcome';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import type { Access } from '../../../utils/tabs/access';
import { clear, click, show, words } from './page';

afterEach(clear);

const actions = { allow: vi.fn(), change: vi.fn() };

function showWelcome(access: Access): void {
	show(
		<Welcome
			access={access}
			permissions={['activeTab', 'alarms', 'scripting', 'storage']}
			settings={DEFAULT_SETTINGS}
			policy={{ suggested: {}, fixed: {}, ignored: [] }}
			browserLanguage="en"
			actions={actions}
		/>,
	);
}

test('says what it does not do, and what each permission is for', () => {
	showWelcome({ everySite: true });
	expect(words()).toContain('It is not PTA’s register.');
	expect(words()).toContain('A licence obliges the provider to allow lawful interception.');
	for (const name of ['all sites', 'The tab you are on', 'Alarms', 'Scripts', 'Storage'])
		expect(words(document.querySelector('.rows'))).toContain(name);
	expect(words(document.querySelector('.rows'))).not.toContain('Notifications');
});

test('asks for the access that the browser withholds, and only then', async () => {
	showWelcome({ everySite: true });
	expect(document.querySelector('.withheld')).toBeNull();
	showWelcome({ everySite: false });
	await click('Allow on all sites');
	expect(actions.allow).toHaveBeenCalledOnce();
});

test('shows how to pin it, until it is pinned', () => {
	showWelcome({ everySite: true, onToolbar: false });
	expect(words()).toContain('puzzle piece');
	showWelcome({ everySite: true, onToolbar: true });
	expect(words(document.querySelector('.pin [role=status]'))).toBe('It is on your toolbar.');
});

test('lets a person pick the language', async () => {
	showWelcome({ everySite: true });
	await click('اردو');
	expect(actions.change).toHaveBeenLastCalledWith({ language: 'ur' });
});
