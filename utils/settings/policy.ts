import { type OwnSettings, readSetting } from './settings';

/** What an organisation has set on a machine that it manages. */
export interface Policy {
	/** Who it is, where it says so. */
	readonly organisation?: string;
	/** What holds until the person chooses something else. */
	readonly suggested: OwnSettings;
	/** What the person cannot change. */
	readonly fixed: OwnSettings;
	/** The TUF root, as JSON, that lists are held to in place of the one that ships with the extension. */
	readonly trustedRoot?: string;
	/** The names of what was set and cannot be put into force. */
	readonly ignored: readonly string[];
}

/** How many characters of an organisation's name are shown. */
const NAME_LIMIT = 80;

/**
 * Reads what the browser's managed storage holds. Each value stands for itself: one that cannot be put into force is
 * ignored, and named.
 *
 * @param managed as `storage.managed` gives it
 * @param isRoot whether a text is a root that can be trusted
 */
export async function readPolicy(
	{ organisation, trustedRoot, locked = [], ...settings }: Readonly<Record<string, unknown>>,
	isRoot: (text: string) => Promise<boolean>,
): Promise<Policy> {
	const ignored: string[] = [];
	const suggested: Record<string, unknown> = {};
	const fixed: Record<string, unknown> = {};
	const locks = new Set<unknown>(Array.isArray(locked) ? locked : ['locked']);
	for (const [name, value] of Object.entries(settings)) {
		const sound = readSetting(name, value);
		if (sound === undefined) ignored.push(name);
		else (locks.delete(name) ? fixed : suggested)[name] = sound;
	}
	// What has no value cannot be locked.
	for (const name of locks) ignored.push(`locked: ${name}`);

	const name = typeof organisation === 'string' ? organisation.trim().slice(0, NAME_LIMIT) : '';
	if (organisation !== undefined && !name) ignored.push('organisation');
	const root = typeof trustedRoot === 'string' && (await isRoot(trustedRoot)) ? trustedRoot : '';
	if (trustedRoot !== undefined && !root) ignored.push('trustedRoot');
	return {
		suggested,
		fixed,
		ignored,
		...(name && { organisation: name }),
		...(root && { trustedRoot: root }),
	};
}
