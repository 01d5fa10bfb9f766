import type { ListHead } from '../../utils/list/registry';
import { usePageTexts } from '../shared/page-texts';
import { sourcesOf } from '../shared/SourceLink';
import { useTexts } from '../shared/texts';
import { SourceDetails } from './SourceDetails';

/** What the list is and is not. */
export function AboutList({ head }: { readonly head: ListHead }) {
	const page = usePageTexts();
	const { say, number } = useTexts();
	const { completeness, regulator } = head;
	return (
		<section class="about" aria-labelledby="about">
			<h2 class="directory__title" id="about" tabIndex={-1}>
				{page.providers.about}
			</h2>
			<p>{page.providers.number(number(head.number))}</p>
			<p>{say.popup.lawfulInterception}</p>
			<p>{page.providers.countFrom}</p>
			<SourceDetails sources={sourcesOf(completeness, head.sources)} />
			<p>
				<a href={regulator.registration} target="_blank" rel="noreferrer">
					{page.providers.registration}
				</a>
			</p>
		</section>
	);
}
