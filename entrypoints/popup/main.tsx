import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { isTestRoot, readTrustedRoot } from '../../utils/list/trusted-root';
import { followTab } from '../../utils/tabs/active-tab';
import type { TabView } from '../../utils/tabs/tab-view';

const root = document.querySelector('#root') as HTMLElement;
const { version } = browser.runtime.getManifest();

const testList = isTestRoot(await readTrustedRoot());
const tab = followTab(location.search, show);
show({ kind: 'loading' });

function show(view: TabView) {
	const copy = (text: string) => navigator.clipboard.writeText(text);
	render(
		<Popup view={view} version={version} testList={testList} actions={{ ...tab, copy }} />,
		root,
	);
}
