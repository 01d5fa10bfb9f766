import { join } from 'node:path';
import { toCsv } from '../list/csv';
import type { LicensedList } from '../list/schema';
import { addEntry, type ChangeLogEntry, toMarkdown } from './change-log';
import type { Change } from './diff';
import { exists, readJson } from './files';
import { jsonSchema } from './json-schema';
import { encodeJson } from './pending';

const LOG = 'changes.json';

/** What lies beside the signed repository for people to read, unsigned; no client takes anything from it. */
export async function readableCopies(
	folder: string,
	list: LicensedList,
	changes: readonly Change[],
	now: number,
): Promise<Map<string, string>> {
	const file = join(folder, LOG);
	const before = (await exists(file)) ? ((await readJson(file)) as ChangeLogEntry[]) : [];
	const { number, issuedAt } = list;
	const publishedAt = new Date(now).toISOString();
	const log = addEntry(before, { number, issuedAt, publishedAt, changes });
	return new Map([
		[LOG, encodeJson(log)],
		['changes.md', toMarkdown(log)],
		['list.csv', toCsv(list.providers)],
		['list.schema.json', jsonSchema()],
	]);
}
