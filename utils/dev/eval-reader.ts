import { type Browser, chromium } from '@playwright/test';
import { findChromium } from './browser';
import { bundleReader } from './page-reader';

/**
 * `npm run eval:reader`: how long one reading holds up a page, on a big page and on hostile ones. The first reading and
 * the median of the later ones, in milliseconds.
 */

const READINGS = 21;

const PAGES: Readonly<Record<string, string>> = {
	'1 MB, 20,000 nodes, VPN in the title': `
		document.title = 'Big VPN';
		const words = 'our servers keep no logs of what you do '.repeat(2).slice(0, 72);
		for (let at = 0; at < 6600; at += 1) {
			const item = document.createElement('p');
			item.append(words, Object.assign(document.createElement('a'), { href: '/' + at, textContent: 'a link ' + at }));
			document.body.append(item);
		}`,
	'the same without a trace': `
		document.title = 'Big page';
		for (let at = 0; at < 6600; at += 1) {
			const item = document.createElement('p');
			item.append('some words that have nothing to do with it '.repeat(2), document.createElement('b'));
			document.body.append(item);
		}`,
	'a million nodes': `
		document.title = 'VPN';
		const many = document.createDocumentFragment();
		for (let at = 0; at < 1e6; at += 1) many.append(document.createElement('i'));
		document.body.append(many);`,
	'a link around 200,000 texts': `
		document.title = 'VPN';
		const link = document.body.appendChild(document.createElement('a'));
		link.href = '/';
		for (let at = 0; at < 2e5; at += 1) link.append(document.createTextNode('word '));`,
	'a title of 10 MB': `document.title = 'VPN '.repeat(2.5e6);`,
	'one text of 50 MB without a space': `document.title = 'VPN'; document.body.append('1'.repeat(5e7));`,
	'20,000 levels deep': `
		document.title = 'VPN';
		let inner = document.body;
		for (let at = 0; at < 2e4; at += 1) inner = inner.appendChild(document.createElement('div'));`,
	'a million metas, and no trace': `
		document.title = 'Birds of prey, and where they nest';
		const metas = document.createDocumentFragment();
		for (let at = 0; at < 1e6; at += 1)
			metas.append(Object.assign(document.createElement('meta'), { name: 'description', content: 'birds' }));
		document.head.append(metas);`,
	'a description of 10 MB, and no trace': `
		document.title = 'Birds of prey, and where they nest';
		document.head.append(
			Object.assign(document.createElement('meta'), { name: 'description', content: 'birds '.repeat(2e6) }));`,
	'a JSON-LD bomb of 20 MB': `
		document.title = 'VPN';
		const data = document.createElement('script');
		data.type = 'application/ld+json';
		data.textContent = '{"@type":"Product","@graph":' + '['.repeat(2e7);
		document.head.append(data);`,
	'names put in place of the document’s own': `
		document.title = 'VPN';
		document.body.innerHTML = ['title', 'querySelector', 'URL', 'body', 'documentElement', 'location', 'firstChild']
			.map((name) => '<img name="' + name + '"><form name="' + name + '"><input name="firstChild"><input name="nextSibling"><input name="nodeName"><input name="getAttribute"></form>')
			.join('') + '<p>our VPN</p>';`,
};

const browser = await chromium.launch({ executablePath: findChromium() });
try {
	const reader = await bundleReader();
	for (const [name, build] of Object.entries(PAGES)) await measure(browser, reader, name, build);
} finally {
	await browser.close();
}

async function measure(browser: Browser, reader: string, name: string, build: string) {
	const page = await browser.newPage();
	await page.setContent('<!doctype html><title></title><body></body>');
	const { first, median, read } = await page.evaluate<{
		first: number;
		median: number;
		read: boolean;
	}>(`
		${build};
		${reader};
		const times = [];
		let signals;
		for (let at = 0; at < ${READINGS}; at += 1) {
			const start = performance.now();
			signals = reader.read(document);
			times.push(performance.now() - start);
		}
		({ first: times[0], median: times.slice(1).sort((a, b) => a - b)[${(READINGS - 1) / 2}], read: signals !== undefined });
	`);
	process.stdout.write(
		`${name.padEnd(44)} first ${first.toFixed(1).padStart(6)} ms, then ${median.toFixed(1).padStart(6)} ms${read ? '' : ' (not read)'}\n`,
	);
	await page.close();
}
