import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { budgetsOf, weightOf } from '../../utils/dev/bundle';
import { popup as en } from '../../utils/i18n/en/popup';
import { popup as ur } from '../../utils/i18n/ur/popup';
import { expect, test } from './fixtures';

const BUILT = fileURLToPath(new URL('../../dist/chrome-mv3', import.meta.url));

// `npm run size` tells which module weighs what.
for (const { part, limit, files } of budgetsOf(BUILT))
	test(`${part} keeps its budget of ${limit} bytes, compressed`, () => {
		expect(weightOf(BUILT, files)).toBeLessThanOrEqual(limit);
	});

test('the popup is weighed with its script, its styles and one language', () => {
	const { files = [] } = budgetsOf(BUILT).find(({ part }) => part === 'popup.html') ?? {};
	expect(files.map((file) => file.replace(/-.*\./, '.'))).toEqual(
		expect.arrayContaining(['popup.html', 'chunks/popup.js', 'assets/popup.css']),
	);
	const spoken = [ur, en].map(({ listed }) =>
		files.filter((file) => readFileSync(`${BUILT}/${file}`, 'utf8').includes(listed.site)),
	);
	expect(spoken).toEqual([[expect.any(String)], []]);
});
