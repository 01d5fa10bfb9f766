import { POLICY_KEY, SETTINGS_KEY } from './key';

/** The keys that {@link inForce} reads. */
export const STORED_KEYS = [SETTINGS_KEY, POLICY_KEY];

/**
 * The settings in force, as they are stored: an organisation's value is where a person starts from, or, where it is
 * fixed, what holds. Nothing is checked and defaults are not filled in, so that content scripts and the popup, which
 * need one or two of the settings, do not carry the schema.
 *
 * @param stored what is in `storage.local` under {@link STORED_KEYS}
 */
export function inForce(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const policy = stored[POLICY_KEY] as { suggested?: object; fixed?: object } | undefined;
	return { ...policy?.suggested, ...(stored[SETTINGS_KEY] as object), ...policy?.fixed };
}
