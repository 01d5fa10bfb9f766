import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LockedNote } from './LockedNote';
import './switch-row.css';

interface SwitchRowProps {
	readonly label: string;
	readonly hint?: string;
	/** What stands before the label. */
	readonly sign?: ComponentChildren;
	readonly on: boolean;
	readonly disabled?: boolean;
	/** Why it cannot be changed, where it cannot. */
	readonly locked?: string | undefined;
	readonly change: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ label, hint, sign, on, disabled, locked, change }: SwitchRowProps) {
	const id = useId();
	const described = [hint && `${id}-hint`, locked && `${id}-locked`].filter(Boolean).join(' ');
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
				{locked && <LockedNote id={`${id}-locked`} text={locked} />}
			</div>
			<input
				class="switch-row__switch"
				type="checkbox"
				id={id}
				checked={on}
				disabled={disabled || locked !== undefined}
				{...(described && { 'aria-describedby': described })}
				onChange={(event) => change(event.currentTarget.checked)}
			/>
		</div>
	);
}
