import type { Result } from '../result';
import type { TufClient } from './client';
import type { FetchCode } from './errors';
import { fetchBounded } from './fetch-bounded';
import type { Bytes, Role } from './metadata';

/** How much of a file is read where no metadata states its length: many times what ours have. */
const MAX_BYTES: Readonly<Record<Role, number>> = {
	root: 0x20000,
	timestamp: 0x4000,
	snapshot: 0x100000,
	targets: 0x400000,
};

/** @param length what the metadata that refers to it says, if it does */
export function fetchMetadata(
	{ fetch, metadataUrl, timeLimit }: TufClient,
	role: Role,
	name: string,
	length = MAX_BYTES[role],
): Promise<Result<Bytes, FetchCode>> {
	return fetchBounded(fetch, `${metadataUrl}${name}`, { bytes: length, time: timeLimit });
}
