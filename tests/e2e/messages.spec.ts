import { expect, test } from './fixtures';

test('a page reaches neither the background nor any file of the extension', async ({ machine }) => {
	const tab = await machine.visit('http://daily-herald.example/vpn-licensing');
	await expect.poll(() => machine.visited(tab)).toBeDefined();
	const before = await machine.visited(tab);
	const id = new URL(machine.browser.page('')).host;
	const reached = await tab.page.evaluate(async (extensionId) => {
		const found: string[] = [];
		if ('sendMessage' in (globalThis.chrome?.runtime ?? {})) found.push('sendMessage');
		for (const file of ['providers.html', 'listed.js', 'icon/default-16.png', 'manifest.json']) {
			const address = `chrome-extension://${extensionId}/${file}`;
			await fetch(address).then(
				() => found.push(`fetch ${file}`),
				() => undefined,
			);
			const image = new Image();
			image.src = address;
			await image.decode().then(
				() => found.push(`image ${file}`),
				() => undefined,
			);
		}
		// What the content script of this page says to the background, said by the page.
		for (const type of ['pageReport', 'refreshNow', 'listImported']) postMessage({ type }, '*');
		return found;
	}, id);
	expect(reached).toEqual([]);
	expect(await machine.visited(tab)).toEqual(before);
});

test('no page can show the extension’s own in a frame', async ({ machine }) => {
	const tab = await machine.visit('http://daily-herald.example/vpn-licensing');
	const address = machine.browser.page('options.html');
	await tab.page.evaluate(
		(source) =>
			new Promise((resolve) => {
				const frame = document.createElement('iframe');
				frame.onload = resolve;
				frame.src = source;
				document.body.append(frame);
			}),
		address,
	);
	const frame = tab.page.frames().find((one) => one !== tab.page.mainFrame());
	expect(frame?.url()).toBe('chrome-error://chromewebdata/');
});
