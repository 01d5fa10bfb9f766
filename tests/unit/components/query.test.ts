import { expect, test } from 'vitest';
import {
	EVERYTHING,
	isAddress,
	type Query,
	readQuery,
	writeQuery,
} from '../../../components/providers/query';

test.each<[Partial<Query>, string]>([
	[{}, ''],
	[{ text: 'kestrel vpn' }, '?q=kestrel+vpn'],
	[{ standing: 'licenceLapsed', country: 'PK' }, '?status=licenceLapsed&country=PK'],
	[{ country: 'none', sort: 'date', descending: true }, '?country=none&sort=date&order=descending'],
])('%j is kept in the address as %s', (asked, address) => {
	const query = { ...EVERYTHING, ...asked };
	expect(writeQuery(query)).toBe(address);
	expect(readQuery(address)).toEqual(query);
});

test('an address can be asked for, and is not written into the page’s own', () => {
	const text = 'https://nordvpn.com/?a=b#c';
	expect(readQuery('?check=https%3A%2F%2Fnordvpn.com%2F%3Fa%3Db%23c').text).toBe(text);
	expect(writeQuery({ ...EVERYTHING, text, sort: 'name' })).toBe('?sort=name');
});

test.each([
	'?status=licensed%20by%20me',
	'?status=notVpn',
	'?country=pk',
	'?sort=constructor&order=up',
	'?tabId=7',
])('what makes no sense in %s counts as not said', (address) => {
	expect(readQuery(address)).toEqual(EVERYTHING);
});

test('what is to be checked is searched for where it is no address', () => {
	expect(readQuery('?check=kestrel')).toEqual({ ...EVERYTHING, text: 'kestrel' });
});

test.each([
	['nordvpn.com', true],
	['proton.me/vpn', true],
	['https://nordvpn.com', true],
	['ftp://nordvpn.com', true],
	['192.168.1.1', true],
	['вирус.рф', true],
	['nordvpn', false],
	['nordvpn.', false],
	['nordvpn.c', false],
	['nord vpn.com', false],
	['someone@nordvpn.com', false],
	['2025', false],
	['(Pvt) Ltd.', false],
	['', false],
])('%j is an address to check: %s', (text, expected) => {
	expect(isAddress(text)).toBe(expected);
});
