import { readFile } from 'node:fs/promises';
import { type Result, succeed } from '../result';
import type { Fetch } from '../tuf/fetch-bounded';
import type { Bytes } from '../tuf/metadata';
import { addressesOf, fetchFile, type Refusal, seeRepository } from './client';
import { PublisherError, reasonOf } from './failure';
import { DAY, type RoleName } from './roles';

/** What a client that starts anew sees. */
export interface VerifyReport {
	readonly isTest: boolean;
	readonly roles: readonly {
		readonly role: RoleName;
		readonly version: number;
		readonly expires: string;
		/** Whole days until then. */
		readonly daysLeft: number;
	}[];
	readonly list: {
		readonly number: number;
		readonly issuedAt: string;
		/** Whole days since then. */
		readonly ageInDays: number;
		readonly validUntil: string;
		readonly isOverdue: boolean;
		readonly providers: number;
		readonly licensees: number;
		readonly activeLicences: number;
	};
}

/**
 * Reads a repository as the extension does.
 *
 * @param place an address, or a folder
 * @param rootFile the root that is trusted; without, the first one of the repository itself, which proves only that the
 *   repository is at one with itself
 * @throws PublisherError where there is no root to start from
 */
export async function verify(
	place: string,
	rootFile: string | undefined,
	now: number,
): Promise<Result<VerifyReport, Refusal>> {
	const addresses = addressesOf(place);
	const isRemote = addresses.metadataUrl.startsWith('http');
	const seen = await seeRepository({
		...addresses,
		fetch: isRemote ? (url, init) => fetch(url, init) : fetchFile,
		clock: () => now,
		trustedRoot: await readRoot(place, rootFile, isRemote ? fetch : fetchFile),
	});
	if (!seen.ok) return seen;
	const { refreshed, list } = seen.value;
	const licences = list.providers.flatMap(({ licence }) => licence ?? []);
	return succeed({
		isTest: 'x-test-root' in refreshed.root && refreshed.root['x-test-root'] === true,
		roles: (['root', 'targets', 'snapshot', 'timestamp'] as const).map((role) => {
			const { version, expires } = refreshed[role];
			return { role, version, expires, daysLeft: wholeDays(Date.parse(expires) - now) };
		}),
		list: {
			number: list.number,
			issuedAt: list.issuedAt,
			ageInDays: wholeDays(now - Date.parse(list.issuedAt)),
			validUntil: list.validUntil,
			isOverdue: Date.parse(list.validUntil) <= now,
			providers: list.providers.length,
			licensees: licences.length,
			activeLicences: licences.filter(({ status }) => status === 'active').length,
		},
	});
}

async function readRoot(place: string, file: string | undefined, fetch: Fetch): Promise<Bytes> {
	const source = file ?? `${addressesOf(place).metadataUrl}1.root.json`;
	try {
		if (file !== undefined) return new Uint8Array(await readFile(file));
		const response = await fetch(source, {});
		if (response.ok) return new Uint8Array(await response.arrayBuffer());
		throw new Error(`status ${response.status}`);
	} catch (error) {
		throw new PublisherError(1, source, `cannot be read: ${reasonOf(error)}`);
	}
}

function wholeDays(time: number): number {
	return Math.floor(time / DAY);
}
