import type { ListedProvider, ListHead } from '../../utils/list/registry';
import type { Fact, Licence } from '../../utils/list/schema';
import { lapseOf } from '../../utils/verdict/decide';
import { sourcesOf } from '../shared/SourceLink';

/** A provider as the timeline names it. */
export interface NamedProvider {
	readonly id: string;
	readonly brand: string;
}

/** Something that the list dates. */
export type TimelineEvent = {
	/** An ISO date. */
	readonly day: string;
} /** `reported`: the day is that of the first dated report, since the list gives no other. */ & (
	| { readonly kind: 'milestone'; readonly fact: Fact; readonly reported: boolean }
	| { readonly kind: 'granted' | 'named'; readonly providers: readonly NamedProvider[] }
	| {
			readonly kind: 'ended';
			readonly status: Exclude<Licence['status'], 'active'>;
			readonly providers: readonly NamedProvider[];
	  }
);

type LicenceEvent = Exclude<TimelineEvent, { kind: 'milestone' }>;

/**
 * What the list dates, earliest first: the milestones of the rules, and what became of licences, those of one day
 * together.
 *
 * @param now the clock, in milliseconds since 1970: a licence also lapses between two lists
 */
export function eventsOf(
	head: ListHead,
	providers: readonly ListedProvider[],
	now: number,
): TimelineEvent[] {
	const milestones = head.regulator.facts.flatMap((fact): TimelineEvent[] => {
		const reports = sourcesOf(fact, head.sources).flatMap(({ publishedOn }) => publishedOn ?? []);
		const day = fact.since ?? reports.sort()[0];
		if (day === undefined) return [];
		return [{ day, kind: 'milestone', fact, reported: fact.since === undefined }];
	});
	return [...milestones, ...licenceEvents(providers, now)].sort((one, other) =>
		one.day < other.day ? -1 : Number(one.day > other.day),
	);
}

function licenceEvents(providers: readonly ListedProvider[], now: number): LicenceEvent[] {
	const events = new Map<string, LicenceEvent>();
	const add = (event: LicenceEvent) => {
		const key = [event.day, event.kind, 'status' in event && event.status].join();
		const before = events.get(key)?.providers ?? [];
		events.set(key, { ...event, providers: [...before, ...event.providers] });
	};
	for (const { provider } of providers) {
		const { id, brand, licence } = provider;
		if (!licence) continue;
		const named = [{ id, brand }];
		if (licence.grantedOn) add({ day: licence.grantedOn, kind: 'granted', providers: named });
		else add({ day: licence.namedOn, kind: 'named', providers: named });
		const lapse = lapseOf(licence, now);
		if (lapse && lapse.endedOn !== '')
			add({ day: lapse.endedOn, kind: 'ended', status: lapse.status, providers: named });
	}
	return [...events.values()];
}

/** What a picture of the events spans, in whole quarters: the first day in it, and the first day after it. */
export interface Span {
	readonly from: number;
	readonly to: number;
	/** The first days of the quarters in it, with the place of each from 0 to 1. */
	readonly quarters: readonly { readonly day: string; readonly at: number }[];
}

/** @param until what it reaches at the least, as an ISO date */
export function spanOf(events: readonly TimelineEvent[], until: string): Span {
	const days = [...events.map(({ day }) => day), until.slice(0, 10)].sort();
	const from = quarterOf(days[0] ?? until, 0);
	const to = quarterOf(days.at(-1) ?? until, 1);
	const quarters: { day: string; at: number }[] = [];
	for (let day = from; day < to; day = quarterOf(isoDay(day), 1))
		quarters.push({ day: isoDay(day), at: (day - from) / (to - from) });
	return { from, to, quarters };
}

/** Where a day is in a span, from 0 to 1. */
export function placeIn({ from, to }: Span, day: string): number {
	return (Date.parse(day) - from) / (to - from);
}

/** The first day of the quarter that a day is in, or of one so many later, in milliseconds since 1970. */
function quarterOf(day: string, later: number): number {
	const date = new Date(day);
	return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + later) * 3);
}

function isoDay(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}
