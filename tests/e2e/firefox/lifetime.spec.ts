import { EXTENSION_ID } from '../../../utils/dev/launch-firefox';
import { provesFaults } from '../../fixtures/fault';
import { damageRegistry } from '../damage';
import { demonstration } from '../fixtures';
import { expect, test } from './fixtures';

test('a suspended event page wakes for a visit, and for a change of the settings', async ({
	machine,
}) => {
	const before = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(before, '–');
	await machine.suspend();
	await machine.expectBadge(before, '–');
	await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
	await machine.suspend();
	await machine.set({ language: 'ur' });
	await expect.poll(() => machine.title(before)).toMatch(/\p{Script=Arabic}/u);
});

test('a page that nothing drew attention to does not wake it', async ({ machine }) => {
	await machine.suspend();
	await machine.visit('http://hello.example/');
	await machine.visit('http://daily-herald.example/');
	expect(await machine.isSuspended()).toBe(true);
});

test(
	'switched off and on again, it has its alarm and its list',
	provesFaults({
		fault: 'Alarms lost, in Firefox',
		done: 'the extension switched off and on again, which loses them there',
		saw: 'the right badge; the next refresh has its alarm again',
	}),
	async ({ machine }) => {
		await machine.follow(demonstration);
		await expect.poll(() => machine.alarms()).toEqual(['sync']);
		await machine.browser.asBrowser(async (id) => {
			const { AddonManager } = ChromeUtils.importESModule(
				'resource://gre/modules/AddonManager.sys.mjs',
			);
			const extension = await AddonManager.getAddonByID(id);
			await extension.disable();
			await extension.enable();
		}, EXTENSION_ID);
		await expect.poll(() => machine.alarms()).toEqual(['sync']);
		await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');
	},
);

for (const [what, how] of [
	['deleted', 'delete'],
	['emptied', 'empty'],
] as const)
	for (const page of ['running', 'suspended'] as const)
		test(
			`a database ${what} under a ${page} event page mends itself at the next visit`,
			provesFaults({
				fault: `The database ${what} under a ${page} event page, in Firefox`,
				done: 'by a page of the extension',
				saw: 'the right badge at the next visit',
			}),
			async ({ machine }) => {
				await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
				if (page === 'suspended') await machine.suspend();
				await machine.ask(damageRegistry, how);
				await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
				await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
			},
		);
