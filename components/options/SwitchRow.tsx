import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './switch-row.css';

interface SwitchRowProps {
	readonly label: string;
	readonly hint?: string;
	/** What stands before the label. */
	readonly sign?: ComponentChildren;
	readonly on: boolean;
	readonly change: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ label, hint, sign, on, change }: SwitchRowProps) {
	const id = useId();
	return (
		<div class="switch-row">
			{sign}
			<div class="switch-row__words">
				<label for={id}>{label}</label>
				{hint && (
					<p class="soft small" id={`${id}-hint`}>
						{hint}
					</p>
				)}
			</div>
			<input
				class="switch-row__switch"
				type="checkbox"
				id={id}
				checked={on}
				{...(hint && { 'aria-describedby': `${id}-hint` })}
				onChange={(event) => change(event.currentTarget.checked)}
			/>
		</div>
	);
}
