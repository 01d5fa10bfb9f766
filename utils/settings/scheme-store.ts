import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { watchKey } from '../watch-key';
import { inForce, STORED_KEYS } from './in-force';
import { rememberedScheme, rememberScheme, schemeIn, showScheme, systemScheme } from './scheme';

/** Follows the scheme that this page is to be shown in: the choice in force, and where there is none, the system's. */
export function followScheme(): void {
	let chosen = rememberedScheme();
	const follow = () => {
		browser.storage.local.get(STORED_KEYS).then(
			(stored) => {
				chosen = schemeIn(inForce(stored));
				rememberScheme(chosen);
				showScheme(chosen);
			},
			(error) => logUnexpected('scheme', error),
		);
	};
	systemScheme().addEventListener('change', () => showScheme(chosen));
	for (const key of STORED_KEYS) watchKey('local', key, follow);
	follow();
}
