import type { Place } from '../../utils/hostname';
import { Band } from './Band';

/** A button that mends what is missing. */
interface Mend {
	readonly label: string;
	readonly act: () => void;
	readonly busy?: boolean;
}

interface NoAnswerProps {
	readonly place?: Place;
	readonly title: string;
	readonly meaning: string;
	/** What came of the last try, or what mends it. */
	readonly note?: string;
	readonly mends?: readonly Mend[];
}

/** There is no answer for this tab: why, and what mends it. */
export function NoAnswer({ place, title, meaning, note, mends = [] }: NoAnswerProps) {
	return (
		<>
			<Band kind="notVpn" headline={title} {...(place && { place })} />
			<div class="section">
				<p>{meaning}</p>
				<p role="status">{note}</p>
				{mends.map(({ label, act, busy = false }) => (
					<p class="mend" key={label}>
						<button class="button" type="button" aria-disabled={busy} onClick={act}>
							{label}
						</button>
					</p>
				))}
			</div>
		</>
	);
}
