import type { ComponentChildren } from 'preact';
import type { Place } from '../../utils/hostname';
import { APPEARANCES } from '../../utils/verdict/appearance';
import type { VerdictKind } from '../../utils/verdict/verdict';
import { Sentence } from '../shared/Sentence';
import { VerdictMark } from '../shared/VerdictMark';
import './band.css';

interface BandProps {
	readonly kind: VerdictKind;
	readonly headline: string;
	readonly place?: Place;
	/** What can be done with the answer. */
	readonly aside?: ComponentChildren;
	/** What qualifies the headline, directly below it. */
	readonly children?: ComponentChildren;
}

/** The answer in one glance: the mark, where it is about, the headline. */
export function Band({ kind, headline, place, aside, children }: BandProps) {
	return (
		<header class={`band tone-${APPEARANCES[kind].tone}`}>
			<span class="band__mark">
				<VerdictMark kind={kind} />
			</span>
			<div class="band__words">
				{place && (
					<div class="band__top">
						<p class="band__host">
							<bdi dir="ltr">{place.host}</bdi>
						</p>
						{aside}
					</div>
				)}
				<h1 class="band__headline">
					<Sentence text={headline} />
				</h1>
				{children}
			</div>
		</header>
	);
}
