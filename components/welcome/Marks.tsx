import { APPEARANCES, BADGED_KINDS } from '../../utils/verdict/appearance';
import { Panel } from '../options/Panel';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';
import { VerdictMark } from '../shared/VerdictMark';

/** The marks that the toolbar can show, in words. */
export function Marks() {
	const { marks } = usePageTexts().welcome;
	const { say } = useTexts();
	return (
		<Panel title={marks.title} lead={marks.lead}>
			<ul class="marks">
				{BADGED_KINDS.map((kind) => (
					<li class={`marks__kind tone-${APPEARANCES[kind].tone}`} key={kind}>
						<VerdictMark kind={kind} />
						<span class="marks__words">{say.verdicts[kind].title}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}
