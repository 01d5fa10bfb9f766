import { useId } from 'preact/hooks';
import type { Settings } from '../../utils/settings/settings';
import { APPEARANCES, BADGED_KINDS } from '../../utils/verdict/appearance';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { VerdictMark } from '../shared/VerdictMark';
import { LockedNote } from './LockedNote';
import { Panel } from './Panel';
import { SwitchRow } from './SwitchRow';

interface BadgeSettingsProps {
	readonly badges: Settings['badges'];
	/** Why they cannot be changed, where they cannot. */
	readonly locked: string | undefined;
	readonly change: (badges: Settings['badges']) => void;
}

/** Which verdicts get a badge. */
export function BadgeSettings({ badges, locked, change }: BadgeSettingsProps) {
	const page = usePageTexts();
	const { say } = useTexts();
	const id = useId();
	return (
		<Panel title={page.options.badges.title} lead={page.options.badges.lead}>
			{locked && <LockedNote id={id} text={locked} />}
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
					disabled={locked !== undefined}
					change={(on) => change({ ...badges, [kind]: on })}
				/>
			))}
		</Panel>
	);
}
