import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TabView } from '../../utils/tabs/tab-view';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { reportText } from './report-text';

interface ReportPanelProps {
	readonly view: TabView;
	readonly version: string;
	readonly copy: (text: string) => Promise<void>;
	readonly close: () => void;
}

/** A prefilled text that the person completes, copies and sends; nothing is sent from here. */
export function ReportPanel({ view, version, copy, close }: ReportPanelProps) {
	const texts = useTexts();
	const { report } = usePageTexts();
	const [text, setText] = useState(() => reportText(view, version, texts, report));
	const [result, setResult] = useState<'copied' | 'copyFailed'>();
	const id = useId();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => title.current?.focus(), []);

	const copyText = () =>
		copy(text).then(
			() => setResult('copied'),
			() => setResult('copyFailed'),
		);
	return (
		<main
			class="report"
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				// The browser would close the whole popup, and the text with it.
				event.preventDefault();
				close();
			}}
		>
			<h1 class="report__title" ref={title} tabIndex={-1}>
				{report.title}
			</h1>
			<p>{report.explanation}</p>
			<label class="hidden-but-read" for={id}>
				{report.label}
			</label>
			<textarea
				class="report__text"
				id={id}
				dir="auto"
				rows={13}
				value={text}
				onInput={(event) => setText(event.currentTarget.value)}
			/>
			<div class="report__actions">
				<button class="button" type="button" onClick={copyText}>
					{report.copy}
				</button>
				<button class="button button--quiet" type="button" onClick={close}>
					{report.back}
				</button>
				<span role="status">{result && report[result]}</span>
			</div>
		</main>
	);
}
