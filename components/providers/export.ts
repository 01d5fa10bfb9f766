import { toCsv } from '../../utils/list/csv';
import type { ListedProvider, ListHead } from '../../utils/list/registry';
import type { SavedFile } from '../../utils/save-file';

/** The formats in which entries can be kept. */
export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Entries as a file named after their list, so that whoever gets it knows as of when it is.
 *
 * @param notice what the list is and is not
 */
export function exportOf(
	format: ExportFormat,
	listed: readonly ListedProvider[],
	{ number, issuedAt, validUntil }: ListHead,
	notice: string,
): SavedFile {
	const name = `vpn-licence-list-${number}.${format}`;
	const providers = listed.map(({ provider }) => provider);
	if (format === 'csv') return { name, type: 'text/csv', text: toCsv(providers) };
	const sources = new Map(
		listed.flatMap((one) => one.sources).map((source) => [source.id, source]),
	);
	const document = {
		notice,
		list: { number, issuedAt, validUntil },
		providers,
		sources: [...sources.values()],
	};
	return { name, type: 'application/json', text: `${JSON.stringify(document, null, '\t')}\n` };
}
