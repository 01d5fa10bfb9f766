import { isolate } from '../../utils/i18n/isolate';
import { APPEARANCES } from '../../utils/verdict/appearance';
import { usePageTexts } from '../shared/page-texts';
import { providerAnchor } from '../shared/pages';
import { useTexts } from '../shared/texts';
import { VerdictMark } from '../shared/VerdictMark';
import type { Candidate } from './candidates';
import { Permalink } from './Permalink';
import { ProviderDetails } from './ProviderDetails';
import { NO_COUNTRY } from './query';
import './provider-row.css';

interface ProviderRowProps {
	readonly candidate: Candidate;
	/** Whether all that the list says of it is shown below. */
	readonly open: boolean;
	readonly toggle: (id: string) => void;
	/** The clock, in milliseconds since 1970. */
	readonly now: number;
}

/** One provider in the table, at an address of its own, with all that the list says of it a click away. */
export function ProviderRow({ candidate, open, toggle, now }: ProviderRowProps) {
	const page = usePageTexts();
	const { date, country, number } = useTexts();
	const { listed, standing } = candidate;
	const { id, brand, operator, licence, sites } = listed.provider;
	const anchor = providerAnchor(id);
	const details = `${anchor}-details`;
	const [first, ...others] = sites;
	return (
		<tbody class={standing === 'notOnList' ? 'entry' : 'entry entry--licensee'}>
			<tr class="entry__row" id={anchor} tabIndex={-1}>
				<th class="entry__name" scope="row">
					<button
						class="entry__toggle"
						type="button"
						aria-expanded={open}
						{...(open && { 'aria-controls': details })}
						onClick={() => toggle(id)}
					>
						<bdi>{brand}</bdi>
					</button>
					<Permalink anchor={anchor} label={page.providers.link(isolate(brand))} />
					{operator && (
						<span class="entry__operator">
							<bdi>{operator.name}</bdi>
						</span>
					)}
				</th>
				<td class="entry__standing">
					<span class={`entry__mark tone-${APPEARANCES[standing].tone}`}>
						<VerdictMark kind={standing} />
						{page.providers.status[standing]}
					</span>
				</td>
				<td class="entry__date">
					{licence &&
						(licence.grantedOn
							? page.providers.dated.granted(date(licence.grantedOn))
							: page.providers.dated.named(date(licence.namedOn)))}
				</td>
				<td class="entry__country">
					{candidate.country !== NO_COUNTRY && country(candidate.country)}
				</td>
				<td class="entry__site">
					{first ? (
						<bdi dir="ltr">{first.domain + (first.path ?? '')}</bdi>
					) : (
						<span class="soft">{page.providers.noSiteShort}</span>
					)}
					{others.length > 0 && (
						<span class="soft"> {page.providers.moreSites(number(others.length))}</span>
					)}
				</td>
			</tr>
			{open && (
				<tr class="entry__details" id={details}>
					<td colSpan={5}>
						<ProviderDetails listed={listed} now={now} />
					</td>
				</tr>
			)}
		</tbody>
	);
}
