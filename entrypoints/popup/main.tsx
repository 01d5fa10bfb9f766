import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { followTab } from '../../utils/tabs/active-tab';
import type { TabView } from '../../utils/tabs/tab-view';

const root = document.querySelector('#root') as HTMLElement;
const { version } = browser.runtime.getManifest();

const tab = followTab(location.search, show);
show({ kind: 'loading' });

function show(view: TabView) {
	const copy = (text: string) => navigator.clipboard.writeText(text);
	render(<Popup view={view} version={version} actions={{ ...tab, copy }} />, root);
}
