import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SpokenPage } from '../../components/shared/SpokenPage';
import { Welcome } from '../../components/welcome/Welcome';
import { languageFor } from '../../utils/i18n/languages';
import { loadPageTexts, type PageTexts } from '../../utils/i18n/page-texts';
import { logUnexpected } from '../../utils/log';
import { followLanguage } from '../../utils/settings/language-store';
import { getPolicy } from '../../utils/settings/policy-store';
import { followScheme } from '../../utils/settings/scheme-store';
import type { OwnSettings } from '../../utils/settings/settings';
import { changeSettings, getSettings, watchSettings } from '../../utils/settings/store';
import { type Access, followAccess } from '../../utils/tabs/access';

followScheme();

const root = document.querySelector('#root') as HTMLElement;
const { permissions = [] } = browser.runtime.getManifest();
const browserLanguage = languageFor('auto', browser.i18n.getUILanguage());
let spoken: PageTexts | undefined;
let [settings, policy] = await Promise.all([getSettings(), getPolicy()]);
let access: Access = { everySite: true };

const { allow } = followAccess((now) => {
	access = now;
	show();
});
watchSettings(async (now) => {
	settings = now;
	policy = await getPolicy();
	show();
});
followLanguage(loadPageTexts, (now) => {
	spoken = now;
	show();
});

/** Shown at once; what is stored then comes back through the watch. */
function change(part: OwnSettings) {
	settings = { ...settings, ...part };
	show();
	changeSettings(part).catch((error) => logUnexpected('settings', error));
}

function show() {
	if (!spoken) return;
	render(
		<SpokenPage {...spoken} titleIn={({ welcome }) => welcome.title}>
			<Welcome
				access={access}
				permissions={permissions}
				settings={settings}
				policy={policy}
				browserLanguage={browserLanguage}
				actions={{ allow, change }}
			/>
		</SpokenPage>,
		root,
	);
}
