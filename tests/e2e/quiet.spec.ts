import { demonstration, expect, test } from './fixtures';

/** What Chromium itself asks for, whatever extension is in it. */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

test('browsing 50 pages makes no request, wakes no worker and keeps nothing', async ({
	machine,
}) => {
	await machine.follow(demonstration);
	const asked = machine.sites.requests.length;
	const sourceRequests = machine.sourceRequests();
	await machine.stopWorker();
	const starts = machine.workerStarts();
	const page = await machine.browser.context.newPage();
	for (let number = 0; number < 50; number += 1) {
		machine.sites.answer(`site-${number}.example/`, (_, response) => {
			response
				.writeHead(200, { 'content-type': 'text/html' })
				.end(`<title>Page ${number}</title><p>${'Words. '.repeat(200)}`);
		});
		await page.goto(`http://site-${number}.example/`);
	}
	const hosts = machine.sites.requests
		.slice(asked)
		.map((request) => request.replace(/\/.*/, ''))
		.filter((host) => !/^site-\d+\.example$/.test(host) && !BROWSERS_OWN.test(host));
	expect(hosts).toEqual([]);
	expect(machine.sourceRequests()).toBe(sourceRequests);
	expect(machine.workerStarts()).toBe(starts);
	expect(await machine.ask(() => chrome.storage.session.get(null))).toEqual({});
});

test('nor do 10 visits to listed sites ask anybody anything', async ({ machine }) => {
	await machine.follow(demonstration);
	const asked = machine.sites.requests.length;
	const tab = await machine.visit('https://mullvad.net/');
	for (let visit = 0; visit < 5; visit += 1) {
		await tab.page.goto('https://mullvad.net/');
		await machine.expectBadge(tab, '–');
		await tab.page.goto('https://kestrelvpn.com/');
		await machine.expectBadge(tab, '✓?');
	}
	const hosts = new Set(
		machine.sites.requests.slice(asked).map((request) => request.replace(/\/.*/, '')),
	);
	expect([...hosts].filter((host) => !BROWSERS_OWN.test(host)).sort()).toEqual([
		'kestrelvpn.com',
		'mullvad.net',
	]);
});
