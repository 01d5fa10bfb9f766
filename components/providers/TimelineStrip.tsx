import { useTexts } from '../shared/texts';
import { placeIn, spanOf, type TimelineEvent } from './events';

interface TimelineStripProps {
	readonly events: readonly TimelineEvent[];
	/** The list's issue date: how far the picture reaches at the least. */
	readonly until: string;
}

/** A row for each kind of event, from the one that comes first in a licence's life. */
const LANES = [['milestone'], ['granted', 'named'], ['ended']] as const;

/**
 * The events along a line of time, which follows the writing's direction. It only repeats what the list of events below
 * it says, so it is kept from those who hear the page.
 */
export function TimelineStrip({ events, until }: TimelineStripProps) {
	const { number } = useTexts();
	const span = spanOf(events, until);
	const at = (place: number) => ({ style: { '--at': `${place * 100}%` } });
	return (
		<div class="strip" aria-hidden="true">
			{span.quarters.map(({ day, at: place }) => (
				<span
					key={day}
					class={day.endsWith('-01-01') ? 'strip__tick strip__tick--year' : 'strip__tick'}
					{...at(place)}
				>
					{day.endsWith('-01-01') && <bdi class="strip__year">{day.slice(0, 4)}</bdi>}
				</span>
			))}
			{LANES.map((kinds) => {
				const inLane = events.filter(({ kind }) => kinds.some((each) => each === kind));
				return (
					inLane.length > 0 && (
						<div class="strip__lane" key={kinds.join()}>
							{inLane.map((event, index) => (
								<span
									key={`${event.day}-${index}`}
									class={`strip__event strip__event--${event.kind}`}
									{...at(placeIn(span, event.day))}
								>
									{'providers' in event && number(event.providers.length)}
								</span>
							))}
						</div>
					)
				);
			})}
		</div>
	);
}
