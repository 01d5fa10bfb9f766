import type { Place } from '../../utils/hostname';
import { Band } from './Band';

interface NoAnswerProps {
	readonly place?: Place;
	readonly title: string;
	readonly meaning: string;
	/** What came of the last try, or what mends it. */
	readonly note?: string;
	/** The button that mends it. */
	readonly mend?: { readonly label: string; readonly busy: boolean; readonly act: () => void };
}

/** There is no answer for this tab: why, and what mends it. */
export function NoAnswer({ place, title, meaning, note, mend }: NoAnswerProps) {
	return (
		<>
			<Band kind="notVpn" headline={title} {...(place && { place })} />
			<div class="section">
				<p>{meaning}</p>
				<p role="status">{note}</p>
				{mend && (
					<p class="mend">
						<button class="button" type="button" aria-disabled={mend.busy} onClick={mend.act}>
							{mend.label}
						</button>
					</p>
				)}
			</div>
		</>
	);
}
