import { useState } from 'preact/hooks';
import type { AskedCheck, TabView } from '../../utils/tabs/tab-view';
import { useTexts } from '../shared/texts';
import { Answer } from './Answer';
import { Band } from './Band';
import { Foot } from './Foot';
import { NoAnswer } from './NoAnswer';
import { ReportPanel } from './ReportPanel';
import './popup.css';

/** What a person can do in the popup. */
export interface PopupActions {
	readonly check: () => void;
	readonly allow: () => void;
	/** Puts a text on the clipboard; rejects where the browser does not allow it. */
	readonly copy: (text: string) => Promise<void>;
}

export interface PopupProps {
	readonly view: TabView;
	/** The extension's version, for the report of a mistake. */
	readonly version: string;
	/** Whether the list is signed with test keys. */
	readonly testList: boolean;
	readonly actions: PopupActions;
}

/** Tells of one tab: what it is, who it is, what that means, how we know and as of when. */
export function Popup({ view, version, testList, actions }: PopupProps) {
	const [reporting, setReporting] = useState(false);
	if (reporting)
		return (
			<ReportPanel
				view={view}
				version={version}
				copy={actions.copy}
				close={() => setReporting(false)}
			/>
		);
	return (
		<>
			<main class="popup">
				<Body view={view} actions={actions} />
			</main>
			<Foot testList={testList} report={() => setReporting(true)} />
		</>
	);
}

function Body({ view, actions }: Pick<PopupProps, 'view' | 'actions'>) {
	const { say } = useTexts();
	const check = (asked: AskedCheck) =>
		asked === 'running'
			? { label: say.popup.notChecked.running, busy: true, act: () => undefined }
			: { label: say.popup.notChecked.check, act: actions.check };
	switch (view.kind) {
		case 'loading':
			return <Band kind="notVpn" headline={say.popup.loading} />;
		case 'checked':
			return view.check.status === 'checked' ? (
				<Answer {...view} check={view.check} />
			) : (
				<NoAnswer
					place={view.place}
					title={say.popup.unavailable.title}
					meaning={say.unavailable[view.check.reason]}
					note={say.popup.unavailable.mends[view.check.reason]}
					mends={[{ label: say.popup.unavailable.again, act: actions.check }]}
				/>
			);
		case 'notChecked':
			return (
				<NoAnswer
					place={view.place}
					title={say.popup.notChecked.title}
					meaning={say.popup.notChecked.meaning}
					{...(isSettled(view.asked) && { note: say.popup.notChecked[view.asked] })}
					mends={[check(view.asked)]}
				/>
			);
		case 'noPermission':
			return (
				<NoAnswer
					{...(view.place && { place: view.place })}
					title={say.popup.noPermission.title}
					meaning={say.popup.noPermission.meaning}
					{...(isSettled(view.asked) && { note: say.popup.notChecked[view.asked] })}
					mends={[
						// Opening the popup gives leave to read this one tab; its address shows that.
						...(view.place ? [check(view.asked)] : []),
						{ label: say.popup.noPermission.allow, act: actions.allow },
					]}
				/>
			);
		case 'notAWebPage':
			return (
				<NoAnswer title={say.popup.notAWebPage.title} meaning={say.popup.notAWebPage.meaning} />
			);
	}
}

function isSettled(asked: AskedCheck): asked is 'unanswered' | 'refused' {
	return asked === 'unanswered' || asked === 'refused';
}
