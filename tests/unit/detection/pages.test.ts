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

	test('of the offers, at least 19 in 20 are told', () => {
		const offers = pages.filter(({ label }) => label === 'offer');
		const missed = offers.filter((page) => !isTakenForOffer(page)).map(({ file }) => file);
		expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(offers.length / 20);
	});
});

function isTakenForOffer({ address, html }: LabelledPage): boolean {
	const window = new Window({ url: address, settings: { disableJavaScriptEvaluation: true } });
	vi.stubGlobal('Document', window.Document);
	window.document.documentElement.innerHTML = html;
	// A browser's parser puts these into the head of a page that has no `<head>` of its own; this one does not.
	if (!html.includes('<head'))
		window.document.head.append(...window.document.querySelectorAll('title, meta'));
	const page = window.document as unknown as Document;
	const { hostname, pathname } = new URL(address);
	const signals = readSignals(page);
	// As the content script does: without a trace of VPN a page is not reported.
	const trace = traceOf(page);
	const isReported = trace === 'plain' || (trace === 'weak' && VPN.test(signals.text));
	return isReported && scorePage(signals, hostname, pathname).offersVpn;
}
