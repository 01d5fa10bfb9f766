import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The labelled pages that ship with the repository. */
export const SHIPPED_PAGES = fileURLToPath(new URL('../../tests/fixtures/pages', import.meta.url));

export interface LabelledPage {
	readonly file: string;
	readonly address: string;
	/** Whether the page offers a VPN service. */
	readonly label: 'offer' | 'other';
	readonly kind: string;
	readonly half: 'fitting' | 'setAside';
	readonly html: string;
}

/** Reads the pages that a folder's `index.tsv` names, by its columns `file`, `address`, `label` and, if there, `kind`. */
export function readCorpus(folder: string): LabelledPage[] {
	const [header = '', ...rows] = readFileSync(join(folder, 'index.tsv'), 'utf8')
		.split(/\r?\n/)
		.filter((row) => row.trim() !== '');
	const columns = header.split('\t');
	return rows.map((row) => {
		const cells = row.split('\t');
		const cell = (column: string) => cells[columns.indexOf(column)]?.trim() ?? '';
		const file = cell('file');
		const label = cell('label');
		if (label !== 'offer' && label !== 'other')
			throw new Error(`${file}: the label is neither "offer" nor "other" but "${label}"`);
		return {
			file,
			address: cell('address'),
			label,
			kind: cell('kind'),
			half: halfOf(file),
			html: readFileSync(join(folder, file), 'utf8'),
		};
	});
}

/** Pages that somebody looked at while working on the patterns: they measure nothing any more. */
const SEEN = new Set([
	'a-o06.html',
	'a-o18.html',
	'b-001-app-shell-drift.html',
	'b-003-terse-startup.html',
]);

/**
 * Which half a page belongs to: weights and patterns come from the fitting half alone, the set-aside half only measures
 * them. By a hash of the name, so that a page keeps its half when others are added.
 */
export function halfOf(file: string): LabelledPage['half'] {
	if (SEEN.has(file)) return 'fitting';
	return (createHash('sha256').update(file).digest()[0] ?? 0) % 2 === 0 ? 'fitting' : 'setAside';
}
