import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { usePageTexts } from '../shared/page-texts';
import './file-drop.css';

interface FileDropProps {
	readonly label: string;
	readonly open: (file: Blob | undefined) => void;
	readonly children: ComponentChildren;
}

/** Takes a JSON file that is chosen or dropped, and has room for what else can be done with such files. */
export function FileDrop({ label, open, children }: FileDropProps) {
	const { options } = usePageTexts();
	const id = useId();
	return (
		<form
			class="file-drop"
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				open(event.dataTransfer?.files[0]);
			}}
		>
			<label for={id}>{label}</label>
			<input
				id={id}
				type="file"
				accept=".json,application/json"
				onChange={(event) => {
					open(event.currentTarget.files?.[0]);
					// The same file may be chosen again, once it has been mended.
					event.currentTarget.value = '';
				}}
			/>
			<p class="soft small">{options.dropFile}</p>
			{children}
		</form>
	);
}
