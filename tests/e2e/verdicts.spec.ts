import { EXAMPLES } from '../../utils/dev/examples';
import { popup as en } from '../../utils/i18n/en/popup';
import { APPEARANCES } from '../../utils/verdict/appearance';
import { demonstration, expect, test } from './fixtures';
import { BRANDS } from './verdict-brands';

for (const { verdict, address } of EXAMPLES.filter((example) => example.verdict !== 'notVpn')) {
	test(`${verdict}: from the visit to badge, title and popup`, async ({ machine }) => {
		await machine.follow(demonstration);
		const tab = await machine.visit(address);
		await machine.expectBadge(tab, APPEARANCES[verdict].badge);
		await expect.poll(() => machine.title(tab)).toContain(en.verdicts[verdict].title);
		const popup = await machine.popup(tab);
		await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
			en.verdicts[verdict].headline(BRANDS[verdict] ?? ''),
		);
	});
}

test('notVpn: a newspaper that speaks of VPNs and of licences gets nothing', async ({
	machine,
}) => {
	const tab = await machine.visit('http://daily-herald.example/vpn-licensing');
	// The page speaks of VPN, so it was looked at; what came of it is no badge.
	await expect.poll(() => machine.visited(tab)).toBeDefined();
	await machine.expectBadge(tab, '');
	expect(await machine.title(tab)).toBe(en.product);
	const popup = await machine.popup(tab);
	await expect(popup.getByRole('heading', { level: 1 })).toHaveText(en.verdicts.notVpn.headline());
});

test('no made-up provider ships with the extension', async ({ machine }) => {
	const tab = await machine.visit('http://licensed-vpn.example/');
	await machine.expectBadge(tab, APPEARANCES.vpnLooking.badge);
});
