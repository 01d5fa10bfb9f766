import { usePageTexts } from '../shared/page-texts';
import type { Candidate } from './candidates';
import { ProviderRow } from './ProviderRow';
import type { Query, SortKey } from './query';
import './provider-table.css';

interface ProviderTableProps {
	/** The providers that are shown, in their order. */
	readonly candidates: readonly Candidate[];
	readonly query: Query;
	readonly change: (query: Query) => void;
	readonly isOpen: (id: string) => boolean;
	readonly toggle: (id: string) => void;
	/** The clock, in milliseconds since 1970. */
	readonly now: number;
}

/** The columns; the last cannot be sorted by. */
const COLUMNS: readonly (SortKey | 'site')[] = ['name', 'standing', 'date', 'country', 'site'];

/** Providers, a row each, sorted by the column that a person chooses. */
export function ProviderTable({
	candidates,
	query,
	change,
	isOpen,
	toggle,
	now,
}: ProviderTableProps) {
	const { providers: words } = usePageTexts();
	const sortBy = (sort: SortKey) =>
		change({ ...query, sort, descending: sort === query.sort && !query.descending });
	return (
		<table class="table">
			<caption class="hidden-but-read">{words.table}</caption>
			<thead class="table__head">
				<tr>
					{COLUMNS.map((column) =>
						column === 'site' ? (
							<th key={column} class="table__column table__column--plain" scope="col">
								{words.columns[column]}
							</th>
						) : (
							<th
								key={column}
								class="table__column"
								scope="col"
								{...(column === query.sort && {
									'aria-sort': query.descending ? 'descending' : 'ascending',
								})}
							>
								<button class="table__sort" type="button" onClick={() => sortBy(column)}>
									{words.columns[column]}
								</button>
							</th>
						),
					)}
				</tr>
			</thead>
			{candidates.map((candidate) => {
				const { id } = candidate.listed.provider;
				return (
					<ProviderRow key={id} candidate={candidate} open={isOpen(id)} toggle={toggle} now={now} />
				);
			})}
		</table>
	);
}
