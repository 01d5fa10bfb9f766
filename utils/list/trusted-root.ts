import type { Bytes } from '../tuf/metadata';

/** The repository that ships inside the extension. */
export function bundledAddress(): string {
	return new URL('/registry/', location.origin).href;
}

/** The root that the bundled list is verified from, and every other one too where nobody has named another. */
export async function readTrustedRoot(): Promise<Bytes> {
	const response = await fetch(`${bundledAddress()}metadata/1.root.json`);
	return new Uint8Array(await response.arrayBuffer());
}

/** A root that was handed over as text. */
export function rootFromText(text: string): Bytes {
	return new TextEncoder().encode(text);
}

/** Whether a root says of itself that its keys are test keys, which anybody can have. */
export function isTestRoot(root: Bytes): boolean {
	return signedPartOf(root)['x-test-root'] === true;
}

/** The name that a root has in its repository. */
export function pathOfRoot(root: Bytes): string {
	return `metadata/${signedPartOf(root).version}.root.json`;
}

function signedPartOf(root: Bytes): Readonly<Record<string, unknown>> {
	return JSON.parse(new TextDecoder().decode(root)).signed;
}
