/** How long work may keep others waiting, in milliseconds. */
const SLICE = 1;

/** Long work stops at each of these, so that visits are answered meanwhile; most times it goes on at once. */
export type Breathe = () => Promise<void> | undefined;

/** One for each piece of long work. */
export function breather(): Breathe {
	let since = performance.now();
	return () => {
		if (performance.now() - since < SLICE) return undefined;
		return pause().then(() => {
			since = performance.now();
		});
	};
}

/** Lets whatever else waits go first. */
function pause(): Promise<void> {
	return (
		// Firefox has it from 142 on.
		(globalThis.scheduler as Scheduler | undefined)?.postTask(() => {}, {
			priority: 'background',
		}) ?? new Promise((resolve) => setTimeout(resolve))
	);
}
