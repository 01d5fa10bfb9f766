import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { History } from '../../utils/list/history';
import type { ListedProvider, ListHead } from '../../utils/list/registry';
import type { SavedFile } from '../../utils/save-file';
import { usePageTexts } from '../shared/page-texts';
import { providerAnchor } from '../shared/pages';
import { useTexts } from '../shared/texts';
import { AboutList } from './AboutList';
import { AddressAnswer, type CheckAddress, namedIn, useCheckedAddress } from './AddressAnswer';
import { candidatesOf, select } from './candidates';
import { EXPORT_FORMATS, exportOf } from './export';
import { ProviderTable } from './ProviderTable';
import { usePrinting } from './printing';
import { QueryForm } from './QueryForm';
import { EVERYTHING, isAddress, type Query } from './query';
import { Regime } from './Regime';
import { Timeline } from './Timeline';
import { WhatChanged } from './WhatChanged';

/** What a person can have the page do. */
export interface DirectoryActions {
	/** Puts a query, and the entry that is shown, into the page's address. */
	readonly change: (query: Query, target?: string) => void;
	readonly check: CheckAddress;
	readonly save: (file: SavedFile) => void;
	readonly print: () => void;
}

interface DirectoryProps {
	readonly head: ListHead;
	readonly providers: readonly ListedProvider[];
	readonly history: History;
	readonly query: Query;
	readonly target: string;
	readonly now: number;
	readonly actions: DirectoryActions;
}

/** How many entries are shown at once, and added when more are asked for: the page stays quick however long the list. */
const SHOWN = 100;
/** How many entries are printed at most. */
const PRINTED = 500;

/** The part of what was found that is shown. */
interface Shown {
	readonly query: Query;
	readonly from: number;
	readonly to: number;
}

/** The providers, searched as one types; below them how the licensing went, what changed, and the rules. */
export function Directory({
	head,
	providers,
	history,
	query,
	target,
	now,
	actions,
}: DirectoryProps) {
	const page = usePageTexts();
	const texts = useTexts();
	const { number } = texts;
	const printing = usePrinting();
	const candidates = useMemo(() => candidatesOf(providers, now, texts), [providers, now, texts]);
	const address = isAddress(query.text) ? query.text : undefined;
	const checked = useCheckedAddress(address, actions.check);
	const isBeingChecked = address !== undefined && checked === undefined;
	const named = namedIn(checked);
	const found = useMemo(() => select(candidates, query, named), [candidates, query, named]);

	const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
	const toggle = useCallback(
		(id: string) =>
			setOpened((before) => new Set(before.has(id) ? without(before, id) : [...before, id])),
		[],
	);
	const [asked, setAsked] = useState<Shown>();
	const screen = asked?.query === query ? asked : { query, from: 0, to: SHOWN };
	const { from, to } = printing ? { from: 0, to: PRINTED } : screen;

	useEffect(() => {
		// The answer may name the very entry, which the query then does not hide.
		if (isBeingChecked) return;
		const isTarget = (candidate: (typeof candidates)[number]) =>
			providerAnchor(candidate.listed.provider.id) === target;
		const entry = candidates.find(isTarget);
		if (entry) {
			// Past a query that hides it.
			const shown = found.includes(entry) ? query : EVERYTHING;
			const place = select(candidates, shown, named).indexOf(entry);
			// Not at once: the page is drawn anew by it, which an effect must not do from within.
			if (shown !== query) queueMicrotask(() => actions.change(shown, target));
			setOpened((before) => new Set([...before, entry.listed.provider.id]));
			if (shown !== query || place < from || place >= to) {
				const start = place - (place % SHOWN);
				setAsked({ query: shown, from: start, to: start + SHOWN });
			}
		}
		bringIntoView(target);
		// Once for each address: what is asked for later may well hide it, and another list must not move the page.
	}, [target, isBeingChecked]);

	return (
		<div class="directory">
			<section class="directory__found" aria-label={page.providers.table}>
				<QueryForm query={query} change={actions.change} candidates={candidates} />
				<div class="answers" aria-live="polite">
					{checked && <AddressAnswer checked={checked} />}
				</div>
				<div class="results">
					<p role="status">
						{page.providers.shown(found.length, number(found.length), number(candidates.length))}
					</p>
					<div class="results__actions">
						{EXPORT_FORMATS.map((format) => (
							<button
								key={format}
								class="button button--quiet button--small"
								type="button"
								onClick={() =>
									actions.save(
										exportOf(
											format,
											found.map(({ listed }) => listed),
											head,
											page.list.notARegister,
										),
									)
								}
							>
								{page.providers.saveAs[format]}
							</button>
						))}
						<button
							class="button button--quiet button--small"
							type="button"
							onClick={actions.print}
						>
							{page.providers.print}
						</button>
					</div>
				</div>
				{found.length === 0 ? (
					<p class="none">
						{page.providers.none}{' '}
						<button
							class="button button--link"
							type="button"
							onClick={() => actions.change(EVERYTHING)}
						>
							{page.providers.clear}
						</button>
					</p>
				) : (
					<>
						{from > 0 && (
							<button
								class="button button--quiet more"
								type="button"
								onClick={() => setAsked({ query, from: Math.max(0, from - SHOWN), to })}
							>
								{page.providers.showBefore(number(Math.min(from, SHOWN)))}
							</button>
						)}
						<ProviderTable
							candidates={found.slice(from, to)}
							query={query}
							change={actions.change}
							isOpen={(id) => printing || opened.has(id)}
							toggle={toggle}
							now={now}
						/>
						{to < found.length &&
							(printing ? (
								<p>{page.providers.printed(number(to), number(found.length))}</p>
							) : (
								<button
									class="button button--quiet more"
									type="button"
									onClick={() => setAsked({ query, from, to: to + SHOWN })}
								>
									{page.providers.showMore(number(Math.min(SHOWN, found.length - to)))}
								</button>
							))}
					</>
				)}
			</section>
			<Timeline head={head} providers={providers} now={now} />
			<WhatChanged history={history} />
			<Regime head={head} />
			<AboutList head={head} />
		</div>
	);
}

function without(ids: ReadonlySet<string>, id: string): string[] {
	return [...ids].filter((other) => other !== id);
}

/** Brings the part that the page's address names into view, once it is drawn. */
function bringIntoView(target: string): void {
	setTimeout(() => {
		const part = document.getElementById(target);
		part?.scrollIntoView();
		part?.focus({ preventScroll: true });
	});
}
