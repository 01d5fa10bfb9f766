import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findSignals, scorePage, sumOf } from '../detection/score';
import { viewOf } from '../detection/view';
import { THRESHOLD, WEIGHTS } from '../detection/weights';
import { HALVES, type LabelledPage, readCorpus, SHIPPED_PAGES } from './corpus';
import { readPages } from './page-reader';

/**
 * `npm run eval:pages -- [--pages DIR] [--json FILE]`: how well offers are told from other pages, on the shipped corpus
 * or on any folder with an `index.tsv`; every mistake with the signals that caused it.
 */

const { values } = parseArgs({ options: { pages: { type: 'string' }, json: { type: 'string' } } });

const pages = readCorpus(values.pages ?? SHIPPED_PAGES);
const judged = [...(await readPages(pages))].map(([page, signals]) => {
	const { hostname, pathname } = new URL(page.address);
	const found = signals ? findSignals(viewOf(signals, hostname, pathname)) : [];
	return {
		page,
		predicted:
			signals && scorePage(signals, hostname, pathname).offersVpn
				? ('offer' as const)
				: ('other' as const),
		/** Without a trace of VPN in its address, title and metas, a page is not even read. */
		read: signals !== undefined,
		sum: sumOf(found),
		signals: found.map((name) => ({ name, weight: WEIGHTS[name] })),
	};
});
type Judged = (typeof judged)[number];

const parts: Record<string, readonly Judged[]> = values.pages
	? { all: judged }
	: Object.fromEntries(
			HALVES.map((half) => [half, judged.filter(({ page }) => page.half === half)]),
		);
const report = Object.fromEntries(
	Object.entries(parts).map(([name, part]) => [
		name,
		{ ...measure(part), mistakes: mistakesOf(part) },
	]),
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, '\t')}\n`);
for (const [name, part] of Object.entries(report))
	process.stdout.write(`${describe(name, part)}\n`);

function measure(part: readonly Judged[]) {
	const count = (label: LabelledPage['label'], predicted: LabelledPage['label']) =>
		part.filter((one) => one.page.label === label && one.predicted === predicted).length;
	const confusion = {
		offerAsOffer: count('offer', 'offer'),
		offerAsOther: count('offer', 'other'),
		otherAsOffer: count('other', 'offer'),
		otherAsOther: count('other', 'other'),
	};
	const { offerAsOffer, offerAsOther, otherAsOffer } = confusion;
	return {
		pages: part.length,
		precision: share(offerAsOffer, offerAsOffer + otherAsOffer),
		recall: share(offerAsOffer, offerAsOffer + offerAsOther),
		confusion,
	};
}

function mistakesOf(part: readonly Judged[]) {
	return part
		.filter(({ page, predicted }) => page.label !== predicted)
		.map(({ page, predicted, read, sum, signals }) => ({
			file: page.file,
			address: page.address,
			kind: page.kind,
			label: page.label,
			predicted,
			read,
			sum,
			threshold: THRESHOLD,
			signals,
		}));
}

function describe(
	name: string,
	part: ReturnType<typeof measure> & { mistakes: ReturnType<typeof mistakesOf> },
) {
	const { offerAsOffer, offerAsOther, otherAsOffer, otherAsOther } = part.confusion;
	return [
		`${name}: ${part.pages} pages, precision ${part.precision.toFixed(3)}, recall ${part.recall.toFixed(3)}`,
		'  label    as offer   as other',
		`  offer    ${String(offerAsOffer).padStart(8)}   ${String(offerAsOther).padStart(8)}`,
		`  other    ${String(otherAsOffer).padStart(8)}   ${String(otherAsOther).padStart(8)}`,
		...part.mistakes.map(
			({ file, kind, label, predicted, read, sum, signals }) =>
				`  ${file} (${kind}): ${label} taken for ${predicted}, ` +
				(read
					? `${sum} of ${THRESHOLD}: ${signals.map((signal) => `${signal.name} ${signal.weight}`).join(', ')}`
					: 'not read: no trace in address, title or metas'),
		),
		'',
	].join('\n');
}

function share(part: number, whole: number): number {
	return whole === 0 ? 1 : part / whole;
}
