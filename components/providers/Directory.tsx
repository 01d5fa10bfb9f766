import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ListedProvider, ListHead } from '../../utils/list/registry';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { AboutList } from './AboutList';
import { ProviderEntry } from './ProviderEntry';
import { QueryForm } from './QueryForm';
import { Regime } from './Regime';
import { candidatesOf, matches, type Query } from './standing';

interface DirectoryProps {
	readonly head: ListHead;
	readonly providers: readonly ListedProvider[];
	readonly target: string;
	readonly now: number;
}

const EVERYTHING: Query = { text: '' };

/** The providers, searched as one types; the licensees first, the rules last. */
export function Directory({ head, providers, target, now }: DirectoryProps) {
	const page = usePageTexts();
	const { language } = useTexts();
	const [query, setQuery] = useState(EVERYTHING);
	const candidates = useMemo(
		() => candidatesOf(providers, now, language),
		[providers, now, language],
	);
	// Made once and hidden where they do not match: a search then touches no more than that.
	const entries = useMemo(
		() =>
			new Map(
				candidates.map((candidate) => [
					candidate,
					<ProviderEntry key={candidate.listed.provider.id} {...candidate} />,
				]),
			),
		[candidates],
	);
	useEffect(() => showTarget(target, () => setQuery(EVERYTHING)), [target]);

	const found = new Set(candidates.filter((candidate) => matches(candidate, query)));
	const groups = [
		{
			id: 'licensees',
			title: page.providers.licensees,
			members: candidates.filter(({ standing }) => standing !== 'notOnList'),
		},
		{
			id: 'others',
			title: page.providers.others,
			lead: page.providers.othersLead,
			members: candidates.filter(({ standing }) => standing === 'notOnList'),
		},
	];
	return (
		<div class="directory">
			<aside class="directory__aside">
				<QueryForm query={query} change={setQuery} candidates={candidates} found={found.size} />
				<AboutList head={head} />
			</aside>
			<div class="directory__lists">
				{found.size === 0 && (
					<p class="none">
						{page.providers.none}{' '}
						<button class="button button--link" type="button" onClick={() => setQuery(EVERYTHING)}>
							{page.providers.clear}
						</button>
					</p>
				)}
				{groups.map(({ id, title, lead, members }) => (
					<section
						key={id}
						aria-labelledby={id}
						hidden={!members.some((member) => found.has(member))}
					>
						<h2 class="directory__title" id={id}>
							{title}
						</h2>
						{lead && <p class="soft">{lead}</p>}
						<ul class="directory__entries">
							{members.map((member) => (
								<li key={member.listed.provider.id} hidden={!found.has(member)}>
									{entries.get(member)}
								</li>
							))}
						</ul>
					</section>
				))}
				<Regime head={head} />
			</div>
		</div>
	);
}

/** Brings the entry that the address names into view, past a query that hides it. */
function showTarget(target: string, showAll: () => void): void {
	const entry = document.getElementById(target);
	if (!entry) return;
	if (entry.closest('[hidden]')) showAll();
	// Once it is shown again; and once more when what lies above it has taken its real height.
	setTimeout(() => {
		entry.scrollIntoView();
		entry.focus({ preventScroll: true });
		requestAnimationFrame(() => setTimeout(() => entry.scrollIntoView()));
	});
}
