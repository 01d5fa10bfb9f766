import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { build } from 'wxt';
import { budgetsOf, gzipped, weightOf } from './bundle';

/**
 * `npm run size`: what each entrypoint of the extension weighs beside its budget, and what of it each module is to
 * blame for. Of a module it says how many bytes it has in the minified file, and by how many bytes the compressed file
 * would be smaller without them, which is less where other modules have the same words.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = `${ROOT}dist/size`;
const FOLDER = `${OUT}/chrome-mv3`;
/** A module below this is counted among "the rest", in bytes of the compressed file. */
const WORTH_A_LINE = 100;

rmSync(OUT, { recursive: true, force: true });
await build({
	root: ROOT,
	browser: 'chrome',
	mode: 'production',
	outDir: 'dist/size',
	vite: () => ({ build: { sourcemap: 'hidden' } }),
});

for (const { part, limit, files } of budgetsOf(FOLDER)) {
	const weight = weightOf(FOLDER, files);
	const mark = weight <= limit ? 'within' : 'OVER';
	print(`\n${part}: ${bytes(weight)} gzip, ${mark} its ${bytes(limit)}`);
	if (files.length > 20) continue;
	for (const file of files) {
		if (files.length > 1) print(`  ${bytes(weightOf(FOLDER, [file]))}  ${file}`);
		if (file.endsWith('.js')) printModules(file);
	}
}

function printModules(file: string): void {
	const code = readFileSync(`${FOLDER}/${file}`, 'utf8');
	const whole = gzipped(code);
	const shares = Object.entries(piecesOf(code, readFileSync(`${FOLDER}/${file}.map`, 'utf8')))
		.map(([module, pieces]) => {
			const without = pieces.reduceRight(
				(rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
				code,
			);
			const size = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
			return { module, size, saved: whole - gzipped(without) };
		})
		.sort((one, other) => other.saved - one.saved);
	for (const { module, size, saved } of shares.filter((share) => share.saved >= WORTH_A_LINE))
		print(`    ${bytes(saved)}  ${bytes(size)} minified  ${module}`);
}

interface Piece {
	readonly start: number;
	readonly end: number;
}

/** Which stretches of a minified file come from which module; a package counts as one. */
function piecesOf(code: string, map: string): Record<string, Piece[]> {
	const lineStarts = [0, ...Array.from(code.matchAll(/\n/g), ({ index }) => index + 1)];
	const marks: { at: number; module: string }[] = [];
	eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
		const at = (lineStarts[generatedLine - 1] ?? 0) + generatedColumn;
		marks.push({ at, module: moduleOf(source ?? 'the bundler') });
	});
	const pieces: Record<string, Piece[]> = {};
	marks.forEach(({ at, module }, index) => {
		const end = marks[index + 1]?.at ?? code.length;
		pieces[module] = [...(pieces[module] ?? []), { start: at, end }];
	});
	return pieces;
}

function moduleOf(source: string): string {
	const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
	return inPackage ?? source.replace(/^(\.\.\/)+/, '');
}

function bytes(count: number): string {
	return `${count.toLocaleString('en')} B`.padStart(9);
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
