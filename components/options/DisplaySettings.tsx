import { isolate } from '../../utils/i18n/isolate';
import { LANGUAGE_CODES, type Language, nameOfLanguage } from '../../utils/i18n/languages';
import { SCHEMES, type Settings } from '../../utils/settings/settings';
import { usePageTexts } from '../shared/page-texts';
import { ChoiceField } from './ChoiceField';
import type { LockOn } from './lock';
import { Panel } from './Panel';

interface DisplaySettingsProps {
	readonly settings: Pick<Settings, 'language' | 'scheme'>;
	/** The one that is spoken where none is chosen. */
	readonly browserLanguage: Language;
	/** Why a setting cannot be changed, where it cannot. */
	readonly lockOn: LockOn;
	readonly change: (part: Partial<Settings>) => void;
}

/**
 * Which language the extension speaks, and whether it is light or dark. Each language is named in itself, and in sight:
 * a person may read only one of them.
 */
export function DisplaySettings({
	settings,
	browserLanguage,
	lockOn,
	change,
}: DisplaySettingsProps) {
	const { display } = usePageTexts().options;
	const languages = [
		{
			value: 'auto',
			name: display.language.auto(isolate(nameOfLanguage(browserLanguage))),
		} as const,
		...LANGUAGE_CODES.map((code) => ({ value: code, name: nameOfLanguage(code), lang: code })),
	];
	const schemes = SCHEMES.map((scheme) => ({ value: scheme, name: display.scheme[scheme] }));
	return (
		<Panel title={display.title}>
			<ChoiceField
				label={display.language.label}
				choices={languages}
				chosen={settings.language}
				locked={lockOn('language')}
				change={(language) => change({ language })}
			/>
			<ChoiceField
				label={display.scheme.label}
				choices={schemes}
				chosen={settings.scheme}
				locked={lockOn('scheme')}
				change={(scheme) => change({ scheme })}
			/>
		</Panel>
	);
}
