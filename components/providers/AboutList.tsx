import { freshnessOf } from '../../utils/list/freshness';
import type { ListHead } from '../../utils/list/registry';
import { usePageTexts } from '../shared/page-texts';
import { sourcesOf } from '../shared/SourceLink';
import { useTexts } from '../shared/texts';
import { SourceDetails } from './SourceDetails';

interface AboutListProps {
	readonly head: ListHead;
	readonly now: number;
}

/** As of when the list is, and how complete. */
export function AboutList({ head, now }: AboutListProps) {
	const page = usePageTexts();
	const { say, date, number } = useTexts();
	const { completeness, issuedAt, validUntil, regulator } = head;
	return (
		<section class="about" aria-labelledby="about">
			<h2 class="about__title" id="about">
				{page.providers.about}
			</h2>
			<p>
				{say.list.issued[freshnessOf(head, now)](date(issuedAt), date(validUntil))}{' '}
				{page.providers.number(number(head.number))}.
			</p>
			<p>
				{say.list.complete(
					number(completeness.licenseesListed),
					completeness.licenseesAnnounced,
					number(completeness.licenseesAnnounced),
					date(completeness.announcedOn),
				)}
			</p>
			<SourceDetails sources={sourcesOf(completeness, head.sources)} />
			<p>{say.list.notARegister}</p>
			<p>{say.popup.lawfulInterception}</p>
			<ul class="about__links">
				<li>
					<a href="#rules">{page.providers.regime}</a>
				</li>
				<li>
					<a href={regulator.registration} target="_blank" rel="noreferrer">
						{page.providers.registration}
					</a>
				</li>
			</ul>
		</section>
	);
}
