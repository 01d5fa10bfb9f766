import { useState } from 'preact/hooks';
import type { ListedSite } from '../../utils/list/registry';
import type { Verdict } from '../../utils/verdict/verdict';
import { useTexts } from '../shared/texts';
import type { Evidence } from './Evidence';
import type { ListHolding } from './ListRecord';
import { OnDemand } from './OnDemand';
import './knowledge.css';

interface KnowledgeProps {
	/** The provider that the answer names. */
	readonly named?: ListedSite;
	readonly verdict: Verdict;
	/** The day that the list was issued on. */
	readonly issuedAt: string;
	readonly testList: boolean;
	readonly readHolding: () => Promise<ListHolding>;
}

const loadEvidence = async (): Promise<typeof Evidence> => (await import('./Evidence')).Evidence;

/** As of when the answer is, in sight; which sources it rests on, a click away. */
export function Knowledge({ issuedAt, ...evidence }: KnowledgeProps) {
	const { say, date } = useTexts();
	const [opened, setOpened] = useState(false);
	return (
		<details class="knowledge" onToggle={() => setOpened(true)}>
			<summary class="knowledge__summary">
				<h2 class="knowledge__title">{say.popup.knowledge}</h2>
				<span class="knowledge__date">{say.popup.listOf(date(issuedAt))}</span>
			</summary>
			{opened && <OnDemand load={loadEvidence} props={evidence} />}
		</details>
	);
}
