/** A file for a person to keep. */
export interface SavedFile {
	readonly name: string;
	/** Its media type. */
	readonly type: string;
	readonly text: string;
}

/** Hands a file to the person who looks at this page. */
export function saveFile({ name, type, text }: SavedFile): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}
