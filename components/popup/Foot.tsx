import { OPTIONS_PAGE, providersPage } from '../shared/pages';
import { useTexts } from '../shared/texts';
import './foot.css';

/** The ways on from the popup. */
export function Foot({ report }: { readonly report: () => void }) {
	const { say } = useTexts();
	return (
		<footer class="foot">
			<a href={providersPage()} target="_blank" rel="noopener">
				{say.popup.providers}
			</a>
			<a href={OPTIONS_PAGE} target="_blank" rel="noopener">
				{say.popup.options}
			</a>
			<button class="button button--link" type="button" onClick={report}>
				{say.popup.report}
			</button>
		</footer>
	);
}
