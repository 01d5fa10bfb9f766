import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/**
 * Properties and values that name a side of the screen. The logical ones follow the writing, so that one style sheet
 * serves both directions.
 */
const PHYSICAL = [
	/(?<![\w-])(margin|padding|border|scroll-margin|scroll-padding)-(top|right|bottom|left)\b/,
	/(?<![\w-])(min-|max-)?(width|height)\s*:(?![^;{}]*\))/,
	/(?<![\w-])(top|right|bottom|left)\s*:/,
	/(?<![\w-])(text-align|float|clear)\s*:\s*(left|right)\b/,
	/(?<![\w-])border-(top|bottom)-(left|right)-radius\b/,
	// Four values, the second and the fourth of them different.
	/(?<![\w-])(margin|padding|inset|border-(width|color|style)): [^\s;]+ ([^\s;]+) [^\s;]+ (?!\3;)[^\s;]+;/,
];

const physicalIn = (css: string) => PHYSICAL.filter((pattern) => pattern.test(css));

const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) =>
	file.endsWith('.css'),
);

test.each(files)('%s names no side of the screen', (file) => {
	const css = readFileSync(`components/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
	expect(physicalIn(css)).toEqual([]);
});

describe('the test sees what it should', () => {
	test.each([
		'margin-left: 1px;',
		'width: 1px;',
		'left: 0;',
		'text-align: right;',
		'margin: 0 1px 0 2px;',
	])('%s', (css) => {
		expect(physicalIn(`.a { ${css} }`)).toHaveLength(1);
	});

	test.each(['margin-inline-start: 1px;', '@media (max-width: 30rem) {', 'margin: 0 1px 0 1px;'])(
		'and not %s',
		(css) => {
			expect(physicalIn(css)).toEqual([]);
		},
	);
});
