import { Panel } from '../options/Panel';
import { usePageTexts } from '../shared/page-texts';
import { ToolbarPicture } from './ToolbarPicture';

interface PinProps {
	/** Missing where the browser does not tell. */
	readonly onToolbar?: boolean;
}

/** How to have the button on the toolbar; or that it is there. */
export function Pin({ onToolbar }: PinProps) {
	const { pin } = usePageTexts().welcome;
	return (
		<Panel title={pin.title}>
			<div class="pin">
				<ToolbarPicture words={pin.picture} />
				<p role="status">{onToolbar ? pin.pinned : pin.steps}</p>
			</div>
		</Panel>
	);
}
