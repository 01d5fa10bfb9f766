import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { draftStore } from '../list/draft-store';
import { downloadList } from '../list/repository';
import type { LicensedList } from '../list/schema';
import type { ListError } from '../list/trust';
import { fail, type Result, succeed } from '../result';
import type { Store, TufClient } from '../tuf/client';
import type { TufError } from '../tuf/errors';
import type { Fetch } from '../tuf/fetch-bounded';
import { type Refreshed, refresh } from '../tuf/refresh';

/** What a client that knows nothing but a root gets of a repository. */
export interface Seen {
	readonly refreshed: Refreshed;
	readonly list: LicensedList;
}

export type Refusal = TufError | (ListError & { readonly stage: 'list' });

/**
 * Reads a repository with the extension's own TUF client, and puts the list together.
 *
 * @param store where it goes on from; a client that starts anew without
 */
export async function seeRepository(
	client: Pick<TufClient, 'fetch' | 'metadataUrl' | 'targetsUrl' | 'trustedRoot' | 'clock'>,
	store: Store = draftStore(),
): Promise<Result<Seen, Refusal>> {
	const whole: TufClient = { ...client, store, floors: [], timeLimit: 30_000 };
	const refreshed = await refresh(whole);
	if (!refreshed.ok) return refreshed;
	const list = await downloadList(whole, refreshed.value);
	if (list.ok) return succeed({ refreshed: refreshed.value, list: list.value });
	return fail('stage' in list.error ? list.error : { stage: 'list', ...list.error });
}

/** Where a repository's metadata and targets are; a folder's as addresses of the `file:` kind. */
export function addressesOf(place: string): { metadataUrl: string; targetsUrl: string } {
	const address = /^https?:\/\//.test(place) ? place : pathToFileURL(place).href;
	const base = address.endsWith('/') ? address : `${address}/`;
	return { metadataUrl: `${base}metadata/`, targetsUrl: `${base}targets/` };
}

/** A fetch over a folder, where a server would answer 404 for what is not there. */
export const fetchFile: Fetch = async (url) => {
	try {
		return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		return new Response(null, { status: isMissing ? 404 : 500 });
	}
};
