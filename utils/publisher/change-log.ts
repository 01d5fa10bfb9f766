import type { Change } from './diff';

/** One published list in the change log. */
export interface ChangeLogEntry {
	readonly number: number;
	readonly issuedAt: string;
	readonly publishedAt: string;
	readonly changes: readonly Change[];
}

/** Adds a release, newest first; one of the same number, left by an interrupted publication, is replaced. */
export function addEntry(
	log: readonly ChangeLogEntry[],
	entry: ChangeLogEntry,
): readonly ChangeLogEntry[] {
	return [entry, ...log.filter(({ number }) => number !== entry.number)];
}

export function toMarkdown(log: readonly ChangeLogEntry[]): string {
	const entries = log.map(({ number, issuedAt, changes }) => {
		const lines = changes.map(({ words }) => `- ${words}`);
		const text = lines.length > 0 ? lines.join('\n') : 'Confirmed without a change.';
		return `## List ${number}, issued on ${issuedAt.slice(0, 10)}\n\n${text}\n`;
	});
	return `# Changes of the list\n\n${entries.join('\n')}`;
}
