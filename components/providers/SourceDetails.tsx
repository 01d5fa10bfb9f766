import type { Source } from '../../utils/list/schema';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { LIST_LANGUAGE, SourceName } from '../shared/SourceLink';
import { useTexts } from '../shared/texts';
import { usePrinting } from './printing';
import './source-details.css';

interface SourceDetailsProps {
	readonly sources: readonly Source[];
	/** Whose sources they are; for those who hear the page and not see what stands around. */
	readonly about?: string;
}

/** The sources of an entry, each with what it says, folded away until asked for. */
export function SourceDetails({ sources, about }: SourceDetailsProps) {
	const page = usePageTexts();
	const { date, number } = useTexts();
	const printing = usePrinting();
	return (
		<details class="source-details" open={printing}>
			<summary>
				{page.providers.sources(sources.length, number(sources.length))}
				{about && (
					<span class="hidden-but-read">
						{' '}
						<Sentence text={about} />
					</span>
				)}
			</summary>
			<ul>
				{sources.map((source) => (
					<li key={source.id}>
						<a href={source.address} target="_blank" rel="noreferrer">
							<bdi>{source.title}</bdi>
						</a>
						<p class="soft">
							<SourceName source={source} />
							<span class="source-details__read">{page.providers.readOn(date(source.readOn))}</span>
						</p>
						<p dir="auto" lang={LIST_LANGUAGE}>
							{source.says}
						</p>
					</li>
				))}
			</ul>
		</details>
	);
}
