import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lookalikeKeys } from '../utils/detection/lookalike';
import { readingOf } from '../utils/detection/page-reading';
import { toolbarTexts } from '../utils/i18n/toolbar-texts';
import { toolbarTitle } from '../utils/i18n/toolbar-title';
import { adoptList } from '../utils/list/adopt';
import { listAtHand } from '../utils/list/at-hand';
import { bundledRepository } from '../utils/list/bundled';
import { mendingRegistry } from '../utils/list/mending';
import { createRefresher } from '../utils/list/refresher';
import { openRegistry } from '../utils/list/registry';
import { openRepositoryStore } from '../utils/list/repository-store';
import { logUnexpected } from '../utils/log';
import { readMessage } from '../utils/messages';
import { getLanguage } from '../utils/settings/language-store';
import { getSettings, watchSettings } from '../utils/settings/store';
import { registerListedPages } from '../utils/tabs/listed-pages';
import { paintDefaultTitle } from '../utils/tabs/paint';
import { placeOfSender } from '../utils/tabs/sender';
import { createVisits } from '../utils/tabs/visits';

export default defineBackground(() => {
	const stored = openRegistry(lookalikeKeys);
	const store = openRepositoryStore();
	const registry = mendingRegistry(stored, restore);
	const visits = createVisits({
		registry,
		settings: getSettings,
		title: async ({ check }) => toolbarTitle(check, await speak()),
		now: Date.now,
	});
	const refresher = createRefresher({
		registry,
		store,
		plan: async () => {
			const { refresh, source, refreshEveryHours } = await getSettings();
			return { enabled: refresh, source, everyHours: refreshEveryHours };
		},
		updated: applyList,
	});

	/** Brings the newest list at hand into force where it is newer than what is held, or where nothing sound is held. */
	async function restore() {
		const found = await listAtHand(store, await bundledRepository());
		const adopted = found.ok
			? await adoptList(
					found.value.signed,
					found.value.from,
					stored,
					() => found.value.from === 'bundled',
				)
			: found;
		if (!adopted.ok && !['olderThanHeld', 'heldBack'].includes(adopted.error.code))
			logUnexpected('list at hand', new Error(`${adopted.error.code}: ${adopted.error.detail}`));
	}

	const speak = async () => toolbarTexts(await getLanguage());
	const nameButton = async () => paintDefaultTitle((await speak()).say.product);

	/** Another list is in force: the sites that are reported at once, and every open tab. */
	async function applyList() {
		const providers = await registry.all();
		if (providers.ok) await registerListedPages(providers.value);
		await visits.recheckAll();
	}

	browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
		/** Keeps the channel open until there is an answer: Chromium takes no promise for one. */
		const answer = (asked: Promise<unknown>) => {
			asked.then(respond, (error) => {
				logUnexpected('message', error);
				respond();
			});
			return true;
		};
		if (sender.id !== browser.runtime.id) return;
		const message = readMessage(received);
		if (sender.url?.startsWith(`${location.origin}/`)) {
			if (message?.type === 'refreshNow') return answer(refresher.refresh('byPerson'));
			if (message?.type === 'takeList') return answer(refresher.refresh({ takes: message.number }));
			if (message?.type === 'listImported') return answer(applyList());
		}
		if (message?.type !== 'pageReport' || sender.frameId !== 0) return;
		const place = placeOfSender(sender);
		if (sender.tab?.id === undefined || place === undefined) return;
		const reading = message.signals && readingOf(message.signals, place.host, place.path);
		visits.report(sender.tab.id, place, reading).catch((error) => logUnexpected('check', error));
		return;
	});

	browser.runtime.onInstalled.addListener(() => {
		restore()
			.then(nameButton)
			.then(applyList)
			.then(() => refresher.refresh('byClock'))
			.catch((error) => logUnexpected('installation', error));
	});
	browser.runtime.onStartup.addListener(() => {
		nameButton()
			.then(() => refresher.refresh('byClock'))
			.catch((error) => logUnexpected('start', error));
	});
	refresher.listen();

	browser.tabs.onReplaced.addListener((added, removed) => {
		visits.move(removed, added).catch((error) => logUnexpected('replaced tab', error));
	});
	// Not `tabs.onRemoved`, which would wake the worker for every tab that is closed.
	browser.windows?.onRemoved.addListener((windowId) => {
		visits.forgetClosed(windowId).catch((error) => logUnexpected('closed window', error));
	});

	watchSettings(() => {
		Promise.all([nameButton(), visits.recheckAll(), refresher.refresh('byClock')]).catch((error) =>
			logUnexpected('settings', error),
		);
	});
});
