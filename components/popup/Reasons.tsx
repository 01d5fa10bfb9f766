import type { ReasonName } from '../../utils/detection/score';
import { usePageTexts } from '../shared/page-texts';

/** What of a page points to a VPN service. */
export function Reasons({ reasons }: { readonly reasons: readonly ReasonName[] }) {
	const page = usePageTexts();
	return (
		<ul class="bullets">
			{reasons.map((name) => (
				<li key={name}>{page.reasons[name]}</li>
			))}
		</ul>
	);
}
