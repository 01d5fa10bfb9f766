// @vitest-environment happy-dom
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf } from '../../../utils/detection/page-reading';
import { readSignals } from '../../../utils/detection/read';
import { pageSignalsSchema } from '../../../utils/detection/signals';
import { traceOf } from '../../../utils/detection/trace';
import { hostText, pathText } from '../../fixtures/arbitraries/hosts';
import { page, put } from '../../fixtures/arbitraries/pages';
import { FUZZ } from '../../fixtures/fuzz';

/**
 * Ends the engine's job between two cases. What a `WeakRef` was made of or gave out stays in memory until the job is
 * over, and happy-dom's query caches make one of each element found: in one long job every page would stay. A promise
 * alone is not enough, as it is settled in the same job.
 */
const letGo = () => setImmediate();

test('whatever a page is made of, its reading keeps to the bounds and is judged without a fault', async () => {
	await fc.assert(
		fc
			.asyncProperty(page, hostText, pathText, async (piece, host, path) => {
				document.documentElement.replaceChildren();
				put(piece, document.documentElement, document);

				expect([false, 'weak', 'plain']).toContain(traceOf(document));
				const signals = readSignals(document);
				expect(pageSignalsSchema.safeParse(signals).success).toBe(true);

				const { reasons, claim } = readingOf(signals, host, path);
				expect(reasons.length).toBeLessThanOrEqual(3);
				// What the popup quotes is a part of what the page says, not more of it than a sentence.
				if (claim !== undefined) expect(claim.length).toBeLessThanOrEqual(500);
			})
			.afterEach(letGo),
		FUZZ,
	);
});

test('the same page reads the same twice', async () => {
	await fc.assert(
		fc
			.asyncProperty(page, async (piece) => {
				document.documentElement.replaceChildren();
				put(piece, document.documentElement, document);
				expect(readSignals(document)).toEqual(readSignals(document));
			})
			.afterEach(letGo),
		FUZZ,
	);
});
