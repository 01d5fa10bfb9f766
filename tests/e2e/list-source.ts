import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { SiteServer } from '../../utils/dev/site-server';
import { hostOf, type Release, signedRepository } from '../../utils/dev/test-signer';
import type { LicensedList } from '../../utils/list/schema';

const LIST_HOST = 'list.vpn-licence-indicator.example';

/** The address of the list's source. */
export const SOURCE = `http://${LIST_HOST}/`;

/** The root that the extension ships with. */
const FIRST_ROOT = new Uint8Array(
	readFileSync(new URL('../../public/registry/metadata/1.root.json', import.meta.url)),
);

/** The list's source, on this machine. */
export interface ListSource {
	/**
	 * Puts a list at the source, signed with the test keys: by default as a new version of the repository.
	 *
	 * @returns the repository's files, by path, which can still be changed
	 */
	publish(list: LicensedList, release?: Partial<Release>): Map<string, Uint8Array>;
	/** Has the source answer as it should not. */
	answer(listener: RequestListener): void;
	/** How often it has been asked since it was set up. */
	requests(): number;
}

/** Sets up a source that publishes nothing yet. */
export function listSource(sites: SiteServer): ListSource {
	const asked = sites.requests.length;
	// Further than any version of the bundled list.
	let version = 1000;
	return {
		publish(list, release) {
			version += 1;
			const files: Map<string, Uint8Array> = signedRepository(list, FIRST_ROOT, {
				version,
				...release,
			});
			sites.answerHost(LIST_HOST, hostOf(files));
			return files;
		},
		answer: (listener) => sites.answerHost(LIST_HOST, listener),
		requests: () =>
			sites.requests.slice(asked).filter((request) => request.startsWith(`${LIST_HOST}/`)).length,
	};
}
