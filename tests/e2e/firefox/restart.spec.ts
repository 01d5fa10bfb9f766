import { rm } from 'node:fs/promises';
import { profileWith } from '../../../utils/dev/firefox-profile';
import {
	EXTENSION_ID,
	type FirefoxBrowser,
	launchFirefox,
} from '../../../utils/dev/launch-firefox';
import { startSiteServer } from '../../../utils/dev/site-server';
import { pages as en } from '../../../utils/i18n/en/pages';
import { provesFaultsAtLength } from '../../fixtures/fault';
import { largeList } from '../faults/lists';
import { demonstration } from '../fixtures';
import { EXTENSION, expect, machineOf, test } from './fixtures';
import { wordsOf } from './page-actions';

const { providers } = en;

/** A restart needs an extension that is installed for good, and ours is not signed. */
async function skipWhereSigned(firefox: FirefoxBrowser) {
	const signedOnly = await firefox.asBrowser(
		() =>
			ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs').AppConstants
				.MOZ_REQUIRE_SIGNING,
	);
	test.skip(
		signedOnly,
		'This Firefox takes signed extensions only; ESR can be told to take others.',
	);
}

test('over a restart of the browser the list stays, the alarm is set anew, and what was visited is forgotten', async ({
	installation,
}) => {
	await skipWhereSigned(installation.firefox);
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

test(
	'the browser killed during a change of list starts with the old list or the new one, whole',
	provesFaultsAtLength({
		fault: 'Firefox killed (SIGKILL) during a change of list',
		done: 'killed as soon as a source with 300 more providers had been asked for the list itself, and started on the same profile',
		saw: 'the badges and all the providers of the one list or of the other; the new list after the next refresh',
	}),
	async ({ installation }) => {
		await skipWhereSigned(installation.firefox);
		const sites = await startSiteServer();
		const profile = await profileWith(EXTENSION, EXTENSION_ID);
		const before = await launchFirefox({ profile }, sites);
		const machine = await machineOf(before, sites);
		await machine.follow(demonstration);
		const large = largeList(demonstration, 300);
		machine.source.publish(large);
		const asked = sites.requests.length;
		await machine.ask(
			() => void chrome.runtime.sendMessage({ type: 'refreshNow' }).catch(() => {}),
		);
		await expect
			.poll(() => sites.requests.slice(asked).join(), { intervals: [5] })
			.toContain('/targets/');
		await before.kill();

		const after = await launchFirefox({ profile }, sites);
		const again = await machineOf(after, sites);
		// Whatever comes into force from here on was there already.
		machine.source.answer((_, response) => void response.writeHead(503).end());
		await again.expectBadge(await again.visit('http://lapsed-vpn.example/'), '✕');
		await again.expectBadge(await again.visit('https://mullvad.net/'), '–');
		const page = await again.own('providers.html');
		const said = /It is list\D*(\d+)/;
		await expect.poll(() => wordsOf(page)).toMatch(said);
		const number = Number(said.exec(await wordsOf(page))?.[1]);
		const whole = [demonstration, large].find((list) => list.number === number);
		const count = whole?.providers.length ?? -1;
		await expect
			.poll(() => wordsOf(page))
			.toContain(providers.shown(count, `${count}`, `${count}`));

		machine.source.publish(large);
		await again.ask(() => chrome.runtime.sendMessage({ type: 'refreshNow' }));
		await again.expectBadge(await again.visit('https://provider-299.example/'), '–');
		await after.close();
		await sites.close();
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	},
);
