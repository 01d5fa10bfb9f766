import type { Settings } from '../../utils/settings/settings';
import { APPEARANCES, BADGED_KINDS } from '../../utils/verdict/appearance';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { VerdictMark } from '../shared/VerdictMark';
import { Panel } from './Panel';
import { SwitchRow } from './SwitchRow';

interface BadgeSettingsProps {
	readonly badges: Settings['badges'];
	readonly change: (badges: Settings['badges']) => void;
}

/** Which verdicts get a badge. */
export function BadgeSettings({ badges, change }: BadgeSettingsProps) {
	const page = usePageTexts();
	const { say } = useTexts();
	return (
		<Panel title={page.options.badges.title} lead={page.options.badges.lead}>
			{BADGED_KINDS.map((kind) => (
				<SwitchRow
					key={kind}
					label={say.verdicts[kind].title}
					sign={
						<span class={`sign tone-${APPEARANCES[kind].tone}`}>
							<VerdictMark kind={kind} />
						</span>
					}
					on={badges[kind]}
					change={(on) => change({ ...badges, [kind]: on })}
				/>
			))}
		</Panel>
	);
}
