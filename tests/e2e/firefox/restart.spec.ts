import { rm } from 'node:fs/promises';
import { profileWith } from '../../../utils/dev/firefox-profile';
import { EXTENSION_ID, launchFirefox } from '../../../utils/dev/launch-firefox';
import { startSiteServer } from '../../../utils/dev/site-server';
import { demonstration } from '../fixtures';
import { EXTENSION, expect, machineOf, test } from './fixtures';

test('over a restart of the browser the list stays, the alarm is set anew, and what was visited is forgotten', async ({
	installation,
}) => {
	const signedOnly = await installation.firefox.asBrowser(
		() =>
			ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs').AppConstants
				.MOZ_REQUIRE_SIGNING,
	);
	test.skip(
		signedOnly,
		'This Firefox takes signed extensions only; ESR can be told to take others.',
	);

	const sites = await startSiteServer();
	const profile = await profileWith(EXTENSION, EXTENSION_ID);
	const before = await launchFirefox({ profile }, sites);
	const machine = await machineOf(before, sites);
	await machine.follow(demonstration);
	await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');
	await expect.poll(() => machine.alarms()).toEqual(['sync']);
	const asked = machine.source.requests();
	await before.close();

	const after = await launchFirefox({ profile }, sites);
	const again = await machineOf(after, sites);
	expect(await again.ask(() => chrome.storage.session.get(null))).toEqual({});
	await expect.poll(() => again.alarms()).toEqual(['sync']);
	await again.expectBadge(await again.visit('http://lapsed-vpn.example/'), '✕');
	// Nothing was due.
	expect(machine.source.requests()).toBe(asked);
	await after.close();
	await sites.close();
	await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
