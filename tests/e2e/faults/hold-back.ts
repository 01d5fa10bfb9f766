import { hostOf } from '../../../utils/dev/test-signer';
import type { ListSource } from '../list-source';

/**
 * Has the source hold one file back.
 *
 * @returns what settles when it has been asked for, and a function that lets it go
 */
export function holdBack(
	answerSource: ListSource['answer'],
	files: ReadonlyMap<string, Uint8Array>,
	name: string,
): { readonly held: Promise<void>; letGo(): void } {
	const host = hostOf(files);
	let answer = () => {};
	const held = new Promise<void>((resolve) => {
		answerSource((request, response) => {
			if (!request.url?.endsWith(name)) return host(request, response);
			answer = () => host(request, response);
			resolve();
		});
	});
	return { held, letGo: () => answer() };
}
