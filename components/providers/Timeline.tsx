import { useMemo } from 'preact/hooks';
import type { ListedProvider, ListHead } from '../../utils/list/registry';
import { usePageTexts } from '../shared/page-texts';
import { factAnchor, providerAnchor } from '../shared/pages';
import { LIST_LANGUAGE } from '../shared/SourceLink';
import { useTexts } from '../shared/texts';
import { eventsOf, type NamedProvider, type TimelineEvent } from './events';
import { TimelineStrip } from './TimelineStrip';
import './timeline.css';

interface TimelineProps {
	readonly head: ListHead;
	readonly providers: readonly ListedProvider[];
	/** The clock, in milliseconds since 1970. */
	readonly now: number;
}

/** How the licensing went, as far as the list dates it: a picture, and the same in words. */
export function Timeline({ head, providers, now }: TimelineProps) {
	const { timeline: words } = usePageTexts().providers;
	const { date } = useTexts();
	const events = useMemo(() => eventsOf(head, providers, now), [head, providers, now]);
	if (events.length === 0) return null;
	return (
		<section class="timeline" aria-labelledby="timeline">
			<h2 class="directory__title" id="timeline" tabIndex={-1}>
				{words.title}
			</h2>
			<p class="soft">{words.lead}</p>
			<TimelineStrip events={events} until={head.issuedAt} />
			<ol class="timeline__events">
				{events.map((event) => (
					<li key={keyOf(event)} class={`timeline__event timeline__event--${event.kind}`}>
						<p class="timeline__day">
							<time dateTime={event.day}>
								{event.kind === 'milestone' && event.reported
									? words.reportedOn(date(event.day))
									: date(event.day)}
							</time>
						</p>
						<Words event={event} />
					</li>
				))}
			</ol>
		</section>
	);
}

function keyOf(event: TimelineEvent): string {
	return event.kind === 'milestone'
		? event.fact.id
		: [event.kind, event.day, 'status' in event && event.status].join();
}

function Words({ event }: { readonly event: TimelineEvent }) {
	const { timeline: words } = usePageTexts().providers;
	if (event.kind === 'milestone')
		return (
			<>
				<p dir="auto" lang={LIST_LANGUAGE}>
					{event.fact.statement}
				</p>
				<p class="timeline__more small">
					<a href={`#${factAnchor(event.fact.id)}`}>{words.sources}</a>
				</p>
			</>
		);
	const what = event.kind === 'ended' ? words.ended[event.status] : words[event.kind];
	return (
		<>
			<p class="timeline__what">{what}</p>
			<Names providers={event.providers} />
		</>
	);
}

/** How many names one day can bear. */
const NAMES_SHOWN = 20;

function Names({ providers }: { readonly providers: readonly NamedProvider[] }) {
	const page = usePageTexts();
	const { number } = useTexts();
	const more = providers.length - NAMES_SHOWN;
	return (
		<ul class="timeline__names">
			{providers.slice(0, NAMES_SHOWN).map(({ id, brand }) => (
				<li key={id}>
					<a href={`#${providerAnchor(id)}`}>
						<bdi>{brand}</bdi>
					</a>
				</li>
			))}
			{more > 0 && <li>{page.providers.moreSites(number(more))}</li>}
		</ul>
	);
}
