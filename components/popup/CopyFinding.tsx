import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../utils/hostname';
import { loadPages } from '../../utils/i18n/page-texts';
import { useTexts } from '../shared/texts';
import type { MadeCheck } from './finding';

interface CopyFindingProps {
	readonly place: Place;
	readonly check: MadeCheck;
	readonly version: string;
	/** Puts a text on the clipboard; rejects where the browser does not allow it. */
	readonly copy: (text: string) => Promise<void>;
}

/** Copies the finding with its sources, for a mail or a report. */
export function CopyFinding({ place, check, version, copy }: CopyFindingProps) {
	const texts = useTexts();
	const words = texts.say.popup.copy;
	const [result, setResult] = useState<'copied' | 'refused'>();
	useEffect(() => setResult(undefined), [check]);
	const copyFinding = async () => {
		const [{ findingText }, page] = await Promise.all([
			import('./finding-text'),
			loadPages(texts.language),
		]);
		await copy(findingText(place, check, version, texts, page));
	};
	return (
		<span class="copy">
			<span class="copy__result" role="status">
				{result && words[result]}
			</span>
			<button
				class="copy__button"
				type="button"
				title={words.what}
				onClick={() =>
					copyFinding().then(
						() => setResult('copied'),
						() => setResult('refused'),
					)
				}
			>
				<svg class="copy__sign" viewBox="0 0 16 16" aria-hidden="true">
					<path d="M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3" />
				</svg>
				{words.button}
			</button>
		</span>
	);
}
