import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import { paintTab } from '../../../utils/tabs/paint';
import type { Visit } from '../../../utils/tabs/visit';

const { browser, calls } = vi.hoisted(() => {
	const calls = new Map<string, unknown>();
	const noting = (name: string) => async (details: unknown) => void calls.set(name, details);
	const action = {
		setTitle: noting('title'),
		setBadgeText: noting('badge'),
		setBadgeBackgroundColor: noting('colour'),
		setBadgeTextColor: noting('text colour'),
		setIcon: noting('icon'),
	};
	const tabs = { get: async (id: number) => ({ id, url: 'https://kestrelvpn.com/' }) };
	return { browser: { action: action as Partial<typeof action>, tabs }, calls };
});
vi.mock('wxt/browser', () => ({ browser }));

const whole = { ...browser.action };
beforeEach(() => {
	browser.action = { ...whole };
	calls.clear();
});

const visit: Visit = {
	place: { host: 'kestrelvpn.com', path: '/' },
	check: {
		status: 'checked',
		verdict: { kind: 'vpnLooking', reasons: [] },
		list: {
			number: 1,
			issuedAt: '2026-11-24T00:00:00Z',
			validUntil: '2027-02-24T00:00:00Z',
			completeness: {
				licenseesListed: 7,
				licenseesAnnounced: 9,
				announcedOn: '2026-01-22',
				sources: [],
			},
			registration: 'https://ipregistration.pta.gov.pk/',
		},
		freshness: 'current',
	},
};
const paint = () => paintTab(7, visit, DEFAULT_SETTINGS.badges, 'Seems to offer a VPN');

test('where the button can show it all, it does', async () => {
	await paint();
	expect(calls.get('badge')).toEqual({ tabId: 7, text: '?' });
	expect([...calls.keys()].sort()).toEqual(['badge', 'colour', 'icon', 'text colour', 'title']);
});

test.each([
	[
		'Firefox for Android’s menu, without badge and icon',
		['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setIcon'],
	],
	['Safari, without colours', ['setBadgeBackgroundColor', 'setBadgeTextColor']],
] as const)('%s: the title says it, and nothing fails', async (_, missing) => {
	for (const name of missing) delete browser.action[name];
	await paint();
	expect(calls.get('title')).toEqual({ tabId: 7, title: 'Seems to offer a VPN' });
});
