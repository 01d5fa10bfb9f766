import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAlerts } from '../utils/alerts/alerts';
import { listenToNotifications, notify } from '../utils/alerts/notify';
import { toldStore } from '../utils/alerts/told-store';
import { lookalikeKeys } from '../utils/detection/lookalike';
import { readingOf } from '../utils/detection/page-reading';
import { listenToLinkMenu, nameLinkMenu } from '../utils/enquiry/link-menu';
import { listenToOmnibox } from '../utils/enquiry/omnibox';
import { suggestionsFor } from '../utils/enquiry/suggestions';
import { backgroundTexts } from '../utils/i18n/background-texts';
import { toolbarTitle } from '../utils/i18n/toolbar-title';
import { aloneAcrossContexts } from '../utils/list/alone';
import { mendingRegistry } from '../utils/list/mending';
import { createRefresher } from '../utils/list/refresher';
import { openRegistry } from '../utils/list/registry';
import { openRepositoryStore } from '../utils/list/repository-store';
import { rebuildRegistry, restoreList } from '../utils/list/restore';
import { isRootText, managedRootFrom } from '../utils/list/trust-anchors';
import { logUnexpected } from '../utils/log';
import { readMessage } from '../utils/messages';
import { getLanguage } from '../utils/settings/language-store';
import { takePolicy, watchManaged } from '../utils/settings/managed-store';
import { getPolicy } from '../utils/settings/policy-store';
import { getSettings, migrateSettings, watchSettings } from '../utils/settings/store';
import { registerListedPages } from '../utils/tabs/listed-pages';
import { paintDefaultTitle } from '../utils/tabs/paint';
import { placeOfSender } from '../utils/tabs/sender';
import { createVisits } from '../utils/tabs/visits';
import { welcome } from '../utils/tabs/welcome';

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
			const managed = await managedRoot();
			return {
				enabled: refresh,
				source,
				everyHours: refreshEveryHours,
				...(managed && { managedRoot: managed }),
			};
		},
		updated: applyList,
	});

	async function managedRoot() {
		const { trustedRoot } = await getPolicy();
		return trustedRoot === undefined ? undefined : managedRootFrom(trustedRoot);
	}

	const tools = async () => ({ registry: stored, store, managedRoot: await managedRoot() });

	async function restore() {
		await restoreList(await tools());
	}

	async function repair() {
		const outcome = await rebuildRegistry(await tools(), aloneAcrossContexts);
		await applyList();
		return outcome;
	}

	/** Each of what follows waits for the one before: the browser tells of policies while the list is put in place. */
	let turn: Promise<void> = Promise.resolve();

	/**
	 * Takes what an organisation has set: it may have named another root, under which what is held says nothing.
	 *
	 * @param first is done before that; Chromium may take seconds to say what has been set
	 */
	function followPolicy(first?: () => Promise<void>) {
		turn = turn
			.then(first)
			.then(async () => {
				if (await takePolicy(isRootText)) await restore().then(applyList);
				await name();
				await refresher.refresh('byClock');
			})
			.catch((error) => logUnexpected('start', error));
	}

	const speak = async () => backgroundTexts(await getLanguage());
	/** The words that the browser keeps for us, in the language that the extension speaks. */
	const name = async () => {
		const { say } = await speak();
		nameLinkMenu(say.enquiry.menu);
		await paintDefaultTitle(say.product);
	};

	const alerts = createAlerts({
		registry,
		wish: async () => {
			const { alerts: about, followed } = await getSettings();
			return { about, followed };
		},
		texts: speak,
		told: toldStore,
		notify,
		now: Date.now,
	});

	/** Another list is in force: the sites that are reported at once, and every open tab. */
	async function applyList() {
		const providers = await registry.all();
		if (providers.ok) await registerListedPages(providers.value);
		await visits.recheckAll();
		// The list is in force, whether or not somebody could be told.
		await alerts.look().catch((error) => logUnexpected('alerts', error));
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
			if (message?.type === 'repair') return answer(repair());
		}
		if (message?.type !== 'pageReport' || sender.frameId !== 0) return;
		const place = placeOfSender(sender);
		if (sender.tab?.id === undefined || place === undefined) return;
		const { signals } = message;
		const read = signals && (() => readingOf(signals, place.host, place.path));
		return answer(visits.report(sender.tab.id, place, read).then(() => true));
	});

	browser.runtime.onInstalled.addListener(() => {
		followPolicy(() => migrateSettings().then(restore).then(applyList));
	});
	browser.runtime.onInstalled.addListener(welcome);
	browser.runtime.onStartup.addListener(() => followPolicy());
	watchManaged(() => followPolicy());
	refresher.listen();

	browser.tabs.onReplaced.addListener((added, removed) => {
		visits.move(removed, added).catch((error) => logUnexpected('replaced tab', error));
	});
	// Not `tabs.onRemoved`, which would wake the worker for every tab that is closed.
	browser.windows?.onRemoved.addListener((windowId) => {
		visits.forgetClosed(windowId).catch((error) => logUnexpected('closed window', error));
	});

	listenToNotifications();
	// A licence can run out with no new list to say so; the alarm of the refresh is the day's.
	browser.alarms.onAlarm.addListener(() => {
		alerts.look().catch((error) => logUnexpected('alerts', error));
	});
	listenToLinkMenu();
	listenToOmnibox({
		hint: async () => (await speak()).say.enquiry.hint,
		suggest: async (text) => {
			const [texts, providers] = await Promise.all([speak(), registry.all()]);
			return suggestionsFor(text, providers.ok ? providers.value : [], registry, texts, Date.now());
		},
	});

	watchSettings(() => {
		// The look is from where on somebody is told who wants to be from now on.
		Promise.all([name(), visits.recheckAll(), refresher.refresh('byClock'), alerts.look()]).catch(
			(error) => logUnexpected('settings', error),
		);
	});
});
