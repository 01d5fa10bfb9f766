import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import { aloneAcrossContexts } from './alone';
import { awake } from './awake';
import { floorStore } from './floor-store';
import type { Registry } from './registry';
import type { RepositoryStore } from './repository-store';
import { readSource } from './source';
import { type Asked, type SyncOutcome, type SyncPlan, type SyncTools, syncList } from './sync';
import { syncStore } from './sync-store';
import { type ManagedRoot, trustAnchors } from './trust-anchors';

const ALARM = 'sync';

export interface RefreshPlan extends SyncPlan {
	/** The root that an organisation has named. */
	readonly managedRoot?: ManagedRoot;
}

export interface RefresherTools {
	readonly registry: Registry;
	/** What is kept of the source. */
	readonly store: RepositoryStore;
	readonly plan: () => Promise<RefreshPlan>;
	/** The registry holds another list than before. */
	readonly updated: () => Promise<void>;
}

/** Keeps the registry up to date by the clock; the alarm only wakes. */
export interface Refresher {
	/** Refreshes if that is due; always when a person asked. */
	refresh(asked: Asked): Promise<SyncOutcome>;
	/** Listens to the alarm, and sets it again where it was lost, as in Firefox when the extension is switched off. */
	listen(): void;
}

export function createRefresher({ registry, store, plan, updated }: RefresherTools): Refresher {
	const toolsUnder = (managedRoot?: ManagedRoot): SyncTools => ({
		registry,
		state: {
			get: syncStore.get,
			async set(state) {
				await syncStore.set(state);
				await schedule();
			},
		},
		floor: floorStore(managedRoot?.anchor),
		read: async (address, confirm) => {
			const { trustedRoot, floors } = await trustAnchors(managedRoot);
			const access = {
				trustedRoot,
				floors,
				address,
				fetch: (url: string, init: RequestInit) => fetch(url, init),
				store,
				clock: Date.now,
			};
			return readSource(access, confirm);
		},
		alone: aloneAcrossContexts,
		now: Date.now,
		random: Math.random,
	});

	/** Sees to it that the next alarm is set, or none where the refresh is switched off. */
	const schedule = async () => {
		const { enabled, source } = await plan();
		if (!enabled || source === '') {
			await browser.alarms.clear(ALARM);
			return;
		}
		const { dueAt = Date.now() } = await syncStore.get();
		const alarm = await browser.alarms.get(ALARM);
		if (alarm?.scheduledTime !== dueAt) browser.alarms.create(ALARM, { when: dueAt });
	};

	const refresh = async (asked: Asked) => {
		const { managedRoot, ...wanted } = await plan();
		const asPlanned = { ...wanted, ...(managedRoot && { anchor: managedRoot.anchor }) };
		const outcome = await awake(syncList(asPlanned, toolsUnder(managedRoot), asked));
		// Where another context is at it, that one knows better when the next is due.
		if (outcome.kind !== 'busy') await schedule();
		if (outcome.kind === 'updated') await updated();
		return outcome;
	};

	/** Before the first refresh there is nothing to resume: the installation sees to that one. */
	const resume = async () => {
		if ((await syncStore.get()).dueAt !== undefined) await schedule();
	};

	return {
		refresh,
		listen() {
			resume().catch((error) => logUnexpected('alarm', error));
			browser.alarms.onAlarm.addListener((alarm) => {
				if (alarm.name === ALARM)
					refresh('byClock').catch((error) => logUnexpected('refresh by alarm', error));
			});
		},
	};
}
