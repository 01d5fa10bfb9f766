import { useState } from 'preact/hooks';
import { ALERTS_ABOUT, type Settings } from '../../utils/settings/settings';
import { usePageTexts } from '../shared/page-texts';
import { providersPage } from '../shared/pages';
import { useTexts } from '../shared/texts';
import { ChoiceField } from './ChoiceField';
import type { LockOn } from './lock';
import { Panel } from './Panel';

interface AlertSettingsProps {
	readonly settings: Pick<Settings, 'alerts' | 'followed'>;
	/** Why a setting cannot be changed, where it cannot. */
	readonly lockOn: LockOn;
	/** Asks the browser for notifications. @returns whether it allows them */
	readonly allow: () => Promise<boolean>;
	readonly change: (part: Partial<Settings>) => void;
}

/** Whose licences a person is told of when they change. The browser is asked for notifications then, and not before. */
export function AlertSettings({ settings, lockOn, allow, change }: AlertSettingsProps) {
	const { alerts: words } = usePageTexts().options;
	const { number } = useTexts();
	const [refused, setRefused] = useState(false);
	const { alerts, followed } = settings;
	const choose = async (about: Settings['alerts']) => {
		const allowed = about === 'nobody' || (await allow());
		setRefused(!allowed);
		if (allowed) change({ alerts: about });
	};
	return (
		<Panel title={words.title} lead={words.lead}>
			<ChoiceField
				label={words.label}
				choices={ALERTS_ABOUT.map((value) => ({ value, name: words.about[value] }))}
				chosen={alerts}
				locked={lockOn('alerts')}
				change={(about) => void choose(about)}
			/>
			<p class="soft small" role="status">
				{refused && words.refused}
			</p>
			<p class="soft small">
				{words.followed(followed.length, number(followed.length))}{' '}
				<a href={providersPage()}>{words.providers}</a>
			</p>
		</Panel>
	);
}
