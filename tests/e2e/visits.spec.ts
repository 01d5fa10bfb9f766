import { expect, test } from './fixtures';

test('a listed site is reached through its subdomains', async ({ machine }) => {
	for (const address of ['https://www.mullvad.net/', 'https://help.eu.mullvad.net/']) {
		machine.sites.answer(
			`${new URL(address).host}/`,
			(_, response) => void response.end('<p>Hello'),
		);
		await machine.expectBadge(await machine.visit(address), '–');
	}
});

test('a listed site is recognised before the page has loaded', async ({ machine }) => {
	machine.sites.answer('mullvad.net/slow', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' });
		// The rest never comes.
		response.write(`<title>Slow</title>${' '.repeat(2000)}`);
	});
	await machine.expectBadge(await machine.visit('https://mullvad.net/slow', 'commit'), '–');
});

test('a page of a listed site that speaks of anything else is still that provider’s', async ({
	machine,
}) => {
	machine.sites.answer(
		'mullvad.net/jobs',
		(_, response) => void response.end('<title>Jobs</title><p>Join us'),
	);
	await machine.expectBadge(await machine.visit('https://mullvad.net/jobs'), '–');
});

test('under a path of a bigger site, and not outside it, without a load in between', async ({
	machine,
}) => {
	const tab = await machine.visit('https://proton.me/vpn');
	await machine.expectBadge(tab, '–');
	await tab.page.evaluate(() => history.pushState({}, '', '/mail'));
	await machine.expectBadge(tab, '');
	await tab.page.evaluate(() => history.pushState({}, '', '/vpn/pricing'));
	await machine.expectBadge(tab, '–');
	await tab.page.goto('https://proton.me/');
	await machine.expectBadge(tab, '');
	await tab.page.click('#vpn');
	await machine.expectBadge(tab, '–');
});

test('an Internet provider’s site counts where the page speaks of VPN, and not elsewhere', async ({
	machine,
}) => {
	const answer = (path: string, html: string) =>
		machine.sites.answer(`ptcl.com.pk${path}`, (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).end(html);
		});
	answer('/broadband', '<title>Broadband</title><h1>Broadband for your home</h1>');
	answer('/business', '<title>Business VPN</title><h1>VPN for your offices</h1>');
	await machine.expectBadge(await machine.visit('https://ptcl.com.pk/business'), '✓?');
	const broadband = await machine.visit('https://ptcl.com.pk/broadband');
	await broadband.page.waitForLoadState();
	await machine.expectBadge(broadband, '');
});

test('an app shell is read when it has filled in', async ({ machine }) => {
	machine.sites.answer('falcon-app.example/', (_, response) => {
		response
			.writeHead(200, { 'content-type': 'text/html' })
			.end('<title>Falcon VPN</title><div id="app"></div>');
	});
	const tab = await machine.visit('http://falcon-app.example/');
	await machine.expectBadge(tab, '');
	const offer = await machine.browser.context.newPage();
	await offer.goto('http://falcon-tunnel.example/');
	const html = await offer.content();
	await tab.page.evaluate((words) => {
		document.body.insertAdjacentHTML('beforeend', words);
	}, html);
	await machine.expectBadge(tab, '?');
});

test('a hostile page cannot speak for another site', async ({ machine }) => {
	machine.sites.answer('evil.example/', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end(
			`<title>VPN</title><script>
			window.chrome?.runtime?.sendMessage?.({ type: 'pageReport', host: 'kestrelvpn.com' });
			postMessage({ type: 'pageReport' }, '*');
			</script><iframe src="https://kestrelvpn.com/"></iframe>`,
		);
	});
	const tab = await machine.visit('http://evil.example/');
	await tab.page.frameLocator('iframe').locator('h1').waitFor();
	await expect.poll(() => machine.visited(tab)).toMatchObject({ place: { host: 'evil.example' } });
	await machine.expectBadge(tab, '');
});
