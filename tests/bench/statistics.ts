/** What was measured of one thing, over and over. */
export interface Sample {
	readonly median: number;
	/** The fifth and the ninety-fifth of a hundred. */
	readonly low: number;
	readonly high: number;
	readonly worst: number;
	readonly count: number;
}

export function sampleOf(values: readonly number[]): Sample {
	return {
		median: quantile(values, 0.5),
		low: quantile(values, 0.05),
		high: quantile(values, 0.95),
		worst: Math.max(...values),
		count: values.length,
	};
}

/** The value below which a part of all values lies, between two of them where it falls between (R's type 7). */
export function quantile(values: readonly number[], part: number): number {
	if (values.length === 0) throw new Error('nothing was measured');
	const sorted = [...values].sort((one, other) => one - other);
	const place = part * (sorted.length - 1);
	const below = sorted[Math.floor(place)] as number;
	const above = sorted[Math.ceil(place)] as number;
	return below + (above - below) * (place - Math.floor(place));
}

/** The median of the ratios of pairs, each of which was measured in one go: noise that both share cancels out. */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): number {
	return quantile(
		ours.map((value, at) => value / (theirs[at] as number)),
		0.5,
	);
}
