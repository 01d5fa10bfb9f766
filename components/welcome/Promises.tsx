import { Panel } from '../options/Panel';
import { usePageTexts } from '../shared/page-texts';

/** What the extension does, beside what it does not do: people take the one for the other. */
export function Promises() {
	const { does, doesNot } = usePageTexts().welcome;
	return (
		<div class="promises">
			<Panel title={does.title}>
				<ul class="points points--does">
					<li>{does.compares}</li>
					<li>{does.doubts}</li>
					<li>{does.claims}</li>
				</ul>
			</Panel>
			<Panel title={doesNot.title}>
				<ul class="points points--does-not">
					<li>{doesNot.sends}</li>
					<li>{doesNot.register}</li>
					<li>{doesNot.privacy}</li>
					<li>{doesNot.advice}</li>
				</ul>
			</Panel>
		</div>
	);
}
