import { MARKS } from '../../utils/verdict/marks';
import { useTexts } from '../shared/texts';

/**
 * A browser's toolbar with its menu of extensions open. Browsers put the menu at the end of the toolbar in the
 * direction of their own language, so the picture follows the page's.
 */
export function ToolbarPicture({ words }: { readonly words: string }) {
	const { say, direction } = useTexts();
	return (
		<div class="toolbar-picture" role="img" aria-label={words} dir={direction}>
			<div class="toolbar-picture__bar">
				<span class="toolbar-picture__address" />
				<svg class="toolbar-picture__sign" viewBox="0 0 24 24" aria-hidden="true">
					<path d="M9.500 4.500a2 2 0 1 1 4 0V6H18v4.500h1.500a2 2 0 1 1 0 4H18V20H5v-5h1.500a2 2 0 1 0 0-4H5V6h4.500Z" />
				</svg>
				<span class="toolbar-picture__face" />
			</div>
			<div class="toolbar-picture__menu">
				<svg class="toolbar-picture__mark" viewBox="0 0 32 32" aria-hidden="true">
					<path class="toolbar-picture__outline" d={MARKS.notVpn.body} />
					<path d={MARKS.notVpn.half} />
				</svg>
				<span class="toolbar-picture__name">{say.product}</span>
				<svg
					class="toolbar-picture__sign toolbar-picture__sign--wanted"
					viewBox="0 0 24 24"
					aria-hidden="true"
				>
					<path d="M9 4h6l-.8 6 3.300 3.500v1.500h-11v-1.500L9.800 10ZM12 15v5.500" />
				</svg>
			</div>
		</div>
	);
}
