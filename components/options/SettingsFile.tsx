import { useState } from 'preact/hooks';
import { isolate } from '../../utils/i18n/isolate';
import type { Result } from '../../utils/result';
import type { SettingsFileError } from '../../utils/settings/settings-file';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { FileDrop } from './FileDrop';
import { Panel } from './Panel';

interface SettingsFileProps {
	/** Puts the settings of a file into force, all of them or none. */
	readonly open: (file: Blob) => Promise<Result<unknown, SettingsFileError>>;
	/** Hands what the person has set to them as a file. */
	readonly save: () => Promise<void>;
}

/** The settings as a file: opened and saved. */
export function SettingsFile({ open, save }: SettingsFileProps) {
	const { options } = usePageTexts();
	const words = options.settingsFile;
	const [said, setSaid] = useState('');

	const sentence = (error: SettingsFileError): string => {
		if (error.code === 'unknownSetting') return words.failures.unknownSetting(isolate(error.name));
		if (error.code === 'brokenSetting')
			return words.failures.brokenSetting(isolate(options.settingNames[error.setting]));
		return words.failures[error.code];
	};
	const start = (file: Blob | undefined) => {
		if (!file) return;
		open(file).then(
			(opened) => setSaid(opened.ok ? words.opened : sentence(opened.error)),
			() => setSaid(words.failed),
		);
	};
	const keep = () =>
		save().then(
			() => setSaid(words.saved),
			() => setSaid(words.failed),
		);
	return (
		<Panel title={words.title} lead={words.lead}>
			<FileDrop label={words.choose} open={start}>
				<button class="button button--quiet" type="button" onClick={keep}>
					{words.save}
				</button>
				<p role="status">
					<Sentence text={said} />
				</p>
			</FileDrop>
		</Panel>
	);
}
