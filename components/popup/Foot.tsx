import type { Ref } from 'preact';
import { OPTIONS_PAGE, providersPage } from '../shared/pages';
import { useTexts } from '../shared/texts';
import './foot.css';

interface FootProps {
	/** Whether the list is signed with test keys. */
	readonly testList: boolean;
	readonly report: () => void;
	readonly reportButton: Ref<HTMLButtonElement>;
}

/** The ways on from the popup. */
export function Foot({ testList, report, reportButton }: FootProps) {
	const { say } = useTexts();
	return (
		<footer class="foot">
			<a href={providersPage()} target="_blank" rel="noopener">
				{say.popup.providers}
			</a>
			<a href={OPTIONS_PAGE} target="_blank" rel="noopener">
				{say.popup.options}
			</a>
			<button class="button button--link" type="button" ref={reportButton} onClick={report}>
				{say.popup.report}
			</button>
			{testList && <p class="foot__mark">{say.list.testKeys}</p>}
		</footer>
	);
}
