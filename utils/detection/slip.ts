/** One slip of hand or eye between two names. */
export type Slip =
	| { readonly kind: 'swapped'; readonly at: number }
	| {
			readonly kind: 'added' | 'dropped';
			readonly at: number;
			/** Whether the letter stands beside the same letter. */
			readonly doubled: boolean;
			/** Whether the letter's key touches that of a letter beside it. */
			readonly nearby: boolean;
	  }
	| { readonly kind: 'changed'; readonly at: number; readonly from: string; readonly to: string };

/** Rows of a keyboard, each shifted so that the keys above and below stand in line. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * The one slip that lies between a genuine name and another: a letter added, dropped or changed, or two neighbours
 * swapped.
 *
 * @returns nothing where they are the same, or more than one slip apart
 */
export function slipBetween(genuine: string, other: string): Slip | undefined {
	if (genuine === other || Math.abs(genuine.length - other.length) > 1) return undefined;
	let at = 0;
	while (at < genuine.length && genuine[at] === other[at]) at += 1;
	const [longer, shorter] = genuine.length > other.length ? [genuine, other] : [other, genuine];
	if (longer.length > shorter.length) {
		if (longer.slice(at + 1) !== shorter.slice(at)) return undefined;
		const letter = longer[at] ?? '';
		const beside = [longer[at - 1] ?? '', longer[at + 1] ?? ''];
		return {
			kind: longer === other ? 'added' : 'dropped',
			at,
			doubled: beside.includes(letter),
			nearby: beside.some((other) => areNeighbourKeys(letter, other)),
		};
	}
	const from = genuine[at] ?? '';
	const to = other[at] ?? '';
	if (genuine.slice(at + 1) === other.slice(at + 1)) return { kind: 'changed', at, from, to };
	const swapped =
		from === other[at + 1] &&
		to === genuine[at + 1] &&
		genuine.slice(at + 2) === other.slice(at + 2);
	return swapped ? { kind: 'swapped', at } : undefined;
}

/** Whether two keys touch on the usual keyboard. */
export function areNeighbourKeys(one: string, other: string): boolean {
	const here = keyPlace(one);
	const there = keyPlace(other);
	if (here === undefined || there === undefined) return false;
	const across = there.column - here.column;
	const down = there.row - here.row;
	// A key touches the two keys of the row below that begin at its own column, one to the left.
	return (
		(down === 0 && Math.abs(across) === 1) ||
		(down === 1 && (across === 0 || across === -1)) ||
		(down === -1 && (across === 0 || across === 1))
	);
}

function keyPlace(key: string) {
	const row = ROWS.findIndex((keys) => keys.includes(key));
	return row < 0 ? undefined : { row, column: (ROWS[row] ?? '').indexOf(key) };
}
