/** Reads the list that ships inside the extension, as bytes that are still to be verified like any others. */
export async function readBundledList(): Promise<Uint8Array> {
	const response = await fetch(new URL('/registry/list.json', location.origin));
	return new Uint8Array(await response.arrayBuffer());
}
