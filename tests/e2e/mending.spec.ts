import { provesFaults } from '../fixtures/fault';
import { damageRegistry } from './damage';
import { expect, test } from './fixtures';

const DAMAGES = {
	delete: 'the list’s database deleted by a page of the extension',
	empty: 'every store of it cleared',
	spoil: 'a provider’s record replaced by nonsense',
} as const;

for (const [what, how] of [
	['deleted', 'delete'],
	['emptied', 'empty'],
	['damaged', 'spoil'],
] as const) {
	for (const worker of ['running', 'stopped'] as const) {
		const row = {
			fault: `The database ${what} under a ${worker} worker`,
			done: DAMAGES[how],
			saw: 'the right badge at the next visit',
		};
		test(
			`a database ${what} under a ${worker} worker mends itself at the next visit`,
			provesFaults(row),
			async ({ machine }) => {
				await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
				if (worker === 'stopped') await machine.stopWorker();
				await machine.ask(damageRegistry, how);
				await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
				await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
			},
		);
	}
}

test(
	'what is stored of the session and of the settings can be lost without harm',
	provesFaults({
		fault: '`storage.local` and `storage.session` emptied',
		done: 'both cleared by a page of the extension, under an open tab',
		saw: 'the right badge and popup once the page was loaded anew',
		lost: 'the settings that were in it, which go back to their defaults',
	}),
	async ({ machine }) => {
		const tab = await machine.visit('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		await machine.ask(async () => {
			await chrome.storage.session.clear();
			await chrome.storage.local.clear();
		});
		await tab.page.reload();
		await machine.expectBadge(tab, '–');
		const popup = await machine.popup(tab);
		await expect(popup.getByRole('heading', { level: 1 })).toContainText('Mullvad VPN');
	},
);
