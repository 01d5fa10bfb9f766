import { fail, type Result, succeed } from '../result';
import { migrate, SETTINGS_VERSION } from './migrate';
import {
	DEFAULT_SETTINGS,
	isSettingName,
	type OwnSettings,
	readSetting,
	type SettingName,
} from './settings';

const FORMAT = 'vpn-licence-settings';

/** How many bytes of a file are read; all settings take less than a hundredth. */
const FILE_LIMIT = 64 * 1024;

/** Why a file is not taken. Each code has its sentence in the catalogues. */
export type SettingsFileError =
	| { readonly code: 'tooLarge' | 'notSettings' | 'newerVersion' }
	/** A name that no setting has. */
	| { readonly code: 'unknownSetting'; readonly name: string }
	/** A value that a setting cannot have. */
	| { readonly code: 'brokenSetting'; readonly setting: SettingName };

export type SettingsFileFailure = SettingsFileError['code'];

/** What a person has set, as the text of a file. */
export function packSettings(own: OwnSettings): string {
	const file = { format: FORMAT, version: SETTINGS_VERSION, settings: own };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Reads what {@link packSettings} wrote, in this version or an older one; whole or not at all. */
export async function unpackSettings(file: Blob): Promise<Result<OwnSettings, SettingsFileError>> {
	if (file.size > FILE_LIMIT) return fail({ code: 'tooLarge' });
	const { format, version, settings } = parsed(await file.text());
	const isOurs = format === FORMAT && Number.isInteger(version) && isRecord(settings);
	if (!isOurs) return fail({ code: 'notSettings' });
	if ((version as number) > SETTINGS_VERSION) return fail({ code: 'newerVersion' });

	const own: Record<string, unknown> = {};
	const { version: _, ...migrated } = migrate({ ...settings, version }, DEFAULT_SETTINGS);
	for (const [name, value] of Object.entries(migrated)) {
		if (!isSettingName(name)) return fail({ code: 'unknownSetting', name });
		const sound = readSetting(name, value);
		if (sound === undefined) return fail({ code: 'brokenSetting', setting: name });
		own[name] = sound;
	}
	return succeed(own);
}

function parsed(text: string): Readonly<Record<string, unknown>> {
	try {
		const document: unknown = JSON.parse(text);
		return isRecord(document) ? document : {};
	} catch {
		return {};
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
