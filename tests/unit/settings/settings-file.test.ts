import { describe, expect, test } from 'vitest';
import type { OwnSettings } from '../../../utils/settings/settings';
import { packSettings, unpackSettings } from '../../../utils/settings/settings-file';

const own: OwnSettings = { language: 'ur', refresh: false, source: 'https://lists.example/list/' };
const fileWith = (change: object) =>
	new Blob([JSON.stringify({ ...JSON.parse(packSettings(own)), ...change })]);

test('what is saved can be opened', async () => {
	expect(await unpackSettings(new Blob([packSettings(own)]))).toEqual({ ok: true, value: own });
	expect(await unpackSettings(new Blob([packSettings({})]))).toEqual({ ok: true, value: {} });
});

test('so can a file of the version before', async () => {
	const file = fileWith({ version: 1, settings: { language: 'ur', recognition: true } });
	expect(await unpackSettings(file)).toEqual({ ok: true, value: { language: 'ur' } });
});

describe('a file that is not in order in every part is not taken', () => {
	test.each<[string, Blob, object]>([
		['nothing', new Blob([]), { code: 'notSettings' }],
		['no JSON', new Blob(['{']), { code: 'notSettings' }],
		['null', new Blob(['null']), { code: 'notSettings' }],
		['another document', fileWith({ format: 'vpn-licence-repository' }), { code: 'notSettings' }],
		['no version', fileWith({ version: undefined }), { code: 'notSettings' }],
		['settings that are a list', fileWith({ settings: [] }), { code: 'notSettings' }],
		['of a newer version', fileWith({ version: 3 }), { code: 'newerVersion' }],
		['too large', new Blob([' '.repeat(65 * 1024)]), { code: 'tooLarge' }],
		[
			'an unknown name',
			fileWith({ settings: { ...own, colour: 'red' } }),
			{ code: 'unknownSetting', name: 'colour' },
		],
		[
			'a name that objects have by nature',
			new Blob([packSettings(own).replace('"language"', '"__proto__"')]),
			{ code: 'unknownSetting', name: '__proto__' },
		],
		[
			'a script as the source',
			fileWith({ settings: { ...own, source: 'javascript:alert(1)' } }),
			{ code: 'brokenSetting', setting: 'source' },
		],
		[
			'an interval that is too short',
			fileWith({ settings: { refreshEveryHours: 0.01 } }),
			{ code: 'brokenSetting', setting: 'refreshEveryHours' },
		],
		[
			'a badge of no kind',
			fileWith({ settings: { badges: { rumoured: true } } }),
			{ code: 'brokenSetting', setting: 'badges' },
		],
	])('%s', async (_, file, error) => {
		expect(await unpackSettings(file)).toEqual({ ok: false, error });
	});
});
