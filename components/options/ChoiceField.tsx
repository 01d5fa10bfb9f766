import { useId } from 'preact/hooks';
import { Sentence } from '../shared/Sentence';
import { LockedNote } from './LockedNote';
import './choice-field.css';

interface Choice<Value> {
	readonly value: Value;
	readonly name: string;
	/** The language that the name is in, where that is not the page's. */
	readonly lang?: string;
}

interface ChoiceFieldProps<Value> {
	readonly label: string;
	readonly choices: readonly Choice<Value>[];
	readonly chosen: Value;
	/** Why it cannot be changed, where it cannot. */
	readonly locked: string | undefined;
	readonly change: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function ChoiceField<Value extends string>({
	label,
	choices,
	chosen,
	locked,
	change,
}: ChoiceFieldProps<Value>) {
	const id = useId();
	return (
		<fieldset
			class="choices"
			disabled={locked !== undefined}
			{...(locked && { 'aria-describedby': `${id}-locked` })}
		>
			<legend class="choices__label">{label}</legend>
			{choices.map(({ value, name, ...named }) => (
				<label class="choices__choice" key={value} {...named}>
					<input type="radio" name={id} checked={value === chosen} onChange={() => change(value)} />
					<span>
						<Sentence text={name} />
					</span>
				</label>
			))}
			{locked && <LockedNote id={`${id}-locked`} text={locked} />}
		</fieldset>
	);
}
