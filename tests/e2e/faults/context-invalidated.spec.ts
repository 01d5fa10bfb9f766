import { provesFaults } from '../../fixtures/fault';
import { expect, test } from '../fixtures';
import { reloadExtension } from './reload';

test(
	'a page that was open when the extension was updated stays silent, and is right at the next navigation',
	provesFaults({
		fault: 'The extension updated under open tabs (“Extension context invalidated”)',
		done: 'loaded anew under two open tabs, whose pages then changed their path',
		saw: 'nothing on the pages’ consoles; the right badge at the next navigation',
	}),
	async ({ machine }) => {
		const tab = await machine.visit('https://proton.me/vpn');
		await machine.expectBadge(tab, '–');
		const other = await machine.visit('http://falcon-tunnel.example/');
		await machine.expectBadge(other, '?');
		const heard: string[] = [];
		for (const { page } of [tab, other]) {
			page.on('console', (message) => void heard.push(message.text()));
			page.on('pageerror', (error) => void heard.push(String(error)));
		}
		await reloadExtension(machine);
		for (const { page } of [tab, other]) {
			await page.evaluate(() => history.pushState({}, '', '/vpn/pricing'));
			await page.evaluate(() => history.pushState({}, '', '/vpn'));
			await page.waitForFunction(() => location.pathname === '/vpn');
		}
		await tab.page.goto('https://proton.me/vpn');
		await machine.expectBadge(await machine.tabOf(tab.page), '–');
		await other.page.goto('http://falcon-tunnel.example/');
		await machine.expectBadge(await machine.tabOf(other.page), '?');
		expect(heard).toEqual([]);
	},
);
