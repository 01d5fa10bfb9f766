import { fileURLToPath } from 'node:url';
import { EXTENSION_ID } from '../../../utils/dev/launch-firefox';
import { demonstration } from '../fixtures';
import { expect, type FirefoxMachine, type Tab, test } from './fixtures';

const OTHER = fileURLToPath(new URL('../../fixtures/other-extension', import.meta.url));

test('another extension reaches nobody', async ({ machine }) => {
	await machine.follow(demonstration);
	const asked = machine.source.requests();
	const page = await machine.browser.open(`${await machine.browser.install(OTHER)}page.html`);
	const answers = await page.evaluate(
		(id) =>
			Promise.all(
				[{ type: 'refreshNow' }, { type: 'pageReport' }, { type: 'listImported' }].map((message) =>
					chrome.runtime.sendMessage(id, message).then(
						(answer: unknown) => `answered ${answer}`,
						(error: Error) => error.message,
					),
				),
			),
		EXTENSION_ID,
	);
	for (const answer of answers) expect(answer).toContain('Could not establish connection');
	expect(machine.source.requests()).toBe(asked);
});

/** Sends messages from within a page as its content script would, which a page that broke out could do, too. */
const sendFrom = (machine: FirefoxMachine, tab: Tab, messages: readonly object[]) =>
	machine.ask(
		async ([tabId, sent]) => {
			const [outcome] = await chrome.scripting.executeScript({
				target: { tabId },
				args: [sent],
				func: async (all: readonly object[]) => {
					const answers: unknown[] = await Promise.all(
						all.map((one) => chrome.runtime.sendMessage(one)),
					);
					return answers.filter((answer) => answer !== undefined && answer !== null);
				},
			});
			return outcome?.result;
		},
		[tab.id, messages] as const,
	);

test('from a page, nothing but a report is heard, of no place but its own', async ({ machine }) => {
	await machine.follow(demonstration);
	const asked = machine.source.requests();
	const tab = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(tab, '–');
	const visit = () =>
		machine.ask(async (key) => (await chrome.storage.session.get(key))[key], `visit:${tab.id}`);
	const before = await visit();
	const answers = await sendFrom(machine, tab, [
		{ type: 'refreshNow' },
		{ type: 'takeList', number: 99 },
		{ type: 'listImported' },
		{ type: 'pageReport', signals: { title: 7 } },
		{ type: 'pageReport', signals: 'x'.repeat(100_000) },
		{ type: 'nonsense' },
	]);
	expect(answers).toEqual([]);
	// A claim in the message about where it comes from; it goes through the same queue as those before.
	await sendFrom(machine, tab, [
		{ type: 'pageReport', host: 'licensed-vpn.example', place: { host: 'licensed-vpn.example' } },
	]);
	await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
	await machine.expectBadge(tab, '–');
	expect(await visit()).toEqual(before);
	expect(machine.source.requests()).toBe(asked);
});
