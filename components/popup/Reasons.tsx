import type { SignalName } from '../../utils/detection/score';
import type { Catalogue } from '../../utils/i18n/en';
import { useTexts } from '../shared/texts';

type ReasonName = keyof Catalogue['popup']['reasons'];

/** What of a page points to a VPN service. */
export function Reasons({ reasons }: { readonly reasons: readonly SignalName[] }) {
	const { say } = useTexts();
	const speaksFor = (name: SignalName): name is ReasonName => name in say.popup.reasons;
	return (
		<>
			<p>{say.popup.vpnLooking.because}</p>
			<ul class="bullets">
				{reasons.filter(speaksFor).map((name) => (
					<li key={name}>{say.popup.reasons[name]}</li>
				))}
			</ul>
		</>
	);
}
