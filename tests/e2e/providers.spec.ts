import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { speak } from '../../utils/dev/extension-probe';
import { loadPageTexts } from '../../utils/i18n/page-texts';
import { damageRegistry } from './damage';
import { bundledList, demonstration, expect, type Machine, test } from './fixtures';

const english = await loadPageTexts('en');
const urdu = await loadPageTexts('ur');

async function open(machine: Machine, address = ''): Promise<Page> {
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page(`providers.html${address}`));
	await page.getByRole('table').waitFor();
	return page;
}

/** What the page's address asks for and names. */
const asked = (page: Page) => {
	const { search, hash } = new URL(page.url());
	return search + hash;
};

const rows = (page: Page) => page.getByRole('rowheader');
const licensees = bundledList.providers.filter(({ licence }) => licence);

for (const [language, { texts, page: words }] of Object.entries({ en: english, ur: urdu })) {
	test.describe(language, () => {
		test.beforeEach(({ machine }) => speak(machine.browser, language as 'en' | 'ur'));

		test('search, filters and order are in the address, and there again after a reload', async ({
			machine,
		}) => {
			const page = await open(machine);
			await page.getByRole('searchbox', { name: words.providers.search }).fill('VPN');
			await page.getByRole('radio', { name: words.providers.status.licenceReported }).check();
			await page
				.getByRole('combobox', { name: words.providers.country })
				.selectOption({ value: 'PK' });
			const byName = page.getByRole('button', {
				name: words.providers.columns.name,
				exact: true,
			});
			await byName.click();
			await byName.click();
			const query = '?q=VPN&status=licenceReported&country=PK&sort=name&order=descending';
			await expect.poll(() => asked(page)).toBe(query);
			const expected = [/QuiXure VPN/, /Kestrel VPN/, /Crest VPN/];
			await expect(rows(page)).toHaveText(expected);
			const column = page.getByRole('columnheader', { name: words.providers.columns.name });
			await expect(column).toHaveAttribute('aria-sort', 'descending');

			await page.reload();
			await expect(rows(page)).toHaveText(expected);
			await expect(page.getByRole('searchbox')).toHaveValue('VPN');
			expect(asked(page)).toBe(query);
		});

		test('a provider’s permanent address leads to its entry, open, past what hides it', async ({
			machine,
		}) => {
			const page = await open(machine, '?q=nothing-like-it#provider-kestrel-vpn');
			const entry = page.locator('#provider-kestrel-vpn');
			await expect(entry).toBeFocused();
			await expect(entry).toBeInViewport();
			const toggle = entry.getByRole('button');
			await expect(toggle).toHaveAttribute('aria-expanded', 'true');
			await expect(page.getByText(words.listed.licenceClass, { exact: true })).toBeVisible();
			await expect.poll(() => asked(page)).toBe('#provider-kestrel-vpn');

			await toggle.click();
			await expect(page.getByText(words.listed.licenceClass, { exact: true })).toBeHidden();
			await page
				.getByRole('link', { name: /Crest VPN/ })
				.first()
				.click();
			await expect(page.locator('#provider-crest-vpn')).toBeFocused();
		});

		test('an address is checked before the visit, in the words of a visit', async ({ machine }) => {
			const { say } = texts;
			const { address } = words.providers;
			const page = await open(machine, '?check=https%3A%2F%2Fnordvpn.com%2Fpricing');
			const answer = page.locator('.answer');
			await expect(answer.getByRole('heading')).toHaveText(
				say.verdicts.notOnList.headline('NordVPN'),
			);
			await expect(answer).toContainText(address.visitAdds.claim);
			await expect(rows(page)).toHaveText([/NordVPN/]);

			const search = page.getByRole('searchbox');
			const expectAnswer = async (typed: string, headline: string, note: string) => {
				await search.fill(typed);
				await expect(answer.getByRole('heading')).toHaveText(headline);
				await expect(answer).toContainText(note);
			};
			await expectAnswer(
				'https://www.surfshark.com.evil.example/x',
				address.resembles('Surfshark'),
				address.onlyIf.lookalike,
			);
			await expectAnswer(
				'kestrelvpn.example',
				say.verdicts.lookalike.headline('Kestrel VPN'),
				address.visitAdds.nothing,
			);
			await expectAnswer('example.org/about', address.nothing, address.visitAdds.offer);
			await expectAnswer(
				'http://10.0.0.1/',
				say.popup.notAWebPage.title,
				address.noPlace.ipAddress,
			);
			await search.fill('kestrel');
			await expect(answer).toBeHidden();
		});

		test('what is shown can be kept as CSV and as JSON', async ({ machine }) => {
			const page = await open(machine, '?status=licenceReported');
			const saved = async (name: string) => {
				const [download] = await Promise.all([
					page.waitForEvent('download'),
					page.getByRole('button', { name }).click(),
				]);
				return {
					name: download.suggestedFilename(),
					text: await readFile(await download.path(), 'utf8'),
				};
			};
			const csv = await saved(words.providers.saveAs.csv);
			expect(csv.name).toBe(`vpn-licence-list-${bundledList.number}.csv`);
			expect(csv.text.trim().split('\r\n')).toHaveLength((await rows(page).count()) + 1);
			const json = await saved(words.providers.saveAs.json);
			expect(json.name).toBe(`vpn-licence-list-${bundledList.number}.json`);
			expect(JSON.parse(json.text)).toMatchObject({
				notice: words.list.notARegister,
				list: { number: bundledList.number },
			});
		});

		test('on paper: every entry open, sources with their addresses, no controls', async ({
			machine,
		}) => {
			const page = await open(machine, '?status=licenceReported');
			await page.emulateMedia({ media: 'print' });
			for (const control of [...Object.values(words.providers.saveAs), words.providers.print])
				await expect(page.getByRole('button', { name: control })).toBeHidden();
			await expect(page.getByRole('search')).toBeHidden();
			await expect(page.getByText(words.list.notARegister)).toBeVisible();
			await expect(
				page.getByText(words.providers.number(texts.number(bundledList.number))).first(),
			).toBeVisible();
			const opened = page.locator('[aria-expanded=true]');
			await expect(opened).toHaveCount(await rows(page).count());
			const source = page
				.locator('#provider-kestrel-vpn-details')
				.getByRole('link', { name: /PTA begins licensing/ });
			await expect(source).toBeVisible();
			const address = await source.evaluate((link) => getComputedStyle(link, '::after').content);
			expect(address).toBe(`"${await source.getAttribute('href')}"`);

			await page.emulateMedia({ media: 'screen' });
			await expect(page.getByRole('search')).toBeVisible();
			await expect(opened).toHaveCount(0);
		});
	});
}

test('it prints, whole: more pages for more entries, none of them empty', async ({ machine }) => {
	const page = await open(machine, '?status=licenceReported');
	const few = await page.pdf({ format: 'A4' });
	await page.goto(machine.browser.page('providers.html'));
	await page.getByRole('table').waitFor();
	const all = await page.pdf({ format: 'A4' });
	const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	expect(pages(few)).toBeGreaterThan(2);
	expect(pages(all)).toBeGreaterThan(pages(few) * 2);
});

test('an open page shows the first list once it is there, then the next, and what that changed, which stays', async ({
	machine,
}) => {
	await machine.ask(damageRegistry, 'empty');
	const page = await machine.browser.context.newPage();
	await page.goto(machine.browser.page('providers.html#changes'));
	await expect(page.getByRole('alert')).toContainText(english.texts.say.unavailable.empty);
	await machine.ask(() => chrome.runtime.sendMessage({ type: 'repair' }));
	await page.getByRole('table').waitFor();
	const changes = page.getByRole('region', { name: english.page.providers.changes.title });
	await expect(changes).toContainText(english.page.providers.changes.none);
	await machine.follow(demonstration);
	await expect(changes).toContainText('Example Licensed VPN: a PTA licence is on the list');
	await expect(changes).toContainText('Example Lapsed VPN: the licence was given back');
	await expect(changes).toBeInViewport();
	await machine.stopWorker();
	await page.reload();
	await expect(changes).toContainText('Example Licensed VPN: a PTA licence is on the list');
});

test('the timeline tells of every licensee of the list, and leads to it', async ({ machine }) => {
	const page = await open(machine);
	const timeline = page.getByRole('region', { name: english.page.providers.timeline.title });
	for (const { brand } of licensees)
		await expect(timeline.getByRole('link', { name: brand, exact: true })).toBeVisible();
	await timeline.getByRole('link', { name: 'Kestrel VPN', exact: true }).click();
	await expect(page.locator('#provider-kestrel-vpn')).toBeFocused();
});
