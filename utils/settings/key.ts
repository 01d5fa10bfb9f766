/** Where what a person has set is kept, in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** Where the copy of what an organisation has set is kept, in `storage.local`; the background makes it. */
export const POLICY_KEY = 'policy';
