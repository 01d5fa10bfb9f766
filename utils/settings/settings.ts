import * as z from 'zod/mini';
import { LANGUAGE_CODES, type LanguageChoice } from '../i18n/languages';
import type { VerdictKind } from '../verdict/verdict';

/** How often the list may be refreshed, in hours. */
export const REFRESH_INTERVALS = [6, 12, 24, 72, 168] as const;

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
}

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

/** Each setting that is missing or damaged takes its default; the others are kept. */
const settingsSchema: z.ZodMiniType<Settings> = z.object({
	language: z.catch(z.literal(['auto', ...LANGUAGE_CODES]), DEFAULT_SETTINGS.language),
	scheme: z.catch(z.literal(SCHEMES), DEFAULT_SETTINGS.scheme),
	refresh: z.catch(z.boolean(), DEFAULT_SETTINGS.refresh),
	refreshEveryHours: z.catch(z.literal(REFRESH_INTERVALS), DEFAULT_SETTINGS.refreshEveryHours),
	source: z.catch(
		z.pipe(z.string().check(z.refine(isSourceAddress)), z.transform(folderOf)),
		DEFAULT_SETTINGS.source,
	),
	recognition: z.catch(z.boolean(), DEFAULT_SETTINGS.recognition),
	badges: z.catch(
		z.object({
			licensed: z.catch(z.boolean(), true),
			licenceReported: z.catch(z.boolean(), true),
			licenceLapsed: z.catch(z.boolean(), true),
			notOnList: z.catch(z.boolean(), true),
			lookalike: z.catch(z.boolean(), true),
			claimsLicence: z.catch(z.boolean(), true),
			vpnLooking: z.catch(z.boolean(), true),
		}),
		DEFAULT_SETTINGS.badges,
	),
});

/** Reads what is stored, which may be missing, damaged or of another version. */
export function readSettings(stored: unknown): Settings {
	const parsed = settingsSchema.safeParse(stored);
	return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}
