import type { Page, Worker } from '@playwright/test';
import { speak } from '../../utils/dev/extension-probe';
import type { Suggestion } from '../../utils/enquiry/suggestions';
import { backgroundTexts } from '../../utils/i18n/background-texts';
import { pages as enPages } from '../../utils/i18n/en/pages';
import { popup as en } from '../../utils/i18n/en/popup';
import { expect, type Machine, test } from './fixtures';

/** The browser's own menus and address bar cannot be pressed by a test; what it says then is said in its place. */
interface Dispatching {
	dispatch(...details: unknown[]): void;
}

async function worker({ browser: { context } }: Machine): Promise<Worker> {
	return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

async function chooseInLinkMenu(machine: Machine, linkUrl: string): Promise<Page> {
	const opened = machine.browser.context.waitForEvent('page');
	await (await worker(machine)).evaluate((url) => {
		const { onClicked } = chrome.contextMenus as unknown as { onClicked: Dispatching };
		onClicked.dispatch({ menuItemId: 'check-link', linkUrl: url }, undefined);
	}, linkUrl);
	return opened;
}

/** What the address bar shows below itself for a text typed after the keyword: as XML. */
async function suggestions(machine: Machine, text: string) {
	return (await worker(machine)).evaluate(
		(typed) =>
			new Promise<{ first: string; others: Suggestion[] }>((resolve) => {
				let first = '';
				Object.assign(chrome.omnibox, {
					setDefaultSuggestion: async ({ description }: { description: string }) => {
						first = description;
					},
				});
				const { onInputChanged } = chrome.omnibox as unknown as { onInputChanged: Dispatching };
				onInputChanged.dispatch(typed, (others: Suggestion[]) => resolve({ first, others }));
			}),
		text,
	);
}

async function enter(machine: Machine, text: string): Promise<Page> {
	const opened = machine.browser.context.waitForEvent('page');
	await (await worker(machine)).evaluate((typed) => {
		const { onInputEntered } = chrome.omnibox as unknown as { onInputEntered: Dispatching };
		onInputEntered.dispatch(typed, 'newForegroundTab');
	}, text);
	return opened;
}

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
const answer = (page: Page) => page.locator('.answer').getByRole('heading', { level: 2 });

test('a link is checked from its menu, with the words of a visit, and its address is in no history', async ({
	machine,
}) => {
	const page = await chooseInLinkMenu(machine, 'https://mullvad.net/en/account?secret=1');
	await expect(answer(page)).toHaveText(en.verdicts.notOnList.headline('Mullvad VPN'));
	expect(page.url()).toBe(machine.browser.page('providers.html'));

	const other = await chooseInLinkMenu(machine, 'https://hello.example/');
	await expect(answer(other)).toHaveText(enPages.providers.address.nothing);
	// What was asked travels once, and is not kept.
	await other.reload();
	await expect(other.getByRole('table')).toBeVisible();
	await expect(answer(other)).toHaveCount(0);
	expect(await machine.ask(() => chrome.storage.session.get('enquiry'))).toEqual({});
});

test('the menu of links speaks the language that is chosen', async ({ machine }) => {
	const background = await worker(machine);
	await background.evaluate(() => {
		Object.assign(globalThis, {
			named: new Promise((resolve) => {
				const create = ({ title }: { title?: string }) => resolve(title);
				// The extension takes the API by whichever name the browser has for it.
				for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser])
					if (api) Object.assign(api.contextMenus, { create });
			}),
		});
	});
	await speak(machine.browser, 'ur');
	const named = background.evaluate(
		() => (globalThis as unknown as { named: Promise<string> }).named,
	);
	expect(await named).toBe(backgroundTexts('ur').say.enquiry.menu);
});

test('the address bar answers names and addresses from the list', async ({ machine }) => {
	const { first, others } = await suggestions(machine, 'mullvad');
	expect(plain(first)).toBe('Look for “mullvad” in the list');
	expect(others.map(({ content, description }) => [content, plain(description)])).toEqual([
		['mullvad.net', `Mullvad VPN: ${en.verdicts.notOnList.title} (mullvad.net)`],
	]);
	const address = await suggestions(machine, 'https://kestrelvpn.com/pricing');
	expect(plain(address.first)).toBe(`kestrelvpn.com: ${en.verdicts.licenceReported.title}`);
	// Chromium would refuse a description that is no XML.
	expect((await suggestions(machine, '<b>&')).first).toContain('&#60;b&#62;&#38;');

	const page = await enter(machine, 'mullvad.net');
	await expect(answer(page)).toHaveText(en.verdicts.notOnList.headline('Mullvad VPN'));
	const searched = await enter(machine, 'mullvad');
	await expect(searched.getByRole('row', { name: /Mullvad VPN/ })).toBeVisible();
	await expect(searched.getByRole('row', { name: /Proton VPN/ })).toHaveCount(0);
});
