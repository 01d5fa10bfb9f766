import { writeFileSync } from 'node:fs';
import { findSignals } from '../detection/score';
import { viewOf } from '../detection/view';
import { readCorpus, SHIPPED_PAGES } from './corpus';
import { fitWeights, isTakenForOffer, SIGNAL_NAMES } from './logistic';
import { readPages } from './page-reader';

/**
 * `npm run fit:pages`: works out `utils/detection/weights.ts` from the fitting half of the labelled pages, and says how
 * well weights from all hands but one tell the pages of that one. The set-aside half is not opened.
 */

const FILE = new URL('../detection/weights.ts', import.meta.url);

const pages = readCorpus(SHIPPED_PAGES).filter((page) => page.half === 'fitting');
const examples = [...(await readPages(pages))].map(([page, signals]) => {
	const { hostname, pathname } = new URL(page.address);
	return {
		/** Whoever wrote the page: the letter that its name begins with. */
		hand: page.file.charAt(0),
		file: page.file,
		found: signals ? findSignals(viewOf(signals, hostname, pathname)) : [],
		/** A page without a trace of VPN is never weighed, so it teaches nothing; as an offer it is missed. */
		isRead: signals !== undefined,
		isOffer: page.label === 'offer',
	};
});

const mistakes = [...new Set(examples.map(({ hand }) => hand))].flatMap((hand) => {
	const weighting = fitWeights(
		examples.filter((example) => example.isRead && example.hand !== hand),
	);
	return examples.filter(
		(example) => example.hand === hand && isTakenForOffer(weighting, example) !== example.isOffer,
	);
});
const offers = examples.filter(({ isOffer }) => isOffer).length;
const missed = mistakes.filter(({ isOffer }) => isOffer).length;
const wrong = mistakes.length - missed;
process.stdout.write(
	`each hand by weights from the others: precision ${((offers - missed) / (offers - missed + wrong)).toFixed(3)}, ` +
		`recall ${((offers - missed) / offers).toFixed(3)}\n` +
		mistakes.map(({ file, found }) => `  ${file}: ${found.join(', ')}\n`).join(''),
);

const { weights, threshold } = fitWeights(examples.filter(({ isRead }) => isRead));
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
		...SIGNAL_NAMES.map((name) => `\t${name}: ${weights.get(name)},`),
		'};',
		'',
		'/** The least sum at which a page counts as an offer; no signal reaches it alone. */',
		`export const THRESHOLD = ${threshold};`,
		'',
	].join('\n'),
);
