import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { domainToASCII, domainToUnicode } from 'node:url';

/**
 * `npm run fit:confusables`: writes `utils/detection/confusables.ts` from Unicode's table of confusable characters.
 *
 * Unicode's table has 6,000 rows; a host can hold only what IDNA admits, in lower case, and an imitation of an ASCII
 * name needs only what looks like ASCII. That leaves a few hundred characters, 1 kB in the extension.
 */

const FILE = new URL('../detection/confusables.ts', import.meta.url);

const table: Readonly<Record<string, string>> = createRequire(import.meta.url)(
	'unhomoglyph/data.json',
);

/** The characters that look like a run of ASCII letters or digits, by that run. */
export function confusablesByLook(): Record<string, string> {
	const byLook: Record<string, string> = {};
	for (const [character, prototype] of Object.entries(table)) {
		const look = asciiLook(prototype);
		if (look === undefined || !needsTheTable(character) || !canStandInHost(character)) continue;
		byLook[look] = (byLook[look] ?? '') + character;
	}
	return Object.fromEntries(
		Object.entries(byLook).sort(([one], [other]) => (one < other ? -1 : 1)),
	);
}

/** The module's text. */
export function confusablesModule(): string {
	const rows = Object.entries(confusablesByLook()).map(
		([look, characters]) => `\t${/^[a-z]\w*$/.test(look) ? look : `'${look}'`}: '${characters}',`,
	);
	return [
		'/**',
		' * Characters that a host can hold and that look like ASCII letters or digits, by what they look like.',
		' * Written by `npm run fit:confusables` from Unicode’s confusables; not by hand.',
		' */',
		'export const CONFUSABLES: Readonly<Record<string, string>> = {',
		...rows,
		'};',
		'',
	].join('\n');
}

function asciiLook(prototype: string): string | undefined {
	const look = withoutMarks(prototype).toLowerCase().replaceAll('ı', 'i').replaceAll('rn', 'm');
	return /^[a-z0-9]{1,3}$/.test(look) ? look : undefined;
}

/** Accented letters come apart by normalisation alone. */
function needsTheTable(character: string): boolean {
	return /^[\p{L}\p{N}]$/u.test(character) && !/^[\0-\x7f]*$/.test(withoutMarks(character));
}

function canStandInHost(character: string): boolean {
	const host = `${character}.example`;
	return domainToUnicode(domainToASCII(host)) === host;
}

function withoutMarks(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

if (
	process.argv[1] &&
	import.meta.url.endsWith('fit-confusables.ts') &&
	process.argv[1].endsWith('fit-confusables.ts')
)
	writeFileSync(FILE, confusablesModule());
