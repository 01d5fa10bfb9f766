import { useId } from 'preact/hooks';
import { isolate } from '../../utils/i18n/isolate';
import {
	LANGUAGE_CODES,
	type Language,
	type LanguageChoice,
	nameOfLanguage,
} from '../../utils/i18n/languages';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { Panel } from './Panel';
import './language-settings.css';

interface LanguageSettingsProps {
	readonly chosen: LanguageChoice;
	/** The one that is spoken where none is chosen. */
	readonly browserLanguage: Language;
	readonly change: (language: LanguageChoice) => void;
}

/** Which language the extension speaks. Each is named in itself, and in sight: a person may read only one of them. */
export function LanguageSettings({ chosen, browserLanguage, change }: LanguageSettingsProps) {
	const { options } = usePageTexts();
	const group = useId();
	const choices = [
		{
			code: 'auto',
			name: options.language.auto(isolate(nameOfLanguage(browserLanguage))),
		} as const,
		...LANGUAGE_CODES.map((code) => ({ code, name: nameOfLanguage(code), lang: code })),
	];
	return (
		<Panel title={options.language.title}>
			<fieldset class="languages" aria-label={options.language.title}>
				{choices.map(({ code, name, ...named }) => (
					<label class="languages__choice" key={code} {...named}>
						<input
							type="radio"
							name={group}
							checked={code === chosen}
							onChange={() => change(code)}
						/>
						<span>
							<Sentence text={name} />
						</span>
					</label>
				))}
			</fieldset>
		</Panel>
	);
}
