import type { ListHead } from '../../utils/list/registry';
import { usePageTexts } from '../shared/page-texts';
import { factAnchor } from '../shared/pages';
import { LIST_LANGUAGE, sourcesOf } from '../shared/SourceLink';
import { useTexts } from '../shared/texts';
import { Permalink } from './Permalink';
import { SourceDetails } from './SourceDetails';
import './regime.css';

/** What is known of the rules, statement by statement, each at an address of its own. */
export function Regime({ head }: { readonly head: ListHead }) {
	const page = usePageTexts();
	const { date } = useTexts();
	return (
		<section class="regime" aria-labelledby="rules">
			<h2 class="directory__title" id="rules" tabIndex={-1}>
				{page.providers.regime}
			</h2>
			<p class="soft">{page.providers.regimeLead}</p>
			{head.regulator.facts.map((fact) => (
				<article class="statement" key={fact.id} id={factAnchor(fact.id)} tabIndex={-1}>
					<p dir="auto" lang={LIST_LANGUAGE}>
						{fact.statement}
					</p>
					<ul class="statement__marks small soft">
						{fact.since && <li>{page.providers.since(date(fact.since))}</li>}
						<li>{page.providers.confidence[fact.confidence]}</li>
						<li>
							<Permalink anchor={factAnchor(fact.id)} label={page.providers.factLink} />
						</li>
					</ul>
					<SourceDetails sources={sourcesOf(fact, head.sources)} />
				</article>
			))}
		</section>
	);
}
