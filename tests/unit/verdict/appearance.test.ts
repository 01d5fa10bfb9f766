import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { APPEARANCES, BADGED_KINDS } from '../../../utils/verdict/appearance';

const shown = Object.entries(APPEARANCES);

test('no two verdicts have the same badge', () => {
	const badges = shown.map(([, { badge }]) => badge);
	expect(new Set(badges).size).toBe(badges.length);
});

test('only an ordinary page has none', () => {
	expect(BADGED_KINDS).toHaveLength(shown.length - 1);
	expect(APPEARANCES.notVpn.badge).toBe('');
});

test.each(shown)(
	'%s has a short badge, white on it is readable, and its icons are there',
	(_, look) => {
		expect([...look.badge].length).toBeLessThanOrEqual(2);
		expect(contrastWithWhite(look.colour)).toBeGreaterThanOrEqual(4.5);
		for (const size of [16, 32])
			expect(existsSync(`public/icon/${look.icon}-${size}.png`)).toBe(true);
	},
);

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrastWithWhite(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
