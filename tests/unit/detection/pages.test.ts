import { Window } from 'happy-dom';
import { describe, expect, test, vi } from 'vitest';
import { readSignals } from '../../../utils/detection/read';
import { scorePage } from '../../../utils/detection/score';
import { traceOf, VPN } from '../../../utils/detection/trace';
import { type LabelledPage, readCorpus, SHIPPED_PAGES } from '../../../utils/dev/corpus';

/** The set-aside half is measured by `npm run eval:pages` and must not be tested one by one: it would be fitted to. */
const pages = readCorpus(SHIPPED_PAGES).filter(({ half }) => half === 'fitting');

describe('in the fitting half', () => {
	const others = pages.filter(({ label }) => label === 'other');

	test.each(others.map((page) => [page.file, page] as const))('%s is no offer', (_, page) => {
		expect(isTakenForOffer(page)).toBe(false);
	});

	test('of the offers that are read, at least 19 in 20 are told; without a trace of VPN none is', () => {
		const offers = pages.filter(({ label }) => label === 'offer');
		const read = offers.filter((page) => traceOf(documentOf(page)) !== undefined);
		expect(read.length).toBeGreaterThan(offers.length * 0.9);
		const missed = read.filter((page) => !isTakenForOffer(page)).map(({ file }) => file);
		expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(read.length / 20);
	});
});

function documentOf({ address, html }: LabelledPage): Document {
	const window = new Window({ url: address, settings: { disableJavaScriptEvaluation: true } });
	vi.stubGlobal('Document', window.Document);
	window.document.documentElement.innerHTML = html;
	// A browser's parser puts these into the head of a page that has no `<head>` of its own; this one does not.
	if (!html.includes('<head'))
		window.document.head.append(...window.document.querySelectorAll('title, meta'));
	return window.document as unknown as Document;
}

function isTakenForOffer(labelled: LabelledPage): boolean {
	const page = documentOf(labelled);
	const { hostname, pathname } = new URL(labelled.address);
	const signals = readSignals(page);
	// As the content script does: without a trace of VPN a page is not reported.
	const trace = traceOf(page);
	const isReported = trace === 'plain' || (trace === 'weak' && VPN.test(signals.text));
	return isReported && scorePage(signals, hostname, pathname).offersVpn;
}
