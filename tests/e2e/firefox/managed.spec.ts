import { expect, test } from '@playwright/test';
import { launchFirefox } from '../../../utils/dev/launch-firefox';
import { startSiteServer } from '../../../utils/dev/site-server';
import { pages as enPages } from '../../../utils/i18n/en/pages';
import { copiedPolicy, managedFirefox } from '../managed-copy';

const { options } = enPages;

test('what policies.json sets holds, and what it sets wrongly is named', async () => {
	const copy = await managedFirefox();
	const policy = {
		organisation: 'Example University',
		refresh: false,
		scheme: 'sepia',
		locked: ['refresh'],
	};
	const isReal = await copy.manage(policy);
	const sites = await startSiteServer();
	const firefox = await launchFirefox({ extension: copy.folder }, sites);
	try {
		const page = await firefox.open(firefox.page('options.html'));
		if (!isReal) {
			const stored = JSON.stringify({ ...copiedPolicy(policy), ignored: ['scheme'] });
			await page.evaluate(`browser.storage.local.set({ policy: ${stored} })`);
		}
		const text = () => page.evaluate('document.body.innerText') as Promise<string>;
		await expect.poll(text).toContain(options.managed.lead);
		expect(await text()).toContain('Set by your organisation, Example University');
		const row = "document.querySelectorAll('.switch-row__switch')[0]";
		expect(await page.evaluate(`${row}.disabled && !${row}.checked`)).toBe(true);
		await page.evaluate("document.querySelector('.diagnostics').open = true");
		expect((await text()).replaceAll(/[\u2066-\u2069]/g, '')).toContain(
			options.diagnostics.policy.ignored('scheme'),
		);
	} finally {
		await firefox.close();
		await sites.close();
		await copy.remove();
	}
});
