import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { APPEARANCES } from '../verdict/appearance';
import { MARKS, type Mark } from '../verdict/marks';
import type { VerdictKind } from '../verdict/verdict';
import { findChromium } from './browser';

/** Draws every verdict's icon into `public/icon/`: `npm run icons`. */

const TOOLBAR_SIZES = [16, 19, 32, 38];
/** The extension's own icon also stands in menus and in the list of extensions. */
const EXTENSION_SIZES = [16, 19, 32, 38, 48, 128];

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
mkdirSync('public/icon', { recursive: true });

for (const kind of Object.keys(APPEARANCES) as VerdictKind[]) {
	const { icon, colour } = APPEARANCES[kind];
	for (const size of kind === 'notVpn' ? EXTENSION_SIZES : TOOLBAR_SIZES) {
		await page.setViewportSize({ width: size, height: size });
		await page.setContent(`<body style="margin:0">${drawing(MARKS[kind], colour, size)}`);
		const png = await page.screenshot({ omitBackground: true });
		writeFileSync(`public/icon/${icon}-${size}.png`, png);
	}
}
await browser.close();

/**
 * The mark as an icon. A white edge around it and white within keep it legible on a dark toolbar, where the colours
 * that carry white text would sink; on a light one the edge is not seen. Small ones are drawn with heavier lines.
 */
function drawing(
	{ body, hollow, behind, half, lines }: Mark,
	colour: string,
	size: number,
): string {
	const small = size < 24;
	const edge = small ? 6 : 4.6;
	const paper = '#fff';
	const outlines = [behind, body].filter((outline) => outline !== undefined);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" style="display:block"
		fill="none" stroke-linecap="round" stroke-linejoin="round">
		${outlines.map((outline) => `<path d="${outline}" fill="${paper}" stroke="${paper}" stroke-width="${edge}"/>`).join('')}
		${behind ? `<path d="${behind}" fill="${paper}" stroke="${colour}" stroke-width="2.4"/>` : ''}
		<path d="${body}" fill="${hollow ? paper : colour}" stroke="${behind ? paper : colour}" stroke-width="${behind ? 2 : 2.6}" ${behind ? 'paint-order="stroke"' : ''}/>
		${half ? `<path d="${half}" fill="${colour}"/>` : ''}
		${lines ? `<path d="${lines}" stroke="${hollow ? colour : paper}" stroke-width="${small ? 3.6 : 3}"/>` : ''}
	</svg>`;
}
