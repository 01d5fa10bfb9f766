import { useState } from 'preact/hooks';
import type { SyncOutcome } from '../../utils/list/sync';
import type { HeldBack } from '../../utils/list/sync-state';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { HeldBackList } from './HeldBackList';

type Progress =
	| { readonly kind: 'idle' | 'running' | 'unreachable' }
	| { readonly kind: 'done'; readonly outcome: SyncOutcome };

interface RefreshNowProps {
	readonly refresh: () => Promise<SyncOutcome>;
	/** A list that waits, with what it would change. */
	readonly heldBack?: HeldBack;
	/** Whether that list is taken by itself if it is still there at the next refresh. */
	readonly waits: boolean;
	readonly take: (number: number) => Promise<SyncOutcome>;
}

/** Refreshes the list on demand, and tells how that went. */
export function RefreshNow({ refresh, heldBack, waits, take }: RefreshNowProps) {
	const page = usePageTexts();
	const { number } = useTexts();
	const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
	const running = progress.kind === 'running';

	const start = (attempt: () => Promise<SyncOutcome>) => {
		// The button keeps the focus while it is busy, so it is not disabled.
		if (running) return;
		setProgress({ kind: 'running' });
		attempt().then(
			(outcome) => setProgress({ kind: 'done', outcome }),
			() => setProgress({ kind: 'unreachable' }),
		);
	};
	const words = (): string => {
		switch (progress.kind) {
			case 'idle':
				return '';
			case 'running':
				return page.options.list.running;
			case 'unreachable':
				return page.options.list.unreachable;
			case 'done':
				return outcomeWords(progress.outcome);
		}
	};
	const outcomeWords = (outcome: SyncOutcome): string =>
		outcome.kind === 'failed'
			? page.syncFailures[outcome.code]
			: page.options.list.outcomes[outcome.kind]('number' in outcome ? number(outcome.number) : '');
	return (
		<div class="refresh">
			<button class="button" type="button" aria-disabled={running} onClick={() => start(refresh)}>
				{page.options.list.now}
			</button>
			<p class="refresh__result" role="status">
				{words()}
			</p>
			{running && <progress class="refresh__bar" aria-label={page.options.list.running} />}
			{heldBack && (
				<HeldBackList
					heldBack={heldBack}
					waits={waits}
					take={(number) => start(() => take(number))}
				/>
			)}
		</div>
	);
}
