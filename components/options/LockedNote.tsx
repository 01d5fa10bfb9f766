import { Sentence } from '../shared/Sentence';
import './locked-note.css';

interface LockedNoteProps {
	readonly id: string;
	/** Who has set it. */
	readonly text: string;
}

/** Why a setting cannot be changed. */
export function LockedNote({ id, text }: LockedNoteProps) {
	return (
		<p class="locked-note small" id={id}>
			<svg class="locked-note__lock" viewBox="0 0 16 16" aria-hidden="true">
				<path d="M5 7V5a3 3 0 0 1 6 0v2" />
				<rect x="3" y="7" width="10" height="7" rx="1.5" />
			</svg>
			<span>
				<Sentence text={text} />
			</span>
		</p>
	);
}
