import type { Language } from '../../utils/i18n/languages';
import type { SyncOutcome } from '../../utils/list/sync';
import type { Result } from '../../utils/result';
import type { OwnSettings } from '../../utils/settings/settings';
import type { SettingsFileError } from '../../utils/settings/settings-file';
import { PageHead } from '../shared/PageHead';
import { usePageTexts } from '../shared/page-texts';
import { AlertSettings } from './AlertSettings';
import { BadgeSettings } from './BadgeSettings';
import { ByHand } from './ByHand';
import { Diagnostics } from './Diagnostics';
import { DisplaySettings } from './DisplaySettings';
import type { Facts } from './diagnosis';
import { ListSettings } from './ListSettings';
import { isManaged, lockBy } from './lock';
import { Panel } from './Panel';
import { SettingsFile } from './SettingsFile';
import { SwitchRow } from './SwitchRow';
import './options.css';

/** What a person can do on the options page. */
export interface OptionsActions {
	/** Puts changed settings into force. */
	readonly change: (part: OwnSettings) => void;
	/** Refreshes the list; rejects where the background does not answer. */
	readonly refresh: () => Promise<SyncOutcome>;
	/** Takes a list that is held back, by its number. */
	readonly take: (number: number) => Promise<SyncOutcome>;
	/** Opens a list from a file; see {@link ByHand}. */
	readonly openFile: (file: Blob, takes?: number) => Promise<SyncOutcome>;
	/** Saves the list at hand to a file. @returns whether there was one */
	readonly saveFile: () => Promise<boolean>;
	/** Opens and saves the settings as a file; see {@link SettingsFile}. */
	readonly openSettings: (file: Blob) => Promise<Result<unknown, SettingsFileError>>;
	readonly saveSettings: () => Promise<void>;
	/** Builds the registry anew; rejects where the background does not answer. */
	readonly repair: () => Promise<SyncOutcome>;
	readonly copy: (text: string) => Promise<void>;
	/** Asks the browser for notifications. @returns whether it allows them */
	readonly allowAlerts: () => Promise<boolean>;
}

export interface OptionsProps {
	/** The settings in force, the list that is held and the rest of the extension's state. */
	readonly facts: Facts;
	/** The one that is spoken where none is chosen. */
	readonly browserLanguage: Language;
	/** Whether the list is signed with test keys. */
	readonly testList: boolean;
	readonly actions: OptionsActions;
}

/** Everything that a person can set. Changes apply at once. */
export function Options({ facts, browserLanguage, testList, actions }: OptionsProps) {
	const page = usePageTexts();
	const { settings, policy, sync, head, origin } = facts;
	const { change } = actions;
	const lockOn = lockBy(policy, page);
	return (
		<>
			<PageHead current="options" narrow />
			<main class="page page--narrow page__body options">
				<div>
					<h1 class="page__title">{page.options.title}</h1>
					<p class="page__lead">{page.options.lead}</p>
					{isManaged(policy) && <p class="soft">{page.options.managed.lead}</p>}
				</div>
				<DisplaySettings
					settings={settings}
					browserLanguage={browserLanguage}
					lockOn={lockOn}
					change={change}
				/>
				<ListSettings
					settings={settings}
					sync={sync}
					{...(head && { head })}
					{...(origin && { origin })}
					testList={testList}
					lockOn={lockOn}
					change={change}
					refresh={actions.refresh}
					take={actions.take}
				/>
				<ByHand open={actions.openFile} save={actions.saveFile} />
				<BadgeSettings
					badges={settings.badges}
					locked={lockOn('badges')}
					change={(badges) => change({ badges })}
				/>
				<AlertSettings
					settings={settings}
					lockOn={lockOn}
					allow={actions.allowAlerts}
					change={change}
				/>
				<Panel title={page.options.recognition.title}>
					<SwitchRow
						label={page.options.recognition.label}
						hint={page.options.recognition.hint}
						on={settings.recognition}
						locked={lockOn('recognition')}
						change={(recognition) => change({ recognition })}
					/>
				</Panel>
				<Panel title={page.options.privacy.title}>
					<p>{page.options.privacy.text}</p>
				</Panel>
				<SettingsFile open={actions.openSettings} save={actions.saveSettings} />
				<Diagnostics facts={facts} copy={actions.copy} repair={actions.repair} />
			</main>
		</>
	);
}
