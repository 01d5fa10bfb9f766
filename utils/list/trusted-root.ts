import type { Bytes } from '../tuf/metadata';

/** The repository that ships inside the extension. */
export function bundledAddress(): string {
	return new URL('/registry/', location.origin).href;
}

/** The root that everything is verified from: the first of those that ship inside the extension. */
export async function readTrustedRoot(): Promise<Bytes> {
	const response = await fetch(`${bundledAddress()}metadata/1.root.json`);
	return new Uint8Array(await response.arrayBuffer());
}

/** Whether a root says of itself that its keys are test keys, which anybody can have. */
export function isTestRoot(root: Bytes): boolean {
	return JSON.parse(new TextDecoder().decode(root)).signed['x-test-root'] === true;
}
