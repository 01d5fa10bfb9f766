import { useId } from 'preact/hooks';
import type { ListHead, Origin } from '../../utils/list/registry';
import type { SyncOutcome } from '../../utils/list/sync';
import type { SyncState } from '../../utils/list/sync-state';
import { type OwnSettings, REFRESH_INTERVALS, type Settings } from '../../utils/settings/settings';
import { HeldList } from '../shared/HeldList';
import { usePageTexts } from '../shared/page-texts';
import { SyncHistory } from '../shared/SyncHistory';
import { useTexts } from '../shared/texts';
import { LockedNote } from './LockedNote';
import type { LockOn } from './lock';
import { Panel } from './Panel';
import { RefreshNow } from './RefreshNow';
import { SourceField } from './SourceField';
import { SwitchRow } from './SwitchRow';

interface ListSettingsProps {
	readonly settings: Settings;
	readonly sync: SyncState;
	readonly head?: ListHead;
	readonly origin?: Origin;
	/** Whether the list is signed with test keys. */
	readonly testList: boolean;
	/** Why a setting cannot be changed, where it cannot. */
	readonly lockOn: LockOn;
	readonly change: (part: OwnSettings) => void;
	readonly refresh: () => Promise<SyncOutcome>;
	readonly take: (number: number) => Promise<SyncOutcome>;
}

/** Which list is held, how it is kept up to date and from where. */
export function ListSettings(props: ListSettingsProps) {
	const { settings, sync, head, origin, testList, lockOn, change, refresh, take } = props;
	const page = usePageTexts();
	return (
		<Panel title={page.options.list.title}>
			<div class="held">
				<HeldList {...(head && { head })} {...(origin && { origin })} testList={testList} />
				<SyncHistory sync={sync} scheduled={settings.refresh} />
				<RefreshNow
					refresh={refresh}
					{...(sync.heldBack && { heldBack: sync.heldBack })}
					waits={settings.refresh}
					take={take}
				/>
			</div>
			<SwitchRow
				label={page.options.list.refresh}
				hint={page.options.list.refreshHint}
				on={settings.refresh}
				locked={lockOn('refresh')}
				change={(on) => change({ refresh: on })}
			/>
			<IntervalField
				hours={settings.refreshEveryHours}
				enabled={settings.refresh}
				locked={lockOn('refreshEveryHours')}
				change={(refreshEveryHours) => change({ refreshEveryHours })}
			/>
			<SourceField
				source={settings.source}
				locked={lockOn('source')}
				change={(source) => change({ source })}
			/>
		</Panel>
	);
}

interface IntervalFieldProps {
	readonly hours: Settings['refreshEveryHours'];
	readonly enabled: boolean;
	readonly locked: string | undefined;
	readonly change: (hours: Settings['refreshEveryHours']) => void;
}

function IntervalField({ hours, enabled, locked, change }: IntervalFieldProps) {
	const page = usePageTexts();
	const { number } = useTexts();
	const id = useId();
	const words = (every: number) =>
		every % 24 === 0
			? page.options.list.days(every / 24, number(every / 24))
			: page.options.list.hours(every, number(every));
	return (
		<div class="field field--row">
			<label for={id}>{page.options.list.every}</label>
			<select
				class="field__input"
				id={id}
				disabled={!enabled || locked !== undefined}
				{...(locked && { 'aria-describedby': `${id}-locked` })}
				value={hours}
				onChange={(event) => {
					const chosen = REFRESH_INTERVALS.find(
						(every) => `${every}` === event.currentTarget.value,
					);
					if (chosen) change(chosen);
				}}
			>
				{REFRESH_INTERVALS.map((every) => (
					<option key={every} value={every}>
						{words(every)}
					</option>
				))}
			</select>
			{locked && <LockedNote id={`${id}-locked`} text={locked} />}
		</div>
	);
}
