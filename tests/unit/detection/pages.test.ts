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
		expect(judge(page).isTaken).toBe(false);
	});

	test('of the offers that are read, at least 19 in 20 are told; without a trace none is', () => {
		const offers = pages.filter(({ label }) => label === 'offer').map(judge);
		const read = offers.filter(({ isRead }) => isRead);
		expect(read.length).toBeGreaterThan(offers.length * 0.95);
		const missed = read.filter(({ isTaken }) => !isTaken).map(({ file }) => file);
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

function judge(labelled: LabelledPage) {
	const page = documentOf(labelled);
	const { hostname, pathname } = new URL(labelled.address);
	// As the content script does: without a trace a page is not read, and with a weak one only reported if it speaks of VPN.
	const trace = traceOf(page);
	const signals = trace ? readSignals(page) : undefined;
	const isReported = signals && (trace === 'plain' || VPN.test(signals.text));
	return {
		file: labelled.file,
		isRead: signals !== undefined,
		isTaken: isReported === true && scorePage(signals, hostname, pathname).offersVpn,
	};
}
