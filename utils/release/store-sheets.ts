import { iconDrawing } from '../dev/icon-drawing';
import { directionOf, type Language } from '../i18n/languages';
import { APPEARANCES } from '../verdict/appearance';
import { MARKS } from '../verdict/marks';

/** The pages that the stores' pictures are taken of. */
export interface Sheet {
	readonly language: Language;
	readonly caption: string;
	/** A PNG in base64, taken at two pixels for one. */
	readonly picture: string;
}

const STYLE = `
	* { box-sizing: border-box; margin: 0; }
	html, body { height: 100%; }
	body { background: #153d73; color: #fff; font: 600 40px/1.3 "Noto Sans", system-ui, sans-serif; overflow: hidden; }
	[lang="ur"] body { font-family: "Noto Nastaliq Urdu", "Noto Sans", system-ui; font-size: 36px; line-height: 2.1; }
	h1 { font: inherit; text-wrap: balance; }
	img { display: block; border-radius: 14px; box-shadow: 0 18px 60px rgb(0 0 0 / 35%); }
	svg { flex: none; }
`;

/** A caption, and the popup beside it; where it is longer than the picture it runs off its foot. */
export function popupSheet({ picture, ...text }: Sheet): string {
	return document(
		text,
		`body { display: flex; gap: 72px; align-items: flex-start; padding: 56px 88px 0; }
		div { flex: 1; display: grid; gap: 40px; padding-block-start: 150px; }
		img { width: 478px; }`,
		`<div>${icon(96)}<h1>${text.caption}</h1></div><img src="data:image/png;base64,${picture}" alt="">`,
	);
}

/** A caption, and a page of the extension below it, which runs off the foot. */
export function viewSheet({ picture, ...text }: Sheet): string {
	return document(
		text,
		`body { padding: 44px 120px 0; font-size: 34px; }
		[lang="ur"] body { padding-block-start: 24px; font-size: 32px; }
		div { display: flex; gap: 28px; align-items: center; min-height: 104px; margin-block-end: 32px; }
		[lang="ur"] div { margin-block-end: 16px; }
		img { width: 1040px; }`,
		`<div>${icon(72)}<h1>${text.caption}</h1></div><img src="data:image/png;base64,${picture}" alt="">`,
	);
}

/** The small tile that stands for the extension in a store's lists. */
export function tilePage(text: Omit<Sheet, 'picture'>): string {
	return document(
		text,
		`body { display: grid; justify-items: center; align-content: center; gap: 22px; padding: 0 36px; text-align: center; font-size: 29px; }
		[lang="ur"] body { gap: 8px; font-size: 27px; }`,
		`${icon(92)}<h1>${text.caption}</h1>`,
	);
}

/** The extension's own icon, on nothing. */
export function logoPage(size: number): string {
	return `<!doctype html><style>body { margin: 0; }</style>${icon(size)}`;
}

function icon(size: number): string {
	return iconDrawing(MARKS.notVpn, APPEARANCES.notVpn.colour, size);
}

function document({ language }: Omit<Sheet, 'picture'>, style: string, body: string): string {
	return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8"><style>${STYLE}${style}</style><body>${body}`;
}
