import { setTimeout as wait } from 'node:timers/promises';
import type { MeasuredBrowser } from './chromium';
import { comparison, type Line, line } from './report';
import type { Setting, Variant } from './setting';

const group = 'ordinary pages';
const PAGES = 100;
/** Long enough for a content script, and a background that it wakes, to have done what they do: milliseconds. */
const SETTLE = 400;
/** In kilobytes: most pages are small, some are not. */
const SIZES = [5, 20, 20, 60, 60, 60, 150, 150, 400, 1000];

interface Measured {
	readonly browser: MeasuredBrowser;
	readonly cpu: number[];
	readonly load: number[];
}

/** Pages of ten sizes, each on a host of its own, in four browsers turn by turn, with no background running before. */
export async function measureOrdinaryPages(setting: Setting): Promise<Line[]> {
	const pages = setting.quick ? 10 : PAGES;
	for (let number = 0; number < pages + 5; number += 1) {
		const page = pageOf(number);
		setting.sites.answerHost(`ordinary-${number}.example`, (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
		});
	}
	const variants: Variant[] = ['none', 'empty', 'extension', 'alwaysAMessage'];
	const measured = new Map<Variant, Measured>();
	for (const variant of variants)
		measured.set(variant, { browser: await setting.launch(variant), cpu: [], load: [] });

	let startsBefore = 0;
	// The first few warm everything up.
	for (let number = -5; number < pages; number += 1) {
		if (number === 0) {
			await extensionOf(measured).browser.stopWorker();
			startsBefore = extensionOf(measured).browser.workerStarts();
		}
		// Whoever comes first after a pause pays for it, so each comes first in turn.
		const turns = [...measured.values()];
		turns.push(...turns.splice(0, (number + 5) % turns.length));
		for (const { browser, cpu, load } of turns) {
			await browser.stopWorker();
			const before = browser.cpu();
			await browser.page.goto(`http://ordinary-${number + 5}.example/`);
			const time = await browser.page.evaluate(
				() =>
					(performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).duration,
			);
			await wait(SETTLE);
			if (number < 0) continue;
			cpu.push(browser.cpu() - before);
			load.push(time);
		}
	}

	const of = (variant: Variant) => measured.get(variant) as Measured;
	const starts = extensionOf(measured).browser.workerStarts() - startsBefore;
	const kept = await visitsKept(extensionOf(measured).browser);
	for (const { browser } of measured.values()) await browser.close();
	const cpu = (variant: Variant, target?: number) => ({
		group,
		what: variant === 'extension' ? 'CPU per page' : `CPU per page, variant: ${variant}`,
		unit: 'ms',
		ours: of(variant).cpu,
		...(target !== undefined && { target }),
	});
	return [
		comparison(cpu('extension', 1.05), 'empty content script', of('empty').cpu),
		comparison(cpu('extension'), 'no extension', of('none').cpu),
		comparison(cpu('empty'), 'no extension', of('none').cpu),
		comparison(cpu('alwaysAMessage'), 'empty content script', of('empty').cpu),
		...(['empty', 'none'] as const).map((variant) =>
			comparison(
				{ group, what: 'until the page has loaded', unit: 'ms', ours: of('extension').load },
				variant === 'none' ? 'no extension' : 'empty content script',
				of(variant).load,
			),
		),
		line({
			group,
			what: `starts of the background in ${pages} pages`,
			unit: '',
			ours: [starts],
			target: 0,
		}),
		line({ group, what: `visits reported by ${pages} pages`, unit: '', ours: [kept], target: 0 }),
	];
}

function extensionOf(measured: ReadonlyMap<Variant, Measured>): Measured {
	return measured.get('extension') as Measured;
}

async function visitsKept(browser: MeasuredBrowser): Promise<number> {
	const probe = await browser.context.newPage();
	await probe.goto(browser.own('manifest.json'));
	return probe.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).length);
}

function pageOf(number: number): string {
	const size = (SIZES[number % SIZES.length] ?? 20) * 1000;
	const item = (at: number) =>
		`<article><h2>Item ${at}</h2><p>Words of a page that is about something else, such as ${at} gardens.</p><a href="/${at}">more</a></article>`;
	const items = Array.from({ length: Math.ceil(size / item(1000).length) }, (_, at) => item(at));
	return `<!doctype html><html lang="en"><title>Page ${number}</title><meta name="description" content="About gardens"><body>${items.join('\n')}</body></html>`;
}
