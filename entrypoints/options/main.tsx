import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/Options';
import { SpokenPage } from '../../components/shared/SpokenPage';
import { lookalikeKeys } from '../../utils/detection/lookalike';
import { languageFor } from '../../utils/i18n/languages';
import { loadPageTexts, type PageTexts } from '../../utils/i18n/page-texts';
import { aloneAcrossContexts } from '../../utils/list/alone';
import { listAtHand } from '../../utils/list/at-hand';
import { bundledRepository } from '../../utils/list/bundled';
import { floorStore } from '../../utils/list/floor-store';
import { importList } from '../../utils/list/import';
import { openRegistry } from '../../utils/list/registry';
import { packRepository } from '../../utils/list/repository-file';
import { openRepositoryStore } from '../../utils/list/repository-store';
import type { SyncOutcome } from '../../utils/list/sync';
import { syncStore } from '../../utils/list/sync-store';
import { trustAnchors } from '../../utils/list/trust-anchors';
import { isTestRoot, readTrustedRoot } from '../../utils/list/trusted-root';
import { logUnexpected } from '../../utils/log';
import type { Message } from '../../utils/messages';
import { followLanguage } from '../../utils/settings/language-store';
import type { Settings } from '../../utils/settings/settings';
import { getSettings, setSettings, watchSettings } from '../../utils/settings/store';

const root = document.querySelector('#root') as HTMLElement;
const registry = openRegistry(lookalikeKeys);
const browserLanguage = languageFor('auto', browser.i18n.getUILanguage());
let spoken: PageTexts | undefined;
const store = openRepositoryStore();
const testList = isTestRoot(await readTrustedRoot());
const readHeld = () => Promise.all([registry.head(), registry.origin()]);
let [settings, sync, [head, origin]] = await Promise.all([
	getSettings(),
	syncStore.get(),
	readHeld(),
]);

function show() {
	if (!spoken) return;
	render(
		<SpokenPage {...spoken} titleIn={({ options }) => options.title}>
			<Options
				settings={settings}
				browserLanguage={browserLanguage}
				sync={sync}
				{...(head.ok && { head: head.value })}
				{...(origin.ok && { origin: origin.value })}
				testList={testList}
				actions={{ save, refresh, take, openFile, saveFile }}
			/>
		</SpokenPage>,
		root,
	);
}

async function showHeld() {
	[head, origin] = await readHeld();
	show();
}

/** Shown at once; what is stored then comes back through the watch. */
function save(changed: Settings) {
	settings = changed;
	show();
	setSettings(changed).catch((error) => logUnexpected('settings', error));
}

const refresh = () => askForRefresh({ type: 'refreshNow' });
const take = (number: number) => askForRefresh({ type: 'takeList', number });

async function askForRefresh(message: Message): Promise<SyncOutcome> {
	const outcome: SyncOutcome | undefined = await browser.runtime.sendMessage(message);
	if (outcome === undefined) throw new Error('the background gave no answer');
	await showHeld();
	return outcome;
}

async function openFile(file: Blob, takes?: number): Promise<SyncOutcome> {
	const tools = {
		registry,
		store,
		state: syncStore,
		floor: floorStore,
		trust: trustAnchors,
		alone: aloneAcrossContexts,
		now: Date.now,
	};
	const outcome = await importList(file, tools, takes);
	if (outcome.kind === 'updated') {
		const message: Message = { type: 'listImported' };
		await browser.runtime.sendMessage(message);
	}
	await showHeld();
	return outcome;
}

async function saveFile(): Promise<boolean> {
	const found = await listAtHand(store, await bundledRepository());
	if (!found.ok) return false;
	const link = document.createElement('a');
	const packed = new Blob([packRepository(found.value.files)], { type: 'application/json' });
	link.href = URL.createObjectURL(packed);
	link.download = `vpn-licence-list-${found.value.signed.list.number}.json`;
	link.click();
	URL.revokeObjectURL(link.href);
	return true;
}

watchSettings((now) => {
	settings = now;
	show();
});
syncStore.watch(async (now) => {
	sync = now;
	await showHeld();
});
followLanguage(loadPageTexts, (now) => {
	spoken = now;
	show();
});
