import { useState } from 'preact/hooks';
import type { SyncOutcome } from '../../utils/list/sync';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { FileDrop } from './FileDrop';
import { HeldBackList } from './HeldBackList';
import { Panel } from './Panel';

interface ByHandProps {
	/** @param takes the number of a list in the file that was held back and is taken all the same */
	readonly open: (file: Blob, takes?: number) => Promise<SyncOutcome>;
	/** Hands the list that is held to the person as a file. @returns whether there was one */
	readonly save: () => Promise<boolean>;
}

type Progress =
	| { readonly kind: 'idle' | 'reading' | 'failed' | 'saved' | 'notSaved' }
	| { readonly kind: 'done'; readonly outcome: SyncOutcome };

/** The list as a file: opened and saved. */
export function ByHand({ open, save }: ByHandProps) {
	const page = usePageTexts();
	const words = page.options.list.byHand;
	const { number } = useTexts();
	const [file, setFile] = useState<Blob>();
	const [progress, setProgress] = useState<Progress>({ kind: 'idle' });

	const start = async (chosen: Blob | undefined, takes?: number) => {
		if (!chosen || progress.kind === 'reading') return;
		setFile(chosen);
		setProgress({ kind: 'reading' });
		try {
			setProgress({ kind: 'done', outcome: await open(chosen, takes) });
		} catch {
			setProgress({ kind: 'failed' });
		}
	};
	const keep = () =>
		save().then(
			(saved) => setProgress({ kind: saved ? 'saved' : 'notSaved' }),
			() => setProgress({ kind: 'notSaved' }),
		);
	const said = (): string => {
		if (progress.kind === 'idle') return '';
		if (progress.kind !== 'done') return words[progress.kind];
		const { outcome } = progress;
		if (outcome.kind === 'failed') return page.syncFailures[outcome.code];
		if (outcome.kind === 'updated' || outcome.kind === 'unchanged')
			return words.outcomes[outcome.kind](number(outcome.number));
		return words.outcomes.busy();
	};
	const heldBack =
		progress.kind === 'done' && progress.outcome.kind === 'failed'
			? progress.outcome.heldBack
			: undefined;
	return (
		<Panel title={words.title} lead={words.lead}>
			<FileDrop label={words.choose} open={start}>
				<button class="button button--quiet" type="button" onClick={keep}>
					{words.save}
				</button>
				<p role="status">{said()}</p>
				{heldBack && (
					<HeldBackList
						heldBack={heldBack}
						waits={false}
						take={(takes) => void start(file, takes)}
					/>
				)}
			</FileDrop>
		</Panel>
	);
}
