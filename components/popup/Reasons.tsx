import type { ReasonName } from '../../utils/detection/score';
import { useTexts } from '../shared/texts';

/** What of a page points to a VPN service. */
export function Reasons({ reasons }: { readonly reasons: readonly ReasonName[] }) {
	const { say } = useTexts();
	return (
		<>
			<p>{say.popup.vpnLooking.because}</p>
			<ul class="bullets">
				{reasons.map((name) => (
					<li key={name}>{say.popup.reasons[name]}</li>
				))}
			</ul>
		</>
	);
}
