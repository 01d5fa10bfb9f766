import { type Result, succeed } from '../result';
import type { Floor } from '../tuf/floors';
import { type AdoptError, adoptList, originOf } from './adopt';
import type { ReadFailure } from './failures';
import type { Registry } from './registry';
import type { Confirm, ConfirmedList, SignedList } from './repository';
import { dueAfterFailure, dueAfterSuccess, isDue } from './schedule';
import type { Attempt, HeldBack, SyncFailure, SyncState } from './sync-state';

/** How one attempt to bring the registry up to date ended. */
export type SyncOutcome =
	| { readonly kind: 'updated'; readonly number: number }
	| { readonly kind: 'unchanged'; readonly number: number }
	| {
			readonly kind: 'failed';
			readonly code: SyncFailure;
			readonly detail: string;
			/** Where a list is held back: which, and why. */
			readonly heldBack?: HeldBack;
	  }
	/** Not attempted: switched off, no source named, not due yet, or another context is at it. */
	| { readonly kind: 'off' | 'noSource' | 'notDue' | 'busy' };

export interface SyncPlan {
	readonly enabled: boolean;
	/** The address of the source's folder. */
	readonly source: string;
	readonly everyHours: number;
	/** The root that an organisation has named, by its hash. */
	readonly anchor?: string;
}

/** Where what is known of the refreshes so far is kept. */
export interface SyncMemory {
	readonly state: { get(): Promise<SyncState>; set(state: SyncState): Promise<void> };
	readonly floor: { get(): Promise<Floor | undefined>; set(floor: Floor): Promise<void> };
}

/** What a sync touches, passed in. */
export interface SyncTools extends SyncMemory {
	readonly registry: Registry;
	/** Reads the list from its source, unless it can be confirmed to be the one that is held. */
	readonly read: (
		address: string,
		confirm: Confirm,
	) => Promise<Result<SignedList | ConfirmedList, ReadFailure>>;
	/** Runs the task unless another context runs one; then gives nothing. */
	readonly alone: <Value>(task: () => Promise<Value>) => Promise<Value | undefined>;
	readonly now: () => number;
	readonly random: () => number;
}

/** Who wants a refresh: the clock, or a person, who may have looked at a list that is held back and takes it. */
export type Asked = 'byClock' | 'byPerson' | { readonly takes: number };

/**
 * One attempt to bring the registry up to date. Whatever goes wrong, the list held stays in force, and when to try
 * again is written down before this returns.
 *
 * @param asked a person's refresh runs even when none is due, or when the refresh is switched off
 */
export async function syncList(
	plan: SyncPlan,
	tools: SyncTools,
	asked: Asked,
): Promise<SyncOutcome> {
	if (!plan.enabled && asked === 'byClock') return { kind: 'off' };
	if (plan.source === '') return { kind: 'noSource' };
	const outcome = await tools.alone(async (): Promise<SyncOutcome> => {
		const state = await tools.state.get();
		const sameSource = state.source === plan.source && state.anchor === plan.anchor;
		if (asked === 'byClock' && sameSource && !isDue(state.dueAt, tools.now(), plan.everyHours))
			return { kind: 'notDue' };
		return attempt(plan, tools, sameSource ? state : startingWith(plan, state), asked);
	});
	return outcome ?? { kind: 'busy' };
}

/** Nothing is known yet of another source, or of the same one under another root. */
function startingWith({ anchor }: SyncPlan, { attempts }: SyncState): SyncState {
	return { failures: 0, attempts, ...(anchor !== undefined && { anchor }) };
}

async function attempt(
	plan: SyncPlan,
	tools: SyncTools,
	state: SyncState,
	asked: Asked,
): Promise<SyncOutcome> {
	const { registry } = tools;
	await tools.state.set(begun(plan, tools, state));
	const read = await tools.read(plan.source, async (confirmation) => {
		const confirmed = await registry.confirm(originOf(confirmation, 'source'));
		return confirmed.ok ? confirmed.value : undefined;
	});
	if (!read.ok) return fails(plan, tools, state, read.error);
	const isAllowed = (number: number) =>
		typeof asked === 'object'
			? number === asked.takes
			: asked === 'byClock' && number >= (state.heldBack?.number ?? Number.POSITIVE_INFINITY);
	const adopted =
		'list' in read.value
			? await adoptList(read.value, 'source', registry, isAllowed)
			: succeed({ number: read.value.number, changed: false });
	if (!adopted.ok) return fails(plan, tools, state, adopted.error);

	const { number, changed } = adopted.value;
	const now = tools.now();
	const { heldBack: _, ...rest } = state;
	await tools.floor.set(read.value.floor);
	await tools.state.set({
		...rest,
		source: plan.source,
		number,
		confirmedAt: now,
		failures: 0,
		attempts: withAttempt(state, now, changed ? 'updated' : 'unchanged'),
		dueAt: dueAfterSuccess(now, plan.everyHours, tools.random()),
	});
	return { kind: changed ? 'updated' : 'unchanged', number };
}

/** Until it has ended, an attempt counts as failed: a browser that ends us in the middle of it lets nobody write so. */
function begun({ source, everyHours }: SyncPlan, { now, random }: SyncTools, state: SyncState) {
	const failures = state.failures + 1;
	const dueAt = state.heldBack
		? dueOnceMore(state, now(), everyHours, random())
		: dueAfterFailure(now(), failures, everyHours, random());
	return { ...state, source, failures, dueAt };
}

async function fails(
	plan: SyncPlan,
	tools: SyncTools,
	state: SyncState,
	error: ReadFailure | AdoptError,
): Promise<SyncOutcome> {
	const now = tools.now();
	const { code, detail } = error;
	const failures = state.failures + 1;
	const heldBack = heldBackBy(error);
	const retryAfter = 'retryAfter' in error ? error.retryAfter : undefined;
	const dueAt = heldBack
		? dueOnceMore(state, now, plan.everyHours, tools.random())
		: dueAfterFailure(now, failures, plan.everyHours, tools.random(), retryAfter);
	await tools.state.set({
		...state,
		source: plan.source,
		failures,
		failed: { at: now, code, detail },
		attempts: withAttempt(state, now, code),
		...(heldBack && { heldBack }),
		dueAt,
	});
	return { kind: 'failed', code, detail, ...(heldBack && { heldBack }) };
}

/** How many attempts are remembered. */
const ATTEMPTS_KEPT = 10;

function withAttempt({ attempts }: SyncState, at: number, code: Attempt['code']): Attempt[] {
	return [{ at, code }, ...attempts].slice(0, ATTEMPTS_KEPT);
}

/** What is remembered of a list that is held back, where that is why it did not come into force. */
export function heldBackBy(error: ReadFailure | AdoptError): HeldBack | undefined {
	if (!('loss' in error)) return undefined;
	const { removed, lapsed, of } = error.loss;
	return { number: error.number, removed: [...removed], lapsed: [...lapsed], of };
}

/** A list held back gets its second look an interval later, however often a person asks in between. */
function dueOnceMore(state: SyncState, now: number, everyHours: number, random: number): number {
	const { heldBack, dueAt = now } = state;
	return heldBack && dueAt > now ? dueAt : dueAfterSuccess(now, everyHours, random);
}
