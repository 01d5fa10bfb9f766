import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/Options';
import { SpokenPage } from '../../components/shared/SpokenPage';
import { languageFor } from '../../utils/i18n/languages';
import { loadPageTexts, type PageTexts } from '../../utils/i18n/page-texts';
import { openRegistry } from '../../utils/list/registry';
import type { SyncOutcome } from '../../utils/list/sync';
import { syncStore } from '../../utils/list/sync-store';
import { logUnexpected } from '../../utils/log';
import type { Message } from '../../utils/messages';
import { followLanguage } from '../../utils/settings/language-store';
import type { Settings } from '../../utils/settings/settings';
import { getSettings, setSettings, watchSettings } from '../../utils/settings/store';

const root = document.querySelector('#root') as HTMLElement;
const registry = openRegistry(() => []);
const browserLanguage = languageFor('auto', browser.i18n.getUILanguage());
let spoken: PageTexts | undefined;
let [settings, sync, head] = await Promise.all([getSettings(), syncStore.get(), registry.head()]);

function show() {
	if (!spoken) return;
	render(
		<SpokenPage {...spoken} titleIn={({ options }) => options.title}>
			<Options
				settings={settings}
				browserLanguage={browserLanguage}
				sync={sync}
				{...(head.ok && { head: head.value })}
				actions={{ save, refresh }}
			/>
		</SpokenPage>,
		root,
	);
}

/** Shown at once; what is stored then comes back through the watch. */
function save(changed: Settings) {
	settings = changed;
	show();
	setSettings(changed).catch((error) => logUnexpected('settings', error));
}

async function refresh(): Promise<SyncOutcome> {
	const message: Message = { type: 'refreshNow' };
	const outcome: SyncOutcome | undefined = await browser.runtime.sendMessage(message);
	if (outcome === undefined) throw new Error('the background gave no answer');
	head = await registry.head();
	show();
	return outcome;
}

watchSettings((now) => {
	settings = now;
	show();
});
syncStore.watch(async (now) => {
	sync = now;
	head = await registry.head();
	show();
});
followLanguage(loadPageTexts, (now) => {
	spoken = now;
	show();
});
