import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { APPEARANCES } from '../verdict/appearance';
import { MARKS } from '../verdict/marks';
import type { VerdictKind } from '../verdict/verdict';
import { findChromium } from './browser';
import { iconDrawing } from './icon-drawing';

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
		await page.setContent(`<body style="margin:0">${iconDrawing(MARKS[kind], colour, size)}`);
		const png = await page.screenshot({ omitBackground: true });
		writeFileSync(`public/icon/${icon}-${size}.png`, png);
	}
}
await browser.close();
