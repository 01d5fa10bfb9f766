import { pairedRatio, type Sample, sampleOf } from './statistics';

/** One line of the bench: what was measured of the extension, beside what. */
export interface Line {
	readonly group: string;
	readonly what: string;
	readonly unit: string;
	readonly ours: Sample;
	readonly beside?: { readonly what: string; readonly sample: Sample };
	readonly ratio?: number;
	/** What the ratio, or the median where there is none, may be at most. */
	readonly target?: number;
}

type Measured = Pick<Line, 'group' | 'what' | 'unit'> & {
	readonly ours: readonly number[];
	readonly target?: number;
};

export function line({ ours, ...rest }: Measured): Line {
	return { ...rest, ours: sampleOf(ours) };
}

/** A line with a ratio: of pairs where both were measured as often, each time one after the other; else of medians. */
export function comparison(
	{ ours, ...rest }: Measured,
	what: string,
	theirs: readonly number[],
): Line {
	const [own, other] = [sampleOf(ours), sampleOf(theirs)];
	const ratio =
		ours.length === theirs.length && ours.length > 1 && !theirs.includes(0)
			? pairedRatio(ours, theirs)
			: own.median / other.median;
	return { ...rest, ours: own, beside: { what, sample: other }, ratio };
}

/** The lines as a table in Markdown. */
export function table(lines: readonly Line[]): string {
	const rows = lines.map(({ what, unit, ours, beside, ratio, target }) => [
		what,
		`${written(ours)} ${unit}`,
		beside ? `${beside.what}: ${written(beside.sample)} ${unit}` : '',
		ratio === undefined ? '' : ratio.toFixed(2),
		target === undefined
			? ''
			: `${(ratio ?? ours.median) <= target ? 'met' : '**missed**'}: ≤ ${target}`,
	]);
	const header = ['what', 'extension', 'beside', 'ratio', 'target'];
	return [header, header.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function written({ median, low, high, count }: Sample): string {
	return count === 1 ? short(median) : `${short(median)} [${short(low)} to ${short(high)}]`;
}

function short(value: number): string {
	if (Number.isInteger(value)) return value.toLocaleString('en');
	return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);
}
