import { isolate } from '../../utils/i18n/isolate';
import type { Source } from '../../utils/list/schema';
import { Sentence } from './Sentence';
import { useTexts } from './texts';

/** The language that the list itself is written in: its statements, and what it says of its sources. */
export const LIST_LANGUAGE = 'en';

/** A source by its publisher and its day. */
export function SourceName({ source }: { readonly source: Source }) {
	const { say, date } = useTexts();
	const publisher = isolate(source.publisher);
	return (
		<Sentence
			text={source.publishedOn ? say.listed.source(publisher, date(source.publishedOn)) : publisher}
		/>
	);
}

/** Leads to where a source can be read; its title shows on hover. */
export function SourceLink({ source }: { readonly source: Source }) {
	return (
		<a href={source.address} target="_blank" rel="noreferrer" title={source.title}>
			<SourceName source={source} />
		</a>
	);
}

/** @returns the sources that a claim names, in its order */
export function sourcesOf(
	claim: { readonly sources: readonly string[] },
	sources: readonly Source[],
): Source[] {
	return claim.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}
