import { describe, expect, test } from 'vitest';
import * as BOUNDS from '../../utils/detection/bounds';
import type { PageSignals } from '../../utils/detection/signals';
import { readMessage } from '../../utils/messages';

const signals: PageSignals = {
	title: 'A title',
	metas: [],
	data: '',
	headings: [],
	actions: [],
	links: [],
	elements: { p: 3 },
	text: 'Some text.',
};

test.each([[{ type: 'pageReport' }], [{ type: 'pageReport', signals }], [{ type: 'refreshNow' }]])(
	'%j is a message',
	(message) => {
		expect(readMessage(structuredClone(message))).toEqual(message);
	},
);

test('what a sender says of itself is dropped: host and tab come from the browser', () => {
	const forged = {
		type: 'pageReport',
		host: 'licensed.example',
		tabId: 7,
		url: 'https://licensed.example/',
	};
	expect(readMessage(forged)).toEqual({ type: 'pageReport' });
});

describe('is no message', () => {
	test.each([
		[undefined],
		[null],
		['pageReport'],
		[{}],
		[{ type: 'somethingElse' }],
		[{ type: 'pageReport', signals: 'text' }],
		[{ type: 'pageReport', signals: { ...signals, title: 7 } }],
		[{ type: 'pageReport', signals: { ...signals, headings: [null] } }],
		[{ type: 'pageReport', signals: { ...signals, elements: { p: 'many' } } }],
	])('%j', (received) => {
		expect(readMessage(received)).toBeUndefined();
	});

	test('one that is larger than any page’s reading', () => {
		const text = 'x'.repeat(BOUNDS.TEXT + 1);
		expect(readMessage({ type: 'pageReport', signals: { ...signals, text } })).toBeUndefined();
		const links = Array.from({ length: BOUNDS.LIST + 1 }, () => 'https://example.com/');
		expect(readMessage({ type: 'pageReport', signals: { ...signals, links } })).toBeUndefined();
	});
});
