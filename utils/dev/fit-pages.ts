import { writeFileSync } from 'node:fs';
import { findSignals, type SignalName } from '../detection/score';
import { AGAINST, FOR } from '../detection/signs';
import { viewOf } from '../detection/view';
import { readCorpus, SHIPPED_PAGES } from './corpus';
import { readPages } from './page-reader';

/**
 * `npm run fit:pages`: works out `utils/detection/weights.ts` from the fitting half of the labelled pages. The
 * set-aside half is not opened.
 *
 * Logistic regression with an L2 penalty, by plain gradient descent: the same pages give the same weights. The penalty
 * draws each weight to what its signal is expected to weigh, so that a signal that few of the pages show still counts.
 * A weight keeps the sign that its signal stands for: one of the other sign would be an accident of few pages, and no
 * reason that could be told to anybody.
 */

const FILE = new URL('../detection/weights.ts', import.meta.url);
const PENALTY = 0.01;
const STEPS = 20_000;
const RATE = 0.5;
/** A signal against an offer is expected to outweigh several for one: many pages speak like an offer. */
const EXPECTED_FOR = 0.5;
const EXPECTED_AGAINST = -1.5;
/** Where the frame alone tells, around words that an offer could have written itself. */
const EXPECTED_DECISIVE = -4;
const DECISIVE: ReadonlySet<SignalName> = new Set(['store', 'portal', 'legalPage']);
/** What a page needs beyond even odds: doubt goes to silence. In the unit of the weights. */
const MARGIN = 0.2;

const names = Object.keys({ ...FOR, ...AGAINST }) as SignalName[];

interface Example {
	readonly found: ReadonlySet<SignalName>;
	readonly isOffer: boolean;
}

function expected(name: SignalName): number {
	if (name in FOR) return EXPECTED_FOR;
	return DECISIVE.has(name) ? EXPECTED_DECISIVE : EXPECTED_AGAINST;
}

function fitWeights(examples: readonly Example[]) {
	const weights = new Map(names.map((name) => [name, expected(name)]));
	let bias = 0;
	for (let step = 0; step < STEPS; step += 1) {
		const slopes = new Map(names.map((name) => [name, 0]));
		let biasSlope = 0;
		for (const { found, isOffer } of examples) {
			let sum = bias;
			for (const name of found) sum += weights.get(name) ?? 0;
			const miss = 1 / (1 + Math.exp(-sum)) - (isOffer ? 1 : 0);
			biasSlope += miss / examples.length;
			for (const name of found) slopes.set(name, (slopes.get(name) ?? 0) + miss / examples.length);
		}
		bias -= RATE * biasSlope;
		for (const name of names) {
			const weight = weights.get(name) ?? 0;
			const moved = weight - RATE * ((slopes.get(name) ?? 0) + PENALTY * (weight - expected(name)));
			weights.set(name, name in FOR ? Math.max(0, moved) : Math.min(0, moved));
		}
	}
	return { weights, bias };
}

const pages = readCorpus(SHIPPED_PAGES).filter((page) => page.half === 'fitting');
const examples = [...(await readPages(pages))].flatMap(([page, signals]) => {
	if (signals === undefined) return [];
	const { hostname, pathname } = new URL(page.address);
	const found = new Set(findSignals(viewOf(signals, hostname, pathname)));
	return [{ found, isOffer: page.label === 'offer' }];
});
const { weights, bias } = fitWeights(examples);
// Tenths are as fine as so few pages can tell; weights in whole tenths also add up without rounding.
const tenths = (value: number) => Math.round(value * 10);
const threshold = tenths(MARGIN - bias);
const rows = names.map(
	(name) => `\t${name}: ${Math.min(threshold - 1, tenths(weights.get(name) ?? 0))},`,
);
writeFileSync(
	FILE,
	[
		"import type { SignalName } from './score';",
		'',
		'/**',
		' * What each signal weighs, for an offer where positive and against one where negative. Written by `npm run fit:pages`',
		` * from ${examples.length} labelled pages; not by hand.`,
		' */',
		'export const WEIGHTS: Readonly<Record<SignalName, number>> = {',
		...rows,
		'};',
		'',
		'/** The least sum at which a page counts as an offer; no signal reaches it alone. */',
		`export const THRESHOLD = ${threshold};`,
		'',
	].join('\n'),
);
