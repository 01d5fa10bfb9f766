import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedCheck, TabView } from '../../utils/tabs/tab-view';
import { useTexts } from '../shared/texts';
import { Answer } from './Answer';
import { Band } from './Band';
import { ChangeAnnounced } from './ChangeAnnounced';
import { Foot } from './Foot';
import type { ListHolding } from './ListRecord';
import { NoAnswer } from './NoAnswer';
import { OnDemand } from './OnDemand';
import type { ReportPanel } from './ReportPanel';
import './popup.css';

/** What a person can do in the popup. */
export interface PopupActions {
	readonly check: () => void;
	readonly allow: () => void;
	/** Puts a text on the clipboard; rejects where the browser does not allow it. */
	readonly copy: (text: string) => Promise<void>;
	/** Reads the list that is held; it is only asked for once a person wants to know. */
	readonly readHolding: () => Promise<ListHolding>;
}

export interface PopupProps {
	readonly view: TabView;
	/** The extension's version, for what is copied. */
	readonly version: string;
	/** Whether the list is signed with test keys. */
	readonly testList: boolean;
	readonly actions: PopupActions;
}

const loadReport = async (): Promise<typeof ReportPanel> =>
	(await import('./ReportPanel')).ReportPanel;

/** Tells of one tab: what it is, who it is, what that means, how we know and as of when. */
export function Popup(props: PopupProps) {
	const { view, version, testList, actions } = props;
	const [reporting, setReporting] = useState(false);
	const reportButton = useRef<HTMLButtonElement>(null);
	const wasReporting = useRef(false);
	// Back from the report, a person goes on from where they left.
	useEffect(() => {
		if (wasReporting.current && !reporting) reportButton.current?.focus();
		wasReporting.current = reporting;
	}, [reporting]);

	if (reporting)
		return (
			<OnDemand
				load={loadReport}
				props={{ view, version, copy: actions.copy, close: () => setReporting(false) }}
			/>
		);
	return (
		<>
			<main class="popup">
				<Body {...props} />
			</main>
			<ChangeAnnounced view={view} />
			<Foot testList={testList} report={() => setReporting(true)} reportButton={reportButton} />
		</>
	);
}

function Body({ view, version, testList, actions }: PopupProps) {
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
				<Answer
					place={view.place}
					check={view.check}
					version={version}
					testList={testList}
					copy={actions.copy}
					readHolding={actions.readHolding}
				/>
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
