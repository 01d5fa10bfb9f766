import { Window } from 'happy-dom';
import { describe, expect, test, vi } from 'vitest';
import { readSignals } from '../../../utils/detection/read';
import { scorePage } from '../../../utils/detection/score';
import { readCorpus, SHIPPED_PAGES } from '../../../utils/dev/corpus';

/** The set-aside half is measured by `npm run eval:pages` and must not be tested one by one: it would be fitted to. */
describe('each page of the fitting half is told right', () => {
	const pages = readCorpus(SHIPPED_PAGES).filter((page) => page.half === 'fitting');

	test.each(pages.map((page) => [page.file, page.label, page] as const))(
		'%s: %s',
		(_, label, { address, html }) => {
			const window = new Window({ url: address, settings: { disableJavaScriptEvaluation: true } });
			vi.stubGlobal('Document', window.Document);
			window.document.documentElement.innerHTML = html;
			const page = window.document as unknown as Document;
			const { hostname, pathname } = new URL(address);
			expect(scorePage(readSignals(page), hostname, pathname).offersVpn).toBe(label === 'offer');
		},
	);
});
