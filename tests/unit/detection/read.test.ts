// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import * as BOUNDS from '../../../utils/detection/bounds';
import { readSignals } from '../../../utils/detection/read';
import { pageSignalsSchema } from '../../../utils/detection/signals';
import { traceOf } from '../../../utils/detection/trace';

function show(head: string, body = ''): void {
	document.head.innerHTML = head;
	document.body.innerHTML = body;
}

beforeEach(() => show(''));

describe('a reading', () => {
	test('takes what the page says of itself', () => {
		show(
			`<title> A  VPN </title><meta name="description" content="Fast"><meta property="og:type" content="product">
			<script type="application/ld+json">{"@type":"Product"}</script><script>no text</script>`,
			`<h1>Hide <b>your</b> IP</h1><p>Words<pre>sudo</pre></p><a href="https://shop.example/x">Buy <i>now</i></a>
			<button>Go</button><time>today</time>`,
		);
		expect(readSignals(document)).toEqual({
			title: 'A VPN',
			metas: ['description=Fast', 'og:type=product'],
			data: '{"@type":"Product"}',
			headings: ['Hide your IP'],
			actions: ['Buy now', 'Go'],
			links: ['https://shop.example/x'],
			elements: { pre: 1, time: 1 },
			text: 'Hide your IP \nWords Buy now Go today ',
		});
	});

	test.each([
		['a link around everything', `<a href="/">${'<p>word word</p>'.repeat(4000)}</a>`],
		['a heading around everything', `<h1>${'<i>word</i>'.repeat(4000)}</h1>`],
		['one long text', 'x'.repeat(100_000)],
		['many links', '<a href="/x">a link</a>'.repeat(500)],
		['lone surrogates', '\ud800'.repeat(20_000)],
		['depth', `${'<div>'.repeat(450)}deep`],
	])('keeps to its bounds: %s', (_, body) => {
		show(`<title>${'VPN '.repeat(5000)}</title>`, body);
		const signals = readSignals(document);
		expect(pageSignalsSchema.safeParse(signals).success).toBe(true);
		expect(signals.title.length).toBeLessThanOrEqual(BOUNDS.LINE);
	});
});

describe('a trace', () => {
	test.each([
		['<title>Falcon VPN</title>', 'plain'],
		['<title>فالکن وی پی این</title>', 'plain'],
		['<title>Falcon</title><meta name="description" content="A VPN">', 'plain'],
		['<title>Falcon</title><meta property="og:title" content="Falcon VPN">', 'plain'],
		['<title>Falcon</title><meta name="keywords" content="机场,科学上网">', 'plain'],
		['<title>Unblock everything, everywhere</title>', 'weak'],
		['<title>Гриф — интернет без границ, в Telegram</title>', 'weak'],
		[
			'<title>Falcon for people on the road</title><meta name="apple-itunes-app" content="app-id=1">',
			'weak',
		],
		['<title>Falcon, and nothing more to say of it</title>', false],
		// An app shell before its scripts run.
		['<title>Falcon</title>', 'weak'],
		['<title>Falcon</title><meta name="description" content="Birds of prey">', false],
		// Not where a page says what it is: a token has any letters.
		['<title>Birds of prey, and where they nest</title><meta name="csrf" content="x9vPn3">', false],
		['<title>ভিপিএন</title>', 'plain'],
		['<title>خرید فیلترشکن</title>', 'plain'],
		['<title>Weather for today and for the week</title>', false],
		['', false],
	])('%s: %s', (head, trace) => {
		show(head, '<p>VPN</p>');
		expect(traceOf(document)).toBe(trace);
	});

	test.each([
		['a content of 10 MB', `<meta name="description" content="${'word '.repeat(2_000_000)}VPN">`],
		[
			'many metas',
			`${'<meta name="keywords" content="word">'.repeat(5000)}<meta name="description" content="VPN">`,
		],
	])('is looked for within bounds: %s', (_, metas) => {
		show(`<title>Words, and no end of them</title>${metas}`);
		expect(traceOf(document)).toBe(false);
	});

	test.each(['nodeName', 'firstChild', 'nextSibling'])(
		'is found behind a form that has put its %s in place of its own',
		(name) => {
			show('');
			const form = document.createElement('form');
			Object.defineProperty(form, name, { value: document.createElement('input') });
			if (name !== 'nextSibling') document.head.append(form);
			document.head.append(
				Object.assign(document.createElement('title'), { textContent: 'Falcon VPN' }),
			);
			if (name === 'nextSibling') document.head.append(form);
			expect(traceOf(document)).toBe('plain');
		},
	);
});
