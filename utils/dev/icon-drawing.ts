import type { Mark } from '../verdict/marks';

/**
 * The mark as an icon. A white edge around it and white within keep it legible on a dark toolbar, where the colours
 * that carry white text would sink; on a light one the edge is not seen. Small ones are drawn with heavier lines.
 *
 * @param size of the square, in pixels
 */
export function iconDrawing(
	{ body, hollow, behind, half, lines: fullLines, smallLines = fullLines }: Mark,
	colour: string,
	size: number,
): string {
	const small = size < 24;
	const lines = small ? smallLines : fullLines;
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
