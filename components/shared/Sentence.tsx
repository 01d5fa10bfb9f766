import { splitIsolated } from '../../utils/i18n/isolate';

/** Shows a sentence of the catalogue, the names in it set apart as `<bdi>`. */
export function Sentence({ text }: { readonly text: string }) {
	return (
		<>{splitIsolated(text).map((part, at) => (at % 2 === 1 ? <bdi key={at}>{part}</bdi> : part))}</>
	);
}
