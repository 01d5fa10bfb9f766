import { hostOf } from '../../../utils/dev/test-signer';
import { pages as enPages } from '../../../utils/i18n/en/pages';
import { packRepository } from '../../../utils/list/repository-file';
import type { Bytes } from '../../../utils/tuf/metadata';
import { provesFaults } from '../../fixtures/fault';
import { demonstration, expect, test } from '../fixtures';
import { openOptions } from '../options-page';
import { holdBack } from './hold-back';
import { largeList, nextOf } from './lists';

test(
	'two lists that arrive at once from two contexts come into force one after the other, the newer one last',
	provesFaults({
		fault: 'Two versions of the list arriving at once from two contexts',
		done: 'a newer list opened from a file while the worker was downloading another',
		saw: '“A refresh is under way. Try again in a moment.”; then the file’s list; the older one that came late is refused',
	}),
	async ({ machine }) => {
		const words = enPages.options.list.byHand;
		await machine.follow(demonstration);
		const next = nextOf(demonstration);
		const newest = largeList(next, 3);
		const packed = packRepository(machine.publish(newest, { version: 1500 }) as Map<string, Bytes>);
		const files = machine.publish(next);
		const { held, letGo } = holdBack(machine.answerSource, files, 'timestamp.json');
		const page = await openOptions(machine);
		const expectSaid = (sentence: string) =>
			expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
		const open = () =>
			page.getByLabel(words.choose).setInputFiles({
				name: 'list.json',
				mimeType: 'application/json',
				buffer: Buffer.from(packed),
			});
		await machine.ask(
			() => void chrome.runtime.sendMessage({ type: 'refreshNow' }).catch(() => {}),
		);
		await held;
		await open();
		await expectSaid(words.outcomes.busy());
		letGo();
		await expect.poll(machine.synced).toBe(next.number);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		await machine.expectBadge(tab, '✓');
		await open();
		await expectSaid(words.outcomes.updated(String(newest.number)));
		await machine.expectBadge(await machine.visit('https://provider-2.example/'), '–');
		machine.answerSource(hostOf(files));
		expect(
			await machine.ask(() => chrome.runtime.sendMessage({ type: 'refreshNow' })),
		).toMatchObject({ kind: 'failed', code: 'rolledBack' });
		await machine.expectBadge(await machine.visit('https://provider-2.example/'), '–');
	},
);
