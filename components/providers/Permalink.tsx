import './permalink.css';

interface PermalinkProps {
	readonly anchor: string;
	readonly label: string;
}

/** The permanent address of an entry, to be copied or passed on. */
export function Permalink({ anchor, label }: PermalinkProps) {
	return (
		<a class="permalink" href={`#${anchor}`} aria-label={label} title={label}>
			#
		</a>
	);
}
