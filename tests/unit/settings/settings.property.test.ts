import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	DEFAULT_SETTINGS,
	isSourceAddress,
	REFRESH_INTERVALS,
	readSettings,
} from '../../../utils/settings/settings';
import { spoilt } from '../../fixtures/arbitraries/spoilt';
import { FUZZ } from '../../fixtures/fuzz';

function expectSound(stored: unknown) {
	const settings = readSettings(stored);
	expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
	expect(Object.keys(settings.badges).sort()).toEqual(Object.keys(DEFAULT_SETTINGS.badges).sort());
	expect(Object.values(settings.badges).every((on) => typeof on === 'boolean')).toBe(true);
	expect(REFRESH_INTERVALS).toContain(settings.refreshEveryHours);
	if (settings.source !== DEFAULT_SETTINGS.source) {
		expect(isSourceAddress(settings.source)).toBe(true);
		expect(settings.source).toMatch(/\/$/);
	}
	expect(readSettings(structuredClone(settings))).toEqual(settings);
}

test('whatever is stored, sound settings come of it, and stay what they are', () => {
	fc.assert(fc.property(fc.anything(), expectSound), FUZZ);
	fc.assert(
		fc.property(spoilt({ ...DEFAULT_SETTINGS, source: 'https://list.example/' }), expectSound),
		FUZZ,
	);
});

test('whatever is entered as a source, only https leaves the machine, and no name and password', () => {
	const entered = fc.oneof(
		fc.string(),
		fc.webUrl({
			withQueryParameters: true,
			withFragments: true,
			validSchemes: ['https', 'http', 'ftp'],
		}),
		fc
			.tuple(
				fc.constantFrom('http://', 'https://', 'http:', 'javascript:', ' https://'),
				fc.string(),
			)
			.map(([scheme, rest]) => scheme + rest),
	);
	fc.assert(
		fc.property(entered, (source) => {
			const { source: read } = readSettings({ source });
			if (read === DEFAULT_SETTINGS.source) return;
			const { protocol, hostname, username, password, search, hash } = new URL(read);
			expect([username, password, search, hash]).toEqual(['', '', '', '']);
			const here = /^(127\.0\.0\.1|\[::1\]|localhost|.*\.(localhost|example|test))$/;
			if (protocol !== 'https:') expect(hostname).toMatch(here);
		}),
		FUZZ,
	);
});
