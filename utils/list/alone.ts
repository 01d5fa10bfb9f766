const LOCK = 'sync';

/** One refresh or import at a time, whichever of the extension's pages or workers asks. */
export async function aloneAcrossContexts<Value>(
	task: () => Promise<Value>,
): Promise<Value | undefined> {
	return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) =>
		lock ? task() : undefined,
	);
}
