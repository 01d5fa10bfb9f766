import * as z from 'zod/mini';
import { LANGUAGE_CODES, type LanguageChoice } from '../i18n/languages';
import type { VerdictKind } from '../verdict/verdict';
import { inForce } from './in-force';
import { POLICY_KEY, SETTINGS_KEY } from './key';
import { migrate } from './migrate';

/** How often the list may be refreshed, in hours. */
export const REFRESH_INTERVALS = [6, 12, 24, 72, 168] as const;

/** Whose licences a person is told of when they change. */
export const ALERTS_ABOUT = ['nobody', 'followed', 'everybody'] as const;

/** More than anybody follows; it bounds what is stored. */
const FOLLOWED_AT_MOST = 500;

type BadgedKind = Exclude<VerdictKind, 'notVpn'>;

/** Whether pages are light or dark: as the machine has it, or as chosen. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;

export type Scheme = (typeof SCHEMES)[number];

/** Everything that a person can set. */
export interface Settings {
	readonly language: LanguageChoice;
	readonly scheme: Scheme;
	/** Whether the list is refreshed by itself. Off, not one request leaves the extension. */
	readonly refresh: boolean;
	readonly refreshEveryHours: (typeof REFRESH_INTERVALS)[number];
	/** The address of the folder that the list is published in; empty where the build names none. */
	readonly source: string;
	/** Whether pages off the list are read to see if they offer a VPN service. */
	readonly recognition: boolean;
	/** Which verdicts get a badge. The popup tells of all of them. */
	readonly badges: Readonly<Record<BadgedKind, boolean>>;
	readonly alerts: (typeof ALERTS_ABOUT)[number];
	/** The ids of the providers that the person follows. */
	readonly followed: readonly string[];
}

export type SettingName = keyof Settings;

/** What a person has set; the rest is as the organisation or the extension has it. */
export type OwnSettings = Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = {
	language: 'auto',
	scheme: 'auto',
	refresh: true,
	refreshEveryHours: 24,
	source: import.meta.env.WXT_LIST_SOURCE ? folderOf(import.meta.env.WXT_LIST_SOURCE) : '',
	recognition: true,
	badges: {
		licensed: true,
		licenceReported: true,
		licenceLapsed: true,
		notOnList: true,
		lookalike: true,
		claimsLicence: true,
		vpnLooking: true,
	},
	alerts: 'nobody',
	followed: [],
};

/**
 * Whether a text can be the list's source: https, or http on this machine only, where a list is tried out. The manifest's
 * security policy (`connect-src`) lets no others through.
 */
export function isSourceAddress(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, password } = new URL(text);
	const plain = /^(localhost|127\.0\.0\.1|([a-z0-9-]+\.)+(localhost|example|test))$/;
	const reachable = protocol === 'https:' || (protocol === 'http:' && plain.test(hostname));
	return reachable && username === '' && password === '';
}

/** An address as that of a folder: with a slash at its end, and nothing after it. */
export function folderOf(address: string): string {
	const { origin, pathname } = new URL(address);
	return origin + pathname.replace(/\/?$/, '/');
}

/** A badge that is missing or damaged is on; {@link readSetting} is stricter. */
const badge = z.catch(z.boolean(), true);

/** What each setting can be. */
const FIELDS: { readonly [Name in SettingName]: z.ZodMiniType<Settings[Name]> } = {
	language: z.literal(['auto', ...LANGUAGE_CODES]),
	scheme: z.literal(SCHEMES),
	refresh: z.boolean(),
	refreshEveryHours: z.literal(REFRESH_INTERVALS),
	source: z.string().check(z.refine(isSourceAddress)),
	recognition: z.boolean(),
	badges: z.object({
		licensed: badge,
		licenceReported: badge,
		licenceLapsed: badge,
		notOnList: badge,
		lookalike: badge,
		claimsLicence: badge,
		vpnLooking: badge,
	}),
	alerts: z.literal(ALERTS_ABOUT),
	followed: z
		.array(z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)))
		.check(z.maxLength(FOLLOWED_AT_MOST)),
};

export function isSettingName(name: string): name is SettingName {
	return Object.hasOwn(FIELDS, name);
}

/** One setting from outside, as it can be put into force. @returns nothing where any part of it cannot */
export function readSetting(name: string, value: unknown): unknown {
	const read = isSettingName(name) ? soundOnes({ [name]: value })[name] : undefined;
	const isWhole =
		typeof value !== 'object' ||
		JSON.stringify({ ...(read as object), ...value }) === JSON.stringify(read);
	return isWhole ? read : undefined;
}

/**
 * The settings in force.
 *
 * @param own what a person has set, as it is stored; see {@link readOwnSettings}
 * @param policy what an organisation has set, as it is stored
 */
export function readSettings(own: unknown, policy?: unknown): Settings {
	const stored = { [SETTINGS_KEY]: readOwnSettings(own), [POLICY_KEY]: policy };
	return { ...DEFAULT_SETTINGS, ...soundOnes(inForce(stored)) };
}

/**
 * Reads what a person has set, which may be missing, damaged or of another version. A setting that is damaged counts as
 * not set, and the others are kept.
 */
export function readOwnSettings(stored: unknown): OwnSettings {
	return soundOnes(migrate(stored, DEFAULT_SETTINGS));
}

function soundOnes(values: Readonly<Record<string, unknown>>): OwnSettings {
	const sound: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(FIELDS)) {
		const parsed = field.safeParse(values[name]);
		if (parsed.success)
			sound[name] = name === 'source' ? folderOf(String(parsed.data)) : parsed.data;
	}
	return sound;
}
