// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf } from '../../../utils/detection/page-reading';
import { readSignals } from '../../../utils/detection/read';
import { pageSignalsSchema } from '../../../utils/detection/signals';
import { traceOf } from '../../../utils/detection/trace';
import { hostText, pathText } from '../../fixtures/arbitraries/hosts';
import { page, put } from '../../fixtures/arbitraries/pages';
import { FUZZ } from '../../fixtures/fuzz';

test('whatever a page is made of, its reading keeps to the bounds and is judged without a fault', () => {
	fc.assert(
		fc.property(page, hostText, pathText, (piece, host, path) => {
			document.documentElement.replaceChildren();
			put(piece, document.documentElement, document);

			expect([false, 'weak', 'plain']).toContain(traceOf(document));
			const signals = readSignals(document);
			expect(pageSignalsSchema.safeParse(signals).success).toBe(true);

			const { reasons, claim } = readingOf(signals, host, path);
			expect(reasons.length).toBeLessThanOrEqual(3);
			// What the popup quotes is a part of what the page says, not more of it than a sentence.
			if (claim !== undefined) expect(claim.length).toBeLessThanOrEqual(500);
		}),
		FUZZ,
	);
});

test('the same page reads the same twice', () => {
	fc.assert(
		fc.property(page, (piece) => {
			document.documentElement.replaceChildren();
			put(piece, document.documentElement, document);
			expect(readSignals(document)).toEqual(readSignals(document));
		}),
		FUZZ,
	);
});
