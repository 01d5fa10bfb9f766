import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as BOUNDS from '../../utils/detection/bounds';
import { readMessage } from '../../utils/messages';
import { spoilt } from '../fixtures/arbitraries/spoilt';
import { FUZZ } from '../fixtures/fuzz';

const line = fc.string({ maxLength: BOUNDS.LINE });
const lines = fc.array(line, { maxLength: 10 });
const signals = fc.record({
	title: line,
	metas: lines,
	data: fc.string({ maxLength: 500 }),
	headings: lines,
	actions: lines,
	links: lines,
	elements: fc.dictionary(
		fc.string({ maxLength: 20 }).filter((name) => name !== '__proto__'),
		fc.nat(),
		{ maxKeys: 10 },
	),
	text: fc.string({ maxLength: 500 }),
});

/** The bounds that the receiver relies on, whoever sent it. */
function expectBounded(received: unknown) {
	const message = readMessage(received);
	if (message?.type === 'pageReport' && message.signals) {
		const { title, data, text, metas, links, elements } = message.signals;
		expect(title.length).toBeLessThanOrEqual(BOUNDS.LINE);
		expect(data.length).toBeLessThanOrEqual(BOUNDS.DATA);
		expect(text.length).toBeLessThanOrEqual(BOUNDS.TEXT);
		for (const each of [metas, links]) expect(each.length).toBeLessThanOrEqual(BOUNDS.LIST);
		expect(Object.values(elements).every(Number.isFinite)).toBe(true);
		expect(Object.keys(message.signals)).toHaveLength(8);
	}
	const known = ['pageReport', 'refreshNow', 'takeList', 'listImported', undefined];
	expect(known).toContain(message?.type);
}

describe('whatever a message is', () => {
	test('it is read without a fault, and within bounds', () => {
		fc.assert(fc.property(fc.anything(), expectBounded), FUZZ);
		fc.assert(
			fc.property(
				fc.record({ type: fc.constant('pageReport'), signals: fc.anything() }),
				expectBounded,
			),
			FUZZ,
		);
	});

	test('and one with a single flaw is', () => {
		const whole = { type: 'pageReport', signals: fc.sample(signals, { seed: 1, numRuns: 1 })[0] };
		fc.assert(fc.property(spoilt(whole), expectBounded), FUZZ);
	});

	test('a sound one comes through as it is, and nothing beside it', () => {
		fc.assert(
			fc.property(signals, fc.anything(), (sound, host) => {
				const message = { type: 'pageReport', signals: sound };
				expect(readMessage({ ...message, host, tabId: 1 })).toEqual(message);
			}),
			FUZZ,
		);
	});
});
