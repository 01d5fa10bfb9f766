import { useId, useMemo } from 'preact/hooks';
import { STANDINGS } from '../../utils/verdict/standing';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { type Candidate, countriesOf } from './candidates';
import { NO_COUNTRY, type Query } from './query';

interface QueryFormProps {
	readonly query: Query;
	readonly change: (query: Query) => void;
	readonly candidates: readonly Candidate[];
}

/** Search and filters, all at work as one types. */
export function QueryForm({ query, change, candidates }: QueryFormProps) {
	const { providers: words } = usePageTexts();
	const { number, country: nameOf } = useTexts();
	const id = useId();
	const choices = useMemo(
		() =>
			[undefined, ...STANDINGS].map((standing) => ({
				standing,
				count: standing
					? candidates.filter((candidate) => candidate.standing === standing).length
					: candidates.length,
			})),
		[candidates],
	);
	const countries = useMemo(() => countriesOf(candidates), [candidates]);
	const { text, standing, country, ...order } = query;
	const ask = (standing: Query['standing'], country: Query['country']) =>
		change({ ...order, text, ...(standing && { standing }), ...(country && { country }) });
	return (
		<search class="query">
			<div class="field">
				<label for={`${id}-text`}>{words.search}</label>
				<input
					class="field__input"
					id={`${id}-text`}
					type="search"
					// By what is typed; an empty field would run from left to right, and its placeholder with it.
					{...(text !== '' && { dir: 'auto' })}
					autocomplete="off"
					autocapitalize="off"
					spellcheck={false}
					placeholder={words.searchHint}
					aria-describedby={`${id}-hint`}
					value={text}
					onInput={(event) => change({ ...query, text: event.currentTarget.value })}
				/>
				<p class="small soft" id={`${id}-hint`}>
					{words.addressHint}
				</p>
			</div>
			<div class="field">
				<label for={`${id}-country`}>{words.country}</label>
				<select
					class="field__input"
					id={`${id}-country`}
					value={country ?? ''}
					onChange={(event) => ask(standing, event.currentTarget.value || undefined)}
				>
					<option value="">{words.anyCountry}</option>
					{countries.map(([code, count]) => (
						<option key={code} value={code}>
							{words.countryCount(
								code === NO_COUNTRY ? words.noCountry : nameOf(code),
								number(count),
							)}
						</option>
					))}
				</select>
			</div>
			<fieldset class="query__choices">
				<legend>{words.filter}</legend>
				<div>
					{choices
						.filter((choice) => choice.count > 0 || choice.standing === standing)
						.map((choice) => (
							<label class="choice" key={choice.standing ?? ''}>
								<input
									type="radio"
									name={`${id}-standing`}
									checked={choice.standing === standing}
									onChange={() => ask(choice.standing, country)}
								/>
								<span>{choice.standing ? words.status[choice.standing] : words.all}</span>
								<span class="choice__count">{number(choice.count)}</span>
							</label>
						))}
				</div>
			</fieldset>
		</search>
	);
}
