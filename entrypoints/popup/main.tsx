import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { Spoken } from '../../components/shared/Spoken';
import { loadTexts, type Texts } from '../../utils/i18n/texts';
import { isTestRoot, readTrustedRoot, rootFromText } from '../../utils/list/trusted-root';
import { followLanguage } from '../../utils/settings/language-store';
import { getPolicy } from '../../utils/settings/policy-store';
import { followScheme } from '../../utils/settings/scheme-store';
import { followTab } from '../../utils/tabs/active-tab';
import type { TabView } from '../../utils/tabs/tab-view';

followScheme();

const root = document.querySelector('#root') as HTMLElement;
const { version } = browser.runtime.getManifest();
let texts: Texts | undefined;
let view: TabView = { kind: 'loading' };

const { trustedRoot } = await getPolicy();
const testList = isTestRoot(
	trustedRoot === undefined ? await readTrustedRoot() : rootFromText(trustedRoot),
);
const tab = followTab(location.search, (now) => {
	view = now;
	show();
});
followLanguage(loadTexts, (now) => {
	texts = now;
	show();
});

const copy = (text: string) => navigator.clipboard.writeText(text);
const readHolding = async () => (await import('./holding')).readHolding();

function show() {
	if (!texts) return;
	render(
		<Spoken texts={texts} title={texts.say.product}>
			<Popup
				view={view}
				version={version}
				testList={testList}
				actions={{ ...tab, copy, readHolding }}
			/>
		</Spoken>,
		root,
	);
}
