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
import { importList } from '../../utils/list/import';
import { openRegistry } from '../../utils/list/registry';
import { watchRegistry } from '../../utils/list/registry-changes';
import { packRepository } from '../../utils/list/repository-file';
import { openRepositoryStore } from '../../utils/list/repository-store';
import type { SyncOutcome } from '../../utils/list/sync';
import { syncStore } from '../../utils/list/sync-store';
import { managedRootFrom, trustAnchors } from '../../utils/list/trust-anchors';
import { isTestRoot, readTrustedRoot, rootFromText } from '../../utils/list/trusted-root';
import { logUnexpected } from '../../utils/log';
import type { Message } from '../../utils/messages';
import { succeed } from '../../utils/result';
import { saveFile } from '../../utils/save-file';
import { followLanguage } from '../../utils/settings/language-store';
import { getPolicy } from '../../utils/settings/policy-store';
import { followScheme } from '../../utils/settings/scheme-store';
import type { OwnSettings } from '../../utils/settings/settings';
import { packSettings, unpackSettings } from '../../utils/settings/settings-file';
import {
	changeSettings,
	getOwnSettings,
	getSettings,
	replaceOwnSettings,
	watchSettings,
} from '../../utils/settings/store';

followScheme();

const root = document.querySelector('#root') as HTMLElement;
const registry = openRegistry(lookalikeKeys);
const browserLanguage = languageFor('auto', browser.i18n.getUILanguage());
let spoken: PageTexts | undefined;
const store = openRepositoryStore();
const { version } = browser.runtime.getManifest();
const shippedRoot = await readTrustedRoot();
const readHeld = () => Promise.all([registry.head(), registry.origin(), registry.all()]);
const readPermissions = async () => {
	const { permissions = [], origins = [] } = await browser.permissions.getAll();
	return [...permissions, ...origins];
};
let [settings, policy, sync, permissions, [head, origin, providers]] = await Promise.all([
	getSettings(),
	getPolicy(),
	syncStore.get(),
	readPermissions(),
	readHeld(),
]);

function show() {
	if (!spoken) return;
	const facts = {
		version,
		browser: navigator.userAgent,
		settings,
		policy,
		sync,
		permissions,
		database: providers.ok ? succeed(providers.value.length) : providers,
		...(head.ok && { head: head.value }),
		...(origin.ok && { origin: origin.value }),
	};
	// What stands in for a list from the organisation's root is from the one that ships.
	const fromShipped = !policy.trustedRoot || (origin.ok && origin.value.from === 'bundled');
	const vouching = fromShipped ? shippedRoot : rootFromText(policy.trustedRoot ?? '');
	render(
		<SpokenPage {...spoken} titleIn={({ options }) => options.title}>
			<Options
				facts={facts}
				browserLanguage={browserLanguage}
				testList={isTestRoot(vouching)}
				actions={{
					change,
					refresh,
					take,
					openFile,
					saveFile: saveList,
					openSettings,
					saveSettings,
					repair,
					copy: (text) => navigator.clipboard.writeText(text),
					allowAlerts: () => browser.permissions.request({ permissions: ['notifications'] }),
				}}
			/>
		</SpokenPage>,
		root,
	);
}

async function showHeld() {
	[head, origin, providers] = await readHeld();
	show();
}

/** Shown at once; what is stored then comes back through the watch, and what could not be stored is taken back. */
function change(part: OwnSettings) {
	settings = { ...settings, ...part };
	show();
	changeSettings(part).catch(async (error) => {
		logUnexpected('settings', error);
		settings = await getSettings();
		show();
	});
}

async function openSettings(file: Blob) {
	const own = await unpackSettings(file);
	if (own.ok) await replaceOwnSettings(own.value);
	return own;
}

async function saveSettings(): Promise<void> {
	saveJson('vpn-licence-settings.json', packSettings(await getOwnSettings()));
}

const refresh = () => askForOutcome({ type: 'refreshNow' });
const take = (number: number) => askForOutcome({ type: 'takeList', number });
const repair = () => askForOutcome({ type: 'repair' });

async function askForOutcome(message: Message): Promise<SyncOutcome> {
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
		trust: async () => trustAnchors(await managedRoot()),
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

async function saveList(): Promise<boolean> {
	const found = await listAtHand(store, await bundledRepository(), await managedRoot());
	if (!found.ok) return false;
	const { signed, files } = found.value;
	saveJson(`vpn-licence-list-${signed.list.number}.json`, packRepository(files));
	return true;
}

async function managedRoot() {
	const { trustedRoot } = await getPolicy();
	return trustedRoot === undefined ? undefined : managedRootFrom(trustedRoot);
}

function saveJson(name: string, text: string): void {
	saveFile({ name, type: 'application/json', text });
}

async function followSettings() {
	[settings, policy] = await Promise.all([getSettings(), getPolicy()]);
	show();
}

watchSettings(followSettings);
syncStore.watch(async (now) => {
	sync = now;
	await showHeld();
});
watchRegistry(() => void showHeld());
// Something may have changed before it was followed.
await Promise.all([followSettings(), showHeld()]);
followLanguage(loadPageTexts, (now) => {
	spoken = now;
	show();
});
