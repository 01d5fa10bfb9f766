import { expect, test } from 'vitest';
import { tabViewOf } from '../../../utils/tabs/tab-view';

const place = { host: 'example.com', path: '/vpn' };
const visit = { place, check: { status: 'unavailable', reason: 'empty' } } as const;
const known = { allowed: true, asked: 'no' } as const;

test('a visit of this very page is shown', () => {
	const view = tabViewOf({ ...known, address: 'https://example.com/vpn?a=1', visit });
	expect(view).toEqual({ kind: 'checked', place, check: visit.check });
});

test('a visit of another page of the tab is not', () => {
	const view = tabViewOf({ ...known, address: 'https://example.com/news', visit });
	expect(view).toMatchObject({ kind: 'notChecked', place: { path: '/news' } });
});

test('a visit stands where the browser hides the address', () => {
	expect(tabViewOf({ ...known, visit })).toMatchObject({ kind: 'checked' });
});

test('it does not where leave is missing too: the tab may have moved on', () => {
	expect(tabViewOf({ ...known, allowed: false, visit })).toEqual({
		kind: 'noPermission',
		asked: 'no',
	});
});

test('a visit is shown even where leave has been taken away since', () => {
	const view = tabViewOf({ ...known, allowed: false, address: 'https://example.com/vpn', visit });
	expect(view).toMatchObject({ kind: 'checked' });
});

test('without leave there is nothing to check with', () => {
	const denied = { ...known, allowed: false };
	expect(tabViewOf({ ...denied, address: 'https://example.com/vpn' })).toEqual({
		kind: 'noPermission',
		place,
		asked: 'no',
	});
	expect(tabViewOf(denied)).toEqual({ kind: 'noPermission', asked: 'no' });
});

test.each(['chrome://extensions/', 'about:blank', 'https://127.0.0.1/', 'http://router.local/'])(
	'%s is no page of the web',
	(address) => {
		expect(tabViewOf({ ...known, address })).toEqual({ kind: 'notAWebPage' });
		expect(tabViewOf({ ...known, allowed: false, address })).toEqual({ kind: 'notAWebPage' });
	},
);

test('what became of a check that was asked for is passed on', () => {
	const view = tabViewOf({ ...known, asked: 'refused', address: 'https://example.com/vpn' });
	expect(view).toMatchObject({ kind: 'notChecked', asked: 'refused' });
});
