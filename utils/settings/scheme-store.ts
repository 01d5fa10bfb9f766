import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { watchKey } from '../watch-key';
import { SETTINGS_KEY } from './key';
import { rememberedScheme, rememberScheme, schemeIn, showScheme, systemScheme } from './scheme';

/** Follows the scheme that this page is to be shown in: the person's choice, and where they made none, the system. */
export function followScheme(): void {
	let chosen = rememberedScheme();
	const show = (settings: unknown) => {
		chosen = schemeIn(settings);
		rememberScheme(chosen);
		showScheme(chosen);
	};
	systemScheme().addEventListener('change', () => showScheme(chosen));
	watchKey('local', SETTINGS_KEY, show);
	browser.storage.local
		.get(SETTINGS_KEY)
		.then(({ [SETTINGS_KEY]: settings }) => show(settings))
		.catch((error) => logUnexpected('scheme', error));
}
