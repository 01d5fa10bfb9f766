import * as z from 'zod/mini';
import { fail, type Result, succeed } from '../result';
import type { Bytes } from '../tuf/metadata';
import type { ReadFailure } from './failures';
import type { RepositoryFiles } from './files';

/** A repository as one file, for hands to carry: each of its files in base64, under its path. */
const repositoryFileSchema = z.object({
	format: z.literal('vpn-licence-repository'),
	files: z.record(z.string(), z.string()),
});

/** How many bytes of a file are read; the list of today takes less than a hundredth. */
export const FILE_LIMIT = 64 * 1024 * 1024;

export function packRepository(files: RepositoryFiles): string {
	const packed: z.infer<typeof repositoryFileSchema> = {
		format: 'vpn-licence-repository',
		files: Object.fromEntries([...files].map(([path, bytes]) => [path, toBase64(bytes)])),
	};
	return JSON.stringify(packed);
}

/** Reads what {@link packRepository} wrote, as files that are still to be verified. */
export async function unpackRepository(
	file: Blob,
): Promise<Result<Map<string, Bytes>, ReadFailure>> {
	if (file.size > FILE_LIMIT) return fail({ code: 'tooLarge', detail: `${file.size} bytes` });
	try {
		const { files } = repositoryFileSchema.parse(JSON.parse(await file.text()));
		return succeed(
			new Map(Object.entries(files).map(([path, text]) => [path, fromBase64(text)] as const)),
		);
	} catch (error) {
		// No JSON, another document, or text that is no base64.
		return fail({ code: 'notARepository', detail: String(error) });
	}
}

/** How many bytes become characters at a time: calls take only so many arguments. */
const CHUNK = 0x8000;

function toBase64(bytes: Bytes): string {
	const characters: string[] = [];
	for (let at = 0; at < bytes.length; at += CHUNK)
		characters.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
	return btoa(characters.join(''));
}

function fromBase64(text: string): Bytes {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
