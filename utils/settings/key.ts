/** Where the settings are kept, in `storage.local`; the content script reads the same key. */
export const SETTINGS_KEY = 'settings';
