import { useEffect, useId, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, folderOf, isSourceAddress } from '../../utils/settings/settings';
import { usePageTexts } from '../shared/page-texts';
import { LockedNote } from './LockedNote';

interface SourceFieldProps {
	readonly source: string;
	/** Why it cannot be changed, where it cannot. */
	readonly locked: string | undefined;
	readonly change: (source: string) => void;
}

/** The list's source. An address is put into force when it is complete and sound; until then the last one is. */
export function SourceField({ source, locked, change }: SourceFieldProps) {
	const page = usePageTexts();
	const id = useId();
	const [typed, setTyped] = useState(source);
	const [wrong, setWrong] = useState(false);
	// It can also be changed in another window.
	useEffect(() => setTyped(source), [source]);

	const apply = (address: string) => {
		const sound = address === DEFAULT_SETTINGS.source || isSourceAddress(address);
		setWrong(!sound);
		if (!sound) return;
		const folder = address === '' ? '' : folderOf(address);
		setTyped(folder);
		if (folder !== source) change(folder);
	};
	const restore = () => {
		setTyped(DEFAULT_SETTINGS.source);
		apply(DEFAULT_SETTINGS.source);
	};
	return (
		<form
			class="field"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				apply(typed.trim());
			}}
		>
			<label for={id}>{page.options.list.source}</label>
			<input
				class="field__input"
				id={id}
				type="url"
				dir="ltr"
				autocomplete="off"
				spellcheck={false}
				value={typed}
				disabled={locked !== undefined}
				aria-invalid={wrong}
				aria-describedby={locked ? `${id}-hint ${id}-locked` : `${id}-hint`}
				onInput={(event) => setTyped(event.currentTarget.value)}
				onChange={(event) => apply(event.currentTarget.value.trim())}
			/>
			<p class={wrong ? 'field__wrong small' : 'soft small'} id={`${id}-hint`} role="status">
				{wrong ? page.options.list.sourceWrong : page.options.list.sourceHint}
			</p>
			{locked && <LockedNote id={`${id}-locked`} text={locked} />}
			{!locked && typed !== DEFAULT_SETTINGS.source && DEFAULT_SETTINGS.source !== '' && (
				<button class="button button--link" type="button" onClick={restore}>
					{page.options.list.sourceDefault}
				</button>
			)}
		</form>
	);
}
