import { freshnessOf } from '../../utils/list/freshness';
import type { History } from '../../utils/list/history';
import type { ListedProvider, ListHead, RegistryError } from '../../utils/list/registry';
import { PageHead } from '../shared/PageHead';
import { usePageTexts } from '../shared/page-texts';
import { OPTIONS_PAGE } from '../shared/pages';
import { useTexts } from '../shared/texts';
import { Directory, type DirectoryActions } from './Directory';
import { type Following, FollowingContext } from './following';
import { PrintingContext } from './printing';
import type { Query } from './query';
import './providers.css';
import './print.css';

/** What there is to show of the list. */
export type ProvidersView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'unavailable'; readonly reason: RegistryError }
	| {
			readonly kind: 'list';
			readonly head: ListHead;
			readonly providers: readonly ListedProvider[];
			readonly history: History;
	  };

export interface ProvidersProps {
	readonly view: ProvidersView;
	/** What the page's address asks for. */
	readonly query: Query;
	/** The entry that the page's address names, where it names one. */
	readonly target: string;
	/** The clock, in milliseconds since 1970. */
	readonly now: number;
	readonly printing: boolean;
	readonly actions: DirectoryActions;
	/** Nothing where nobody can be followed. */
	readonly following?: Following;
}

/** The whole list: every provider, how the licensing went, what changed, and what is known of the rules. */
export function Providers({
	view,
	query,
	target,
	now,
	printing,
	actions,
	following,
}: ProvidersProps) {
	const page = usePageTexts();
	const { number } = useTexts();
	return (
		<PrintingContext.Provider value={printing}>
			<PageHead current="providers" />
			<main class="page page__body">
				<h1 class="page__title">{page.providers.title}</h1>
				{view.kind === 'list' ? (
					<>
						<AsOf head={view.head} now={now} />
						<p class="on-paper-only">{page.providers.number(number(view.head.number))}</p>
						<Contents />
					</>
				) : (
					<p class="page__lead">{page.providers.lead}</p>
				)}
				{view.kind === 'loading' && <p role="status">{page.providers.loading}</p>}
				{view.kind === 'unavailable' && <Unavailable reason={view.reason} />}
				{view.kind === 'list' && (
					<FollowingContext.Provider value={following}>
						<Directory {...view} query={query} target={target} now={now} actions={actions} />
					</FollowingContext.Provider>
				)}
			</main>
		</PrintingContext.Provider>
	);
}

/** As of when the list is, and how complete. */
function AsOf({ head, now }: { readonly head: ListHead; readonly now: number }) {
	const page = usePageTexts();
	const { say, date, number } = useTexts();
	const { completeness, issuedAt, validUntil } = head;
	return (
		<p class="page__lead">
			{say.list.issued[freshnessOf(head, now)](date(issuedAt), date(validUntil))}{' '}
			{page.list.complete(
				number(completeness.licenseesListed),
				completeness.licenseesAnnounced,
				number(completeness.licenseesAnnounced),
				date(completeness.announcedOn),
			)}{' '}
			{page.list.notARegister}
		</p>
	);
}

/** The way to what lies below the providers. */
function Contents() {
	const page = usePageTexts();
	const parts = {
		timeline: page.providers.timeline.title,
		changes: page.providers.changes.title,
		rules: page.providers.regime,
		about: page.providers.about,
	};
	return (
		<nav class="contents" aria-label={page.providers.contents}>
			{Object.entries(parts).map(([anchor, title]) => (
				<a key={anchor} href={`#${anchor}`}>
					{title}
				</a>
			))}
		</nav>
	);
}

function Unavailable({ reason }: { readonly reason: RegistryError }) {
	const page = usePageTexts();
	const { say } = useTexts();
	return (
		<div class="unavailable" role="alert">
			<p>
				<strong>{say.unavailable[reason]}</strong>
			</p>
			<p>{page.providers.unavailable[reason]}</p>
			<a class="button" href={OPTIONS_PAGE}>
				{page.providers.openOptions}
			</a>
		</div>
	);
}
