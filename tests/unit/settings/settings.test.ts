import { describe, expect, test } from 'vitest';
import {
	DEFAULT_SETTINGS,
	folderOf,
	isSourceAddress,
	readSettings,
} from '../../../utils/settings/settings';

describe('what is stored is read with care', () => {
	test.each([[undefined], [null], [7], ['on'], [[]], [{}]])('%j gives the defaults', (stored) => {
		expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
	});

	test('a damaged setting takes its default, and the others are kept', () => {
		const stored = {
			language: 'tlh',
			scheme: 'sepia',
			refresh: false,
			refreshEveryHours: 7,
			source: 'javascript:alert(1)',
			recognition: 'yes',
			badges: { notOnList: false, lookalike: 3 },
		};
		expect(readSettings(stored)).toEqual({
			...DEFAULT_SETTINGS,
			refresh: false,
			badges: { ...DEFAULT_SETTINGS.badges, notOnList: false },
		});
	});

	test('all that can be set survives', () => {
		const stored = {
			language: 'ur',
			scheme: 'dark',
			refresh: false,
			refreshEveryHours: 72,
			source: 'https://list.example/list/',
			recognition: false,
			badges: { ...DEFAULT_SETTINGS.badges, licensed: false },
			alerts: 'followed',
			followed: ['kestrel-vpn'],
		};
		expect(readSettings(structuredClone(stored))).toEqual(stored);
	});
});

describe('a source', () => {
	test.each([
		'https://list.example.org/list/',
		'http://localhost:8000/list/',
		'http://127.0.0.1:8000/list/',
		'http://list.demo.example/list/',
	])('can be %s', (address) => {
		expect(isSourceAddress(address)).toBe(true);
	});

	test.each([
		'',
		'list.example.org',
		'http://list.example.org/list/',
		'http://127.0.0.1.evil.org/',
		'http://[::1]:8000/list/',
		'ftp://list.example.org/',
		'file:///etc/passwd',
		'data:application/json,{}',
		'https://user:secret@list.example.org/',
	])('cannot be %j', (address) => {
		expect(isSourceAddress(address)).toBe(false);
	});
});

test.each([
	['https://list.example.org', 'https://list.example.org/'],
	['https://list.example.org/list', 'https://list.example.org/list/'],
	['https://list.example.org/list/', 'https://list.example.org/list/'],
	['https://list.example.org/list?a=1#b', 'https://list.example.org/list/'],
])('%s is the folder %s', (address, folder) => {
	expect(folderOf(address)).toBe(folder);
	expect(readSettings({ version: 2, source: address }).source).toBe(folder);
});
