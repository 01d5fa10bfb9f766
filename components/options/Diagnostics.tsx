import { useState } from 'preact/hooks';
import type { SyncOutcome } from '../../utils/list/sync';
import { usePageTexts } from '../shared/page-texts';
import { Row, Rows } from '../shared/Rows';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';
import { diagnose, diagnosisText, type Facts } from './diagnosis';
import { Panel } from './Panel';
import './diagnostics.css';

interface DiagnosticsProps {
	readonly facts: Facts;
	readonly copy: (text: string) => Promise<void>;
	/** Builds the registry anew; rejects where the background does not answer. */
	readonly repair: () => Promise<SyncOutcome>;
}

/** The extension's own state, for a report; and the way to mend the registry. */
export function Diagnostics({ facts, copy, repair }: DiagnosticsProps) {
	const page = usePageTexts();
	const texts = useTexts();
	const words = page.options.diagnostics;
	const [said, setSaid] = useState('');
	const [repairing, setRepairing] = useState(false);

	const copyAll = () =>
		copy(diagnosisText(facts, { texts, page })).then(
			() => setSaid(words.copied),
			() => setSaid(words.notCopied),
		);
	const start = () => {
		// The button keeps the focus while it is busy, so it is not disabled.
		if (repairing) return;
		setRepairing(true);
		setSaid(words.repair.running);
		repair()
			.then(
				(outcome) => setSaid(outcomeWords(outcome)),
				() => setSaid(page.options.list.unreachable),
			)
			.finally(() => setRepairing(false));
	};
	const outcomeWords = (outcome: SyncOutcome): string => {
		if (outcome.kind === 'failed') return page.syncFailures[outcome.code];
		if (outcome.kind === 'updated' || outcome.kind === 'unchanged')
			return words.repair.outcomes[outcome.kind](texts.number(outcome.number));
		return page.options.list.byHand.outcomes.busy();
	};
	return (
		<Panel title={words.title} lead={words.lead}>
			<details class="diagnostics">
				<summary class="diagnostics__summary">{words.show}</summary>
				<div class="diagnostics__findings small">
					<Rows>
						{diagnose(facts, { texts, page }).map(({ name, values }) => (
							<Row key={name} name={name}>
								{values.map((value) => (
									<div key={value}>
										<Sentence text={value} />
									</div>
								))}
							</Row>
						))}
					</Rows>
				</div>
			</details>
			<div class="diagnostics__actions">
				<button class="button button--quiet" type="button" onClick={copyAll}>
					{words.copy}
				</button>
				<button
					class="button button--quiet"
					type="button"
					aria-disabled={repairing}
					onClick={start}
				>
					{words.repair.start}
				</button>
			</div>
			<p class="soft small">{words.repair.hint}</p>
			<p class="diagnostics__said" role="status">
				{said}
			</p>
		</Panel>
	);
}
