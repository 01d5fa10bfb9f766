import type { Fetch } from '../tuf/fetch-bounded';
import { draftStore } from './draft-store';
import type { RepositoryAccess } from './repository';
import { bundledAddress, readTrustedRoot } from './trusted-root';

/**
 * The list that ships inside the extension, verified like any other. Its clock stands still: how old a package is tell
 * the list's own dates.
 */
export async function bundledRepository(): Promise<RepositoryAccess> {
	return {
		address: bundledAddress(),
		fetch: ownFile,
		store: draftStore(),
		clock: () => 0,
		trustedRoot: await readTrustedRoot(),
		floors: [],
	};
}

/**
 * Reads one of the extension's own files. Of one that it does not have, Chromium rejects the request and Firefox the
 * reading of the body; elsewhere that is an answer.
 */
const ownFile: Fetch = async (url) => {
	try {
		const response = await fetch(url);
		return new Response(await response.arrayBuffer());
	} catch {
		return new Response(null, { status: 404 });
	}
};
