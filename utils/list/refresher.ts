import { browser } from 'wxt/browser';
import { logUnexpected } from '../log';
import type { Registry } from './registry';
import { fetchList } from './source';
import { type SyncOutcome, type SyncPlan, syncList } from './sync';
import { syncStore } from './sync-store';

const ALARM = 'sync';
const LOCK = 'sync';

export interface RefresherTools {
	readonly registry: Registry;
	readonly plan: () => Promise<SyncPlan>;
	/** The registry holds another list than before. */
	readonly updated: () => Promise<void>;
}

/** Keeps the registry up to date by the clock; the alarm only wakes. */
export interface Refresher {
	/** Refreshes if that is due; always when a person asked. */
	refresh(asked: boolean): Promise<SyncOutcome>;
	/** Sees to it that the next alarm is set, or none where the refresh is switched off. */
	schedule(): Promise<void>;
	/** Calls back when a refresh may be due. */
	listen(): void;
}

export function createRefresher({ registry, plan, updated }: RefresherTools): Refresher {
	const tools = {
		registry,
		state: syncStore,
		fetchList,
		alone: aloneAcrossContexts,
		now: Date.now,
		random: Math.random,
	};

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

	const refresh = async (asked: boolean) => {
		const outcome = await syncList(await plan(), tools, asked);
		if (outcome.kind === 'updated') await updated();
		await schedule();
		return outcome;
	};

	return {
		refresh,
		schedule,
		listen() {
			browser.alarms.onAlarm.addListener((alarm) => {
				if (alarm.name === ALARM)
					refresh(false).catch((error) => logUnexpected('refresh by alarm', error));
			});
		},
	};
}

/** One refresh at a time, whichever of the extension's pages or workers asks. */
async function aloneAcrossContexts<Value>(task: () => Promise<Value>): Promise<Value | undefined> {
	return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) =>
		lock ? task() : undefined,
	);
}
