import { MARKS } from '../../utils/verdict/marks';
import type { VerdictKind } from '../../utils/verdict/verdict';
import './verdict-mark.css';

/** A verdict's drawing, in the colour of the text around it. It stands beside words that say the same. */
export function VerdictMark({ kind }: { readonly kind: VerdictKind }) {
	const { body, hollow, behind, half, lines } = MARKS[kind];
	return (
		<svg class={hollow ? 'mark mark--hollow' : 'mark'} viewBox="0 0 32 32" aria-hidden="true">
			{behind && <path class="mark__behind" d={behind} />}
			<path class="mark__body" d={body} />
			{half && <path class="mark__half" d={half} />}
			{lines && <path class="mark__lines" d={lines} />}
		</svg>
	);
}
