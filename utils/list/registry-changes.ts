/** Tells every other part of the extension that a registry holds another list than before. */
export function announceChange(registry: string): void {
	const channel = new BroadcastChannel(registry);
	channel.postMessage(null);
	channel.close();
}

/**
 * Calls back when another list has come into force, whichever part of the extension has brought it.
 *
 * @returns a function that ends it
 */
export function watchRegistry(changed: () => void, registry = 'registry'): () => void {
	const channel = new BroadcastChannel(registry);
	channel.onmessage = changed;
	return () => channel.close();
}
