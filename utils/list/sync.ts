import type { Result } from '../result';
import { type AdoptError, adoptList } from './adopt';
import type { Registry } from './registry';
import { dueAfterFailure, dueAfterSuccess, isDue } from './schedule';
import type { FetchError, Fetched, Validators } from './source';
import type { SyncFailure, SyncState } from './sync-state';

/** How one attempt to bring the registry up to date ended. */
export type SyncOutcome =
	| { readonly kind: 'updated'; readonly number: number }
	| { readonly kind: 'unchanged'; readonly number: number }
	| { readonly kind: 'failed'; readonly code: SyncFailure; readonly detail: string }
	/** Not attempted: switched off, no source named, not due yet, or another context is at it. */
	| { readonly kind: 'off' | 'noSource' | 'notDue' | 'busy' };

export interface SyncPlan {
	readonly enabled: boolean;
	readonly source: string;
	readonly everyHours: number;
}

/** What a sync touches, passed in. */
export interface SyncTools {
	readonly registry: Registry;
	readonly state: { get(): Promise<SyncState>; set(state: SyncState): Promise<void> };
	readonly fetchList: (
		address: string,
		validators: Validators,
	) => Promise<Result<Fetched, FetchError>>;
	/** Runs the task unless another context runs one; then gives nothing. */
	readonly alone: <Value>(task: () => Promise<Value>) => Promise<Value | undefined>;
	readonly now: () => number;
	readonly random: () => number;
}

/**
 * One attempt to bring the registry up to date. Whatever goes wrong, the list held stays in force, and when to try
 * again is written down before this returns.
 *
 * @param asked whether a person asked for it: then it runs even when none is due, or when the refresh is switched off
 */
export async function syncList(
	plan: SyncPlan,
	tools: SyncTools,
	asked: boolean,
): Promise<SyncOutcome> {
	if (!plan.enabled && !asked) return { kind: 'off' };
	if (plan.source === '') return { kind: 'noSource' };
	const outcome = await tools.alone(async (): Promise<SyncOutcome> => {
		const state = await tools.state.get();
		const sameSource = state.source === plan.source;
		if (!asked && sameSource && !isDue(state.dueAt, tools.now(), plan.everyHours))
			return { kind: 'notDue' };
		return attempt(plan, tools, sameSource ? state : { failures: 0 });
	});
	return outcome ?? { kind: 'busy' };
}

async function attempt(plan: SyncPlan, tools: SyncTools, state: SyncState): Promise<SyncOutcome> {
	const held = await tools.registry.head();
	const validators = held.ok && held.value.number === state.number ? validatorsOf(state) : {};
	const fetched = await tools.fetchList(plan.source, validators);
	if (!fetched.ok) return fails(plan, tools, state, fetched.error);

	if (fetched.value.kind === 'notModified') {
		if (!held.ok)
			return fails(plan, tools, state, { code: 'refused', detail: 'HTTP 304 to a first request' });
		await succeeds(plan, tools, { ...state, number: held.value.number });
		return { kind: 'unchanged', number: held.value.number };
	}

	const adopted = await adoptList(fetched.value.bytes, tools.registry);
	if (!adopted.ok) return fails(plan, tools, state, adopted.error);
	const { etag: _, lastModified: __, ...rest } = state;
	const { number, changed } = adopted.value;
	await succeeds(plan, tools, { ...rest, ...fetched.value.validators, number });
	return { kind: changed ? 'updated' : 'unchanged', number };
}

async function succeeds(plan: SyncPlan, tools: SyncTools, state: SyncState): Promise<void> {
	const now = tools.now();
	await tools.state.set({
		...state,
		source: plan.source,
		succeededAt: now,
		failures: 0,
		dueAt: dueAfterSuccess(now, plan.everyHours, tools.random()),
	});
}

async function fails(
	plan: SyncPlan,
	tools: SyncTools,
	state: SyncState,
	error: FetchError | AdoptError,
): Promise<SyncOutcome> {
	const now = tools.now();
	const failures = state.failures + 1;
	const retryAfter = 'retryAfter' in error ? error.retryAfter : undefined;
	await tools.state.set({
		...state,
		source: plan.source,
		failures,
		failed: { at: now, code: error.code, detail: error.detail },
		dueAt: dueAfterFailure(now, failures, plan.everyHours, tools.random(), retryAfter),
	});
	return { kind: 'failed', code: error.code, detail: error.detail };
}

function validatorsOf({ etag, lastModified }: SyncState): Validators {
	return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}
