import { firstTestRoot, hostOf, signedRepository } from '../../utils/dev/test-signer';
import { pages as enPages } from '../../utils/i18n/en/pages';
import { popup as en } from '../../utils/i18n/en/popup';
import { demonstration, expect, test } from './fixtures';
import { SOURCE } from './list-source';
import { copiedPolicy, type ManagedCopy, managedChromium } from './managed-copy';
import { openOptions } from './options-page';

const { options } = enPages;
const LOCKED = options.managed.lockedBy('Example University');
/** How long Chromium may take to notice a changed policy file, in milliseconds. */
const NOTICED = 30_000;

interface Managed {
	readonly copy: ManagedCopy;
	/** What is set before the browser starts. */
	readonly policy: Readonly<Record<string, unknown>>;
	/** Sets something else while it runs. */
	readonly manage: (policy: Readonly<Record<string, unknown>>) => Promise<void>;
}

const managed = test.extend<Managed>({
	policy: [{}, { option: true }],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
	copy: async ({}, use) => {
		const copy = await managedChromium();
		await use(copy);
		await copy.remove();
	},
	extension: async ({ copy, policy }, use) => {
		await copy.manage(policy);
		await use(copy.folder);
	},
	manage: async ({ copy, policy, machine }, use) => {
		const manage = async (next: Managed['policy']) => {
			if (!(await copy.manage(next)))
				await machine.ask((policy) => chrome.storage.local.set({ policy }), copiedPolicy(next));
		};
		await manage(policy);
		await use(manage);
	},
});

managed.describe('a machine that an organisation manages', () => {
	const policy = {
		organisation: 'Example University',
		scheme: 'dark',
		source: SOURCE,
		recognition: false,
		badges: { notOnList: false },
		locked: ['source', 'recognition', 'badges'],
	};
	managed.use({ policy });

	managed(
		'locked settings hold, are shown as locked, and say by whom',
		async ({ machine, manage }) => {
			machine.publish(demonstration);
			const page = await openOptions(machine);
			await expect(page.getByText(options.managed.lead)).toBeVisible();
			const source = page.getByLabel(options.list.source);
			await expect(source).toBeDisabled();
			await expect(source).toHaveValue(SOURCE);
			await expect(source).toHaveAccessibleDescription(new RegExp(LOCKED.replaceAll(/\W/g, '.')));
			for (const name of [options.recognition.label, en.verdicts.notOnList.title])
				await expect(page.getByRole('checkbox', { name })).toBeDisabled();
			await expect(page.getByRole('checkbox', { name: options.list.refresh })).toBeEnabled();

			await expect
				.poll(() => machine.ask(() => chrome.runtime.sendMessage({ type: 'refreshNow' })))
				.toMatchObject({ number: demonstration.number });
			await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');
			await machine.expectBadge(await machine.visit('https://mullvad.net/'), '');
			await machine.expectBadge(await machine.visit('http://falcon-tunnel.example/'), '');

			// What is set and not locked is where the person starts from.
			await expect(page.getByRole('radio', { name: options.display.scheme.dark })).toBeChecked();
			await page.getByRole('radio', { name: options.display.scheme.light }).check();
			await page.reload();
			await expect(page.getByRole('radio', { name: options.display.scheme.light })).toBeChecked();

			await manage({ organisation: 'Example University', badges: { notOnList: true } });
			await expect(source).toBeEnabled({ timeout: NOTICED });
			await machine.expectBadge(await machine.visit('https://mullvad.net/'), '–');
		},
	);
});

managed(
	'a root that an organisation names takes the place of the one that ships, and its list that of others, whatever its number',
	async ({ machine, manage }) => {
		const root = firstTestRoot();
		// The test keys vouch for both roots, so the versions that were seen still count; the list's number does not.
		await machine.follow(demonstration);
		const list = { ...demonstration, number: 1 };
		machine.answerSource(hostOf(signedRepository(list, root, { version: 5000, renewed: false })));
		await manage({ trustedRoot: new TextDecoder().decode(root) });
		await expect.poll(() => machine.synced(), { timeout: NOTICED }).toBe(1);
		await machine.expectBadge(await machine.visit('http://lapsed-vpn.example/'), '✕');

		const page = await openOptions(machine);
		await expect(page.locator('.held__list')).toContainText('no. 1 ');
		// Nor does another one come back when the registry is built anew.
		await page.getByRole('button', { name: options.diagnostics.repair.start }).click();
		await expect(page.locator('.diagnostics__said')).toHaveText(
			options.diagnostics.repair.outcomes.unchanged('1'),
		);
	},
);
