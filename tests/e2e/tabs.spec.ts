import { expect, test } from './fixtures';

test('two windows, each tab with its own badge', async ({ machine }) => {
	const [first, second] = await Promise.all([
		machine.visit('https://mullvad.net/'),
		machine.browser.context.waitForEvent(
			'page',
			(page) => page.url() === 'https://kestrelvpn.com/',
		),
		machine.ask(() => chrome.windows.create({ url: 'https://kestrelvpn.com/' })),
	]);
	const other = await machine.tabOf(second);
	await machine.expectBadge(first, '–');
	await machine.expectBadge(other, '✓?');
	await first.page.goto('https://kestrelvpn.com/');
	await other.page.goto('http://daily-herald.example/vpn-licensing');
	await machine.expectBadge(first, '✓?');
	await machine.expectBadge(other, '');
});

test('the badge goes with the page, and comes back from the back/forward cache', async ({
	machine,
}) => {
	const tab = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(tab, '–');
	await tab.page.evaluate(() => Object.assign(globalThis, { alive: true }));
	await tab.page.goto('http://hello.example/');
	await machine.expectBadge(tab, '');
	await tab.page.goBack({ waitUntil: 'commit' });
	// The same document, not another load.
	expect(await tab.page.evaluate(() => 'alive' in globalThis)).toBe(true);
	await machine.expectBadge(tab, '–');
});

test('the worker stopped between two visits makes no difference', async ({ machine }) => {
	const first = await machine.visit('https://mullvad.net/');
	await machine.expectBadge(first, '–');
	await machine.stopWorker();
	const second = await machine.visit('https://kestrelvpn.com/');
	await machine.expectBadge(second, '✓?');
	await machine.stopWorker();
	await first.page.goto('https://kestrelvpn.com/');
	await machine.expectBadge(first, '✓?');
});

test('a check that comes too late does not paint the next page', async ({ machine }) => {
	const page = await machine.browser.context.newPage();
	for (let round = 0; round < 5; round += 1) {
		await page.goto('https://mullvad.net/', { waitUntil: 'commit' });
		await page.goto('http://hello.example/', { waitUntil: 'commit' });
	}
	const tab = await machine.tabOf(page);
	// A later check, of another tab, has been through the same queue.
	await machine.expectBadge(await machine.visit('https://kestrelvpn.com/'), '✓?');
	await machine.expectBadge(tab, '');
});

test('a page that is prerendered counts once it is shown', async ({ machine }) => {
	machine.sites.answer('mullvad.net/from', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end(
			`<title>From</title><a href="/">on</a>
			<script type="speculationrules">{"prerender":[{"urls":["/"],"eagerness":"immediate"}]}</script>`,
		);
	});
	const tab = await machine.visit('https://mullvad.net/from');
	await expect.poll(() => machine.sites.requests).toContain('mullvad.net/');
	await tab.page.click('a');
	await tab.page.waitForURL('https://mullvad.net/');
	await machine.expectBadge(await machine.tabOf(tab.page), '–');
	await expect
		.poll(() => machine.visited(tab))
		.toMatchObject({ place: { host: 'mullvad.net', path: '/' } });
});

test('nothing is kept of a window that has been closed, and nothing of any page on disk', async ({
	machine,
}) => {
	const [page] = await Promise.all([
		machine.browser.context.waitForEvent(
			'page',
			(opened) => opened.url() === 'https://mullvad.net/',
		),
		machine.ask(() => chrome.windows.create({ url: 'https://mullvad.net/' })),
	]);
	const tab = await machine.tabOf(page);
	await expect.poll(() => machine.visited(tab)).toBeDefined();
	const stored = await machine.ask(async () =>
		JSON.stringify(await chrome.storage.local.get(null)),
	);
	expect(stored).not.toContain('mullvad');
	await page.close();
	await expect.poll(() => machine.visited(tab)).toBeUndefined();
});

test('a discarded tab has its badge when it is shown again', async ({ machine }) => {
	const { id } = await machine.visit('https://mullvad.net/');
	await machine.visit('http://hello.example/');
	// Some browsers give a discarded tab another id.
	const discarded = await machine.ask(async (tabId) => {
		await chrome.tabs.discard(tabId);
		return (await chrome.tabs.query({ discarded: true }))[0]?.id;
	}, id);
	await machine.ask((tabId) => chrome.tabs.update(tabId, { active: true }), discarded);
	await expect
		.poll(() =>
			machine.ask(async (tabId) => (await chrome.tabs.get(tabId ?? -1)).discarded, discarded),
		)
		.toBe(false);
	await expect
		.poll(() => machine.ask((tabId) => chrome.action.getBadgeText({ tabId }), discarded))
		.toBe('–');
});
