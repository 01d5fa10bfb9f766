import { EXAMPLES } from '../../../utils/dev/examples';
import { loadTexts } from '../../../utils/i18n/texts';
import { APPEARANCES } from '../../../utils/verdict/appearance';
import { demonstration } from '../fixtures';
import { BRANDS } from '../verdict-brands';
import { expect, test } from './fixtures';
import { headlineOf } from './page-actions';

const languages = [await loadTexts('en'), await loadTexts('ur')];
/** The marks that keep a name's direction to itself. */
const unmarked = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

test('each verdict: from the visit to the badge, the title, and the popup in both languages', async ({
	machine,
}) => {
	await machine.follow(demonstration);
	for (const { verdict, address } of EXAMPLES) {
		const tab = await machine.visit(address);
		await machine.expectBadge(tab, APPEARANCES[verdict].badge);
		const popup = await machine.popup(tab);
		for (const { language, direction, say } of languages) {
			await machine.set({ language });
			await expect
				.poll(async () => unmarked(await headlineOf(popup)))
				.toBe(say.verdicts[verdict].headline(BRANDS[verdict] ?? ''));
			expect(await popup.evaluate(() => document.documentElement.dir)).toBe(direction);
			if (verdict !== 'notVpn')
				await expect.poll(() => machine.title(tab)).toContain(say.verdicts[verdict].title);
		}
		await Promise.all([popup.close(), tab.page.close()]);
	}
});

test('another page of a bigger company’s site is no visit, also when no page was loaded', async ({
	machine,
}) => {
	const tab = await machine.visit('https://proton.me/vpn');
	await machine.expectBadge(tab, APPEARANCES.notOnList.badge);
	await tab.page.evaluate(() => history.pushState({}, '', '/mail'));
	await machine.expectBadge(tab, '');
});
