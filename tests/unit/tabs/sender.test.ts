import { expect, test } from 'vitest';
import { placeOfSender } from '../../../utils/tabs/sender';

const loaded = 'https://proton.me/vpn';

test.each([
	['the page as it was loaded', { url: loaded, tab: { url: loaded } }, '/vpn'],
	[
		'the page after it has changed its path',
		{ url: loaded, tab: { url: 'https://proton.me/mail' } },
		'/mail',
	],
	['the sender’s word where the tab’s address may not be seen', { url: loaded, tab: {} }, '/vpn'],
	[
		'nothing once the tab has moved on',
		{ url: loaded, tab: { url: 'https://kestrelvpn.com/vpn' } },
		undefined,
	],
	[
		'nothing for a page of the browser',
		{ url: 'about:blank', tab: { url: 'about:blank' } },
		undefined,
	],
])('takes %s', (_, sender, path) => {
	expect(placeOfSender(sender)?.path).toBe(path);
});
