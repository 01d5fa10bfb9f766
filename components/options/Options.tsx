import type { Language } from '../../utils/i18n/languages';
import type { ListHead, Origin } from '../../utils/list/registry';
import type { SyncOutcome } from '../../utils/list/sync';
import type { SyncState } from '../../utils/list/sync-state';
import type { Settings } from '../../utils/settings/settings';
import { PageHead } from '../shared/PageHead';
import { usePageTexts } from '../shared/page-texts';
import { BadgeSettings } from './BadgeSettings';
import { ByHand } from './ByHand';
import { DisplaySettings } from './DisplaySettings';
import { ListSettings } from './ListSettings';
import { Panel } from './Panel';
import { SwitchRow } from './SwitchRow';
import './options.css';

/** What a person can do on the options page. */
export interface OptionsActions {
	/** Puts the settings into force. */
	readonly save: (settings: Settings) => void;
	/** Refreshes the list; rejects where the background does not answer. */
	readonly refresh: () => Promise<SyncOutcome>;
	/** Takes a list that is held back, by its number. */
	readonly take: (number: number) => Promise<SyncOutcome>;
	/** Opens a list from a file; see {@link ByHand}. */
	readonly openFile: (file: Blob, takes?: number) => Promise<SyncOutcome>;
	/** Saves the list at hand to a file. @returns whether there was one */
	readonly saveFile: () => Promise<boolean>;
}

export interface OptionsProps {
	readonly settings: Settings;
	/** The one that is spoken where none is chosen. */
	readonly browserLanguage: Language;
	readonly sync: SyncState;
	/** Missing where no list is held. */
	readonly head?: ListHead;
	readonly origin?: Origin;
	/** Whether the list is signed with test keys. */
	readonly testList: boolean;
	readonly actions: OptionsActions;
}

/** Everything that a person can set. Changes apply at once. */
export function Options({
	settings,
	browserLanguage,
	sync,
	head,
	origin,
	testList,
	actions,
}: OptionsProps) {
	const page = usePageTexts();
	const change = (part: Partial<Settings>) => actions.save({ ...settings, ...part });
	return (
		<>
			<PageHead current="options" narrow />
			<main class="page page--narrow page__body options">
				<div>
					<h1 class="page__title">{page.options.title}</h1>
					<p class="page__lead">{page.options.lead}</p>
				</div>
				<DisplaySettings settings={settings} browserLanguage={browserLanguage} change={change} />
				<ListSettings
					settings={settings}
					sync={sync}
					{...(head && { head })}
					{...(origin && { origin })}
					testList={testList}
					change={change}
					refresh={actions.refresh}
					take={actions.take}
				/>
				<ByHand open={actions.openFile} save={actions.saveFile} />
				<BadgeSettings badges={settings.badges} change={(badges) => change({ badges })} />
				<Panel title={page.options.recognition.title}>
					<SwitchRow
						label={page.options.recognition.label}
						hint={page.options.recognition.hint}
						on={settings.recognition}
						change={(recognition) => change({ recognition })}
					/>
				</Panel>
				<Panel title={page.options.privacy.title}>
					<p>{page.options.privacy.text}</p>
				</Panel>
			</main>
		</>
	);
}
