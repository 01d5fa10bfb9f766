import type { SignalName } from '../detection/score';
import { AGAINST, FOR } from '../detection/signs';

/**
 * Weights by logistic regression with an L2 penalty, by plain gradient descent: the same pages give the same weights.
 * The penalty draws each weight to what its signal is expected to weigh, so that a signal that few of the pages show
 * still counts. A weight keeps the sign that its signal stands for: one of the other sign would be an accident of few
 * pages, and no reason that could be told to anybody.
 */

const PENALTY = 0.02;
const STEPS = 4000;
const RATE = 0.5;
/** A signal against an offer is expected to outweigh several for one: many pages speak like an offer. */
const EXPECTED_FOR = 0.7;
const EXPECTED_AGAINST = -2;
/** Any shop's home page shows ten signals for an offer: where VPN is hardly spoken of they count for nothing. */
const EXPECTED_IN_PASSING = -9;
/** Where the frame alone tells, around words that an offer could have written itself. */
const EXPECTED_DECISIVE = -5;
const DECISIVE: ReadonlySet<SignalName> = new Set(['store', 'portal', 'legalPage', 'otherHome']);
/**
 * What a page needs beyond even odds: doubt goes to silence. In the unit of the weights. More than weights from all hands
 * but one need for a precision of 0.985, since hands that nobody has read are harder.
 */
const MARGIN = 0.75;

export const SIGNAL_NAMES = Object.keys({ ...FOR, ...AGAINST }) as SignalName[];

export interface Example {
	readonly found: readonly SignalName[];
	readonly isOffer: boolean;
}

export interface Weighting {
	readonly weights: ReadonlyMap<SignalName, number>;
	readonly threshold: number;
}

/** @returns weights and threshold in whole tenths: as fine as so few pages can tell, and they add up without rounding. */
export function fitWeights(examples: readonly Example[]): Weighting {
	const weights = new Map(SIGNAL_NAMES.map((name) => [name, expected(name)]));
	let bias = 0;
	for (let step = 0; step < STEPS; step += 1) {
		const slopes = new Map(SIGNAL_NAMES.map((name) => [name, 0]));
		let biasSlope = 0;
		for (const { found, isOffer } of examples) {
			let sum = bias;
			for (const name of found) sum += weights.get(name) ?? 0;
			const miss = 1 / (1 + Math.exp(-sum)) - (isOffer ? 1 : 0);
			biasSlope += miss / examples.length;
			for (const name of found) slopes.set(name, (slopes.get(name) ?? 0) + miss / examples.length);
		}
		bias -= RATE * biasSlope;
		for (const name of SIGNAL_NAMES) {
			const weight = weights.get(name) ?? 0;
			const moved = weight - RATE * ((slopes.get(name) ?? 0) + PENALTY * (weight - expected(name)));
			weights.set(name, name in FOR ? Math.max(0, moved) : Math.min(0, moved));
		}
	}
	const threshold = tenths(MARGIN - bias);
	return {
		threshold,
		weights: new Map(
			SIGNAL_NAMES.map((name) => [name, Math.min(threshold - 1, tenths(weights.get(name) ?? 0))]),
		),
	};
}

/** Whether these weights take a page with these signals for an offer. */
export function isTakenForOffer({ weights, threshold }: Weighting, { found }: Example): boolean {
	return found.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0) >= threshold;
}

function expected(name: SignalName): number {
	if (name in FOR) return EXPECTED_FOR;
	if (name === 'inPassing') return EXPECTED_IN_PASSING;
	return DECISIVE.has(name) ? EXPECTED_DECISIVE : EXPECTED_AGAINST;
}

function tenths(value: number): number {
	return Math.round(value * 10);
}
