import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pages as enPages } from '../../utils/i18n/en/pages';
import { popup as en } from '../../utils/i18n/en/popup';
import type { LicensedList } from '../../utils/list/schema';
import type { SyncFailure } from '../../utils/list/sync-state';
import { demonstration, expect, type Machine, test } from './fixtures';
import { openOptions, outcome, refreshNow } from './options-page';

const { options, syncFailures } = enPages;
const DAY = 86_400_000;

/** The demonstration, one list further, in which the lapsed provider is none any more. */
const next: LicensedList = {
	...demonstration,
	number: demonstration.number + 1,
	providers: demonstration.providers.map((provider) =>
		provider.id === 'example-lapsed-vpn' && provider.licence
			? { ...provider, licence: { ...active(provider.licence) } }
			: provider,
	),
};

function active({ endedOn: _, ...licence }: NonNullable<LicensedList['providers'][0]['licence']>) {
	return { ...licence, status: 'active' as const };
}

/** Has the extension refresh, and looks at what it says and that nothing has moved. */
async function expectRefusal(machine: Machine, page: Page, code: SyncFailure) {
	await refreshNow(page);
	await expect(outcome(page)).toHaveText(syncFailures[code]);
	await expect(page.getByText(/^Last failure: /)).toContainText(syncFailures[code]);
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '✕');
	await tab.page.close();
}

/** Where a list is opened and saved as a file. */
const byHand = (page: Page) => page.getByRole('region', { name: options.list.byHand.title });

const text = (value: string) => new TextEncoder().encode(value);

test('publish, refresh, and the badge of an open tab follows', async ({ machine }) => {
	await machine.follow(demonstration);
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '✕');
	const page = await openOptions(machine);
	machine.publish(next);
	await refreshNow(page);
	await expect(outcome(page)).toHaveText(options.list.outcomes.updated(String(next.number)));
	await machine.expectBadge(tab, '✓');
	await expect(page.getByText(/Signed under the keys [0-9a-f]{8}, [0-9a-f]{8}\./)).toBeVisible();
	await expect(page.getByText(en.list.testKeys)).toBeVisible();
	await expect((await machine.popup(tab)).getByText(en.list.testKeys)).toBeVisible();
});

for (const [what, tamper, code] of [
	['rolls back', (machine: Machine) => machine.publish(next, { version: 900 }), 'rolledBack'],
	[
		'freezes',
		(machine: Machine) => machine.publish(next, { expires: { timestamp: Date.now() - DAY } }),
		'expired',
	],
	[
		'mixes versions',
		(machine: Machine) => {
			const before = machine.publish(demonstration, { version: 2000 });
			const files = machine.publish(next, { version: 2001 });
			for (const [path, bytes] of before)
				if (path.endsWith('targets.json')) files.set('metadata/2001.targets.json', bytes);
		},
		'wrongHash',
	],
	[
		'withholds the list',
		(machine: Machine) => {
			const files = machine.publish(next);
			for (const path of files.keys()) if (path.startsWith('targets/')) files.delete(path);
		},
		'missing',
	],
	[
		'truncates the list',
		(machine: Machine) => {
			const files = machine.publish(next);
			for (const [path, bytes] of files)
				if (path.startsWith('targets/')) files.set(path, bytes.slice(0, -10));
		},
		'wrongHash',
	],
	[
		'swaps the keys',
		(machine: Machine) => machine.publish(next, { forged: ['targets'] }),
		'notSigned',
	],
	[
		'swaps the root',
		(machine: Machine) => machine.publish(next, { forged: ['root'], versions: { root: 3 } }),
		'notSigned',
	],
	[
		'sends a log-in page',
		(machine: Machine) => {
			const files = machine.publish(next);
			for (const path of files.keys())
				files.set(path, text('<!doctype html><title>Log in</title>'));
		},
		'malformed',
	],
	[
		'has broken down',
		(machine: Machine) => machine.answerSource((_, response) => void response.writeHead(500).end()),
		'refused',
	],
] as const satisfies readonly (readonly [string, (machine: Machine) => unknown, SyncFailure])[]) {
	test(`a source that ${what} is refused with its reason, and the badge stays`, async ({
		machine,
	}) => {
		await machine.follow(demonstration);
		const page = await openOptions(machine);
		tamper(machine);
		await expectRefusal(machine, page, code);
		const tab = await machine.visit('http://lapsed-vpn.example/');
		const popup = await machine.popup(tab);
		await popup.getByText(en.popup.knowledge).click();
		const failure = popup.getByText(/^Last failure: /);
		await expect(failure).toContainText(syncFailures[code]);
		await expect(failure).toContainText(options.list.inForce);
		machine.publish(next, { version: 3000 });
		await refreshNow(page);
		await expect(outcome(page)).toHaveText(options.list.outcomes.updated(String(next.number)));
		await machine.expectBadge(tab, '✓');
	});
}

test('wiped databases keep the floors', async ({ machine }) => {
	await machine.follow(demonstration);
	await machine.stopWorker();
	await machine.ask(async () => {
		for (const name of ['registry', 'repository'])
			await new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase(name);
				request.onsuccess = resolve;
				request.onerror = reject;
			});
	});
	machine.publish(next, { version: 900 });
	const page = await openOptions(machine);
	await refreshNow(page);
	await expect(outcome(page)).toHaveText(syncFailures.rolledBack);
	const tab = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(tab, '–');
});

test('a wiped registry comes back from what was kept of the source', async ({ machine }) => {
	await machine.follow(demonstration);
	await machine.ask(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase('registry');
				request.onsuccess = () => resolve(undefined);
				request.onerror = reject;
			}),
	);
	await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');
});

test('a list that takes many licensees away waits until a person has looked at it', async ({
	machine,
}) => {
	await machine.follow(demonstration);
	const gone = new Set(['example-lapsed-vpn', 'example-licensed-vpn']);
	const kept = demonstration.providers.filter(({ id }) => !gone.has(id));
	machine.publish({
		...demonstration,
		number: demonstration.number + 1,
		providers: kept,
		completeness: {
			...demonstration.completeness,
			licenseesListed: kept.filter(({ licence }) => licence).length,
		},
	});
	const page = await openOptions(machine);
	await refreshNow(page);
	await expect(outcome(page)).toHaveText(syncFailures.heldBack);
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '✕');
	await expect(
		page.getByText(options.list.heldBack.removed(2, 'Example Lapsed VPN, Example Licensed VPN')),
	).toBeVisible();
	await page.getByRole('button', { name: options.list.heldBack.take }).click();
	await machine.expectBadge(tab, '?');
	await expect(page.getByRole('button', { name: options.list.heldBack.take })).toBeHidden();
});

test('a list travels as a file: saved, and opened where the network is closed', async ({
	machine,
}) => {
	const words = options.list.byHand;
	await machine.follow(demonstration);
	const page = await openOptions(machine);
	const said = byHand(page).getByRole('status');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: words.save }).click();
	const saved = readFileSync(await (await saving).path(), 'utf8');
	const openFile = (content: string) =>
		page.getByLabel(words.choose).setInputFiles({
			name: 'list.json',
			mimeType: 'application/json',
			buffer: Buffer.from(content),
		});

	await machine.set({ refresh: false });
	await machine.ask(async () => {
		await chrome.storage.local.remove(['sync', 'floor']);
		for (const name of ['registry', 'repository'])
			await new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase(name);
				request.onsuccess = resolve;
				request.onerror = reject;
			});
	});
	const tab = await machine.visit('http://lapsed-vpn.example/');
	await machine.expectBadge(tab, '?');
	for (const [content, code] of [
		['{}', 'notARepository'],
		[saved.slice(0, -100), 'notARepository'],
		[saved.replace(/("targets\/[^"]*list\.json":")[^"]*/, '$1e30K'), 'wrongHash'],
		[saved.replace('"metadata/timestamp.json"', '"metadata/elsewhere.json"'), 'missing'],
	] as const) {
		await openFile(content);
		await expect(said).toHaveText(syncFailures[code]);
	}
	await machine.expectBadge(tab, '?');
	await openFile(saved);
	await expect(said).toHaveText(words.outcomes.updated(String(demonstration.number)));
	await machine.expectBadge(tab, '✕');
	await openFile(saved);
	await expect(said).toHaveText(words.outcomes.unchanged(String(demonstration.number)));
});

test('a file can be dropped, and the bundled list can be saved', async ({ machine }) => {
	const words = options.list.byHand;
	const page = await openOptions(machine);
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: words.save }).click();
	const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
	expect(saved.format).toBe('vpn-licence-repository');
	expect(Object.keys(saved.files)).toContain('metadata/1.root.json');
	const dropped = await page.evaluateHandle(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(['nonsense'], 'list.json'));
		return transfer;
	});
	await byHand(page).locator('form').dispatchEvent('drop', { dataTransfer: dropped });
	await expect(byHand(page).getByRole('status')).toHaveText(syncFailures.notARepository);
});
