import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The labelled pages that ship with the repository. */
export const SHIPPED_PAGES = fileURLToPath(new URL('../../tests/fixtures/pages', import.meta.url));

/** Weights and patterns may come from the fitting half; the other only measures them. */
export const HALVES = ['fitting', 'setAside'] as const;
export type Half = (typeof HALVES)[number];

export interface LabelledPage {
	readonly file: string;
	readonly address: string;
	/** Whether the page offers a VPN service. */
	readonly label: 'offer' | 'other';
	readonly kind: string;
	readonly half: Half;
	readonly html: string;
}

/** Reads the pages that a folder's `index.tsv` names, by its columns `file`, `address`, `label` and, if there, `kind` and `half`. */
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
			half: HALVES.find((half) => half === cell('half')) ?? 'setAside',
			html: readFileSync(join(folder, file), 'utf8'),
		};
	});
}
