import { type Part, partsOf } from '../../utils/i18n/isolate';

/** Shows a sentence of the catalogue, the names and addresses in it set apart as `<bdi>`. */
export function Sentence({ text }: { readonly text: string }) {
	return <>{partsOf(text).map(shown)}</>;
}

function shown({ kind, text }: Part, at: number) {
	if (kind === 'words') return text;
	return (
		<bdi key={at} {...(kind === 'address' && { dir: 'ltr' })}>
			{text}
		</bdi>
	);
}
