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
	const pages = rows.map((row) => {
		const cells = row.split('\t');
		const cell = (column: string) => cells[columns.indexOf(column)]?.trim() ?? '';
		const file = cell('file');
		const label = cell('label');
		if (label !== 'offer' && label !== 'other')
			throw new Error(`${file}: the label is neither "offer" nor "other" but "${label}"`);
		return { file, address: cell('address'), label, kind: cell('kind') } as const;
	});
	const fitting = fittingHalf(pages);
	return pages.map((page) => ({
		...page,
		half: fitting.has(page.file) ? 'fitting' : 'setAside',
		html: readFileSync(join(folder, page.file), 'utf8'),
	}));
}

/** Pages that somebody looked at while working on the patterns: they measure nothing any more. */
const SEEN = new Set([
	'a-o06.html',
	'a-o18.html',
	'b-001-app-shell-drift.html',
	'b-003-terse-startup.html',
]);

/**
 * The files that weights and patterns may come from; the others only measure them. By a hash of the name, and then by
 * kind: of each kind at least half is here, because what no page shows cannot be learnt.
 */
function fittingHalf(
	pages: readonly Pick<LabelledPage, 'file' | 'label' | 'kind'>[],
): ReadonlySet<string> {
	const fitting = new Set(
		pages
			.map(({ file }) => file)
			.filter((file) => SEEN.has(file) || Number.parseInt(hashOf(file).slice(0, 2), 16) % 2 === 0),
	);
	for (const kind of new Set(pages.map(kindOf))) {
		const files = pages.filter((page) => kindOf(page) === kind).map(({ file }) => file);
		const lacking = Math.floor(files.length / 2) - files.filter((file) => fitting.has(file)).length;
		files
			.filter((file) => !fitting.has(file))
			.sort((one, other) => (hashOf(one) < hashOf(other) ? -1 : 1))
			.slice(0, Math.max(0, lacking))
			.forEach((file) => {
				fitting.add(file);
			});
	}
	return fitting;
}

function kindOf({ label, kind }: Pick<LabelledPage, 'label' | 'kind'>): string {
	return `${label} ${kind}`;
}

function hashOf(file: string): string {
	return createHash('sha256').update(file).digest('hex');
}
