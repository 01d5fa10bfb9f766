import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A built entrypoint, or the package as a whole, and what it may weigh: gzip, in bytes. */
export interface Budget {
	readonly part: string;
	readonly limit: number;
	/** Its files, by their paths in the folder of the built extension. */
	readonly files: readonly string[];
}

/**
 * The budgets of the extension that was built into a folder; 1 kB is 1,000 bytes. Of the languages, each of which is a
 * file that a page loads when it speaks it, the heaviest counts.
 */
export function budgetsOf(folder: string): Budget[] {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => `${file.parentPath}/${file.name}`.slice(folder.length + 1));
	return [
		{ part: 'page.js', limit: 2000, files: ['page.js'] },
		{ part: 'listed.js', limit: 2000, files: ['listed.js'] },
		{ part: 'background.js', limit: 45_000, files: ['background.js'] },
		{ part: 'popup.html', limit: 20_000, files: loadedBy(folder, 'popup.html') },
		{
			part: 'package without list and pictures',
			limit: 200_000,
			files: files.filter((file) => !/^registry\/|\.(png|map)$/.test(file)),
		},
	];
}

/** What some files weigh together, each compressed by itself, as the package has them: in bytes. */
export function weightOf(folder: string, files: readonly string[]): number {
	return files.reduce((sum, file) => sum + gzipped(readFileSync(`${folder}/${file}`)), 0);
}

export function gzipped(content: Uint8Array | string): number {
	return gzipSync(content, { level: 9 }).byteLength;
}

/** What a language says in the popup; whatever else is imported on demand waits until a person asks for it. */
const LANGUAGE = /^chunks\/popup-/;

/** A page with every script and style that it loads at once, and the heaviest language. */
function loadedBy(folder: string, page: string): string[] {
	const html = readFileSync(`${folder}/${page}`, 'utf8');
	const linked = Array.from(html.matchAll(/(?:src|href)="\/([^"]+)"/g), ([, file = '']) => file);
	const loaded = closure(folder, linked);
	const alternatives = loaded
		.flatMap((file) => importsOf(folder, file, /\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g))
		.filter((file) => LANGUAGE.test(file))
		.map((file) => closure(folder, [file]).filter((one) => !loaded.includes(one)));
	const [heaviest = []] = alternatives.sort(
		(one, other) => weightOf(folder, other) - weightOf(folder, one),
	);
	return [page, ...loaded, ...heaviest];
}

/** Files with all that they import statically. */
function closure(folder: string, files: readonly string[]): string[] {
	const reached = new Set(files);
	for (const file of reached)
		for (const next of importsOf(folder, file, /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g))
			reached.add(next);
	return [...reached];
}

function importsOf(folder: string, file: string, pattern: RegExp): string[] {
	if (!file.endsWith('.js')) return [];
	const code = readFileSync(`${folder}/${file}`, 'utf8');
	return Array.from(code.matchAll(pattern), ([, name]) => `chunks/${name}`);
}
