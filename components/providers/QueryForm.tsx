import { useId } from 'preact/hooks';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { type Candidate, type Query, STANDINGS } from './standing';

interface QueryFormProps {
	readonly query: Query;
	readonly change: (query: Query) => void;
	readonly candidates: readonly Candidate[];
	/** How many match. */
	readonly found: number;
}

/** Search and filter, both at work as one types. */
export function QueryForm({ query, change, candidates, found }: QueryFormProps) {
	const page = usePageTexts();
	const { number } = useTexts();
	const id = useId();
	const choices = [undefined, ...STANDINGS].map((standing) => ({
		standing,
		label: standing ? page.providers.status[standing] : page.providers.all,
		count: standing
			? candidates.filter((candidate) => candidate.standing === standing).length
			: candidates.length,
	}));
	return (
		<search class="query">
			<div class="field">
				<label for={id}>{page.providers.search}</label>
				<input
					class="field__input"
					id={id}
					type="search"
					// By what is typed; an empty field would run from left to right, and its placeholder with it.
					{...(query.text !== '' && { dir: 'auto' })}
					autocomplete="off"
					spellcheck={false}
					placeholder={page.providers.searchHint}
					value={query.text}
					onInput={(event) => change({ ...query, text: event.currentTarget.value })}
				/>
			</div>
			<fieldset class="query__choices">
				<legend>{page.providers.filter}</legend>
				{choices
					.filter(({ standing, count }) => count > 0 || standing === query.standing)
					.map(({ standing, label, count }) => (
						<label class="choice" key={label}>
							<input
								type="radio"
								name={`${id}-standing`}
								checked={query.standing === standing}
								onChange={() => change({ text: query.text, ...(standing && { standing }) })}
							/>
							<span>{label}</span>
							<span class="choice__count">{number(count)}</span>
						</label>
					))}
			</fieldset>
			<p class="small soft" role="status">
				{page.providers.shown(found, number(found), number(candidates.length))}
			</p>
		</search>
	);
}
