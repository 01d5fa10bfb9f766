import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code is in the extension. */
export interface ShippedPackage {
	readonly name: string;
	readonly version: string;
	/** As SPDX names it. */
	readonly licence: string;
	/** Where its source is. */
	readonly address: string;
	/** Its licence in full; nothing where it brings none and only names it. */
	readonly text?: string;
}

/**
 * The licences that let us ship code with no more than a notice.
 */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'MIT',
	'Unlicense',
]);

const PACKAGES = 'node_modules/';

/** The folders of the packages that modules come from, by the modules' own paths; each once, in order. */
export function packageFolders(modules: readonly string[]): string[] {
	const folders = modules.flatMap((module) => {
		const start = module.lastIndexOf(PACKAGES);
		if (start < 0) return [];
		const [scope = '', name] = module.slice(start + PACKAGES.length).split('/');
		const folder = scope.startsWith('@') ? `${scope}/${name}` : scope;
		return [module.slice(0, start + PACKAGES.length) + folder];
	});
	return [...new Set(folders)].sort();
}

/** @throws Error where a package names no licence, or one that does not let us ship it */
export function readPackage(folder: string): ShippedPackage {
	const { name, version, license, repository, homepage } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8'),
	);
	if (typeof license !== 'string' || !ALLOWED_LICENCES.has(license))
		throw new Error(
			`${name} ${version} would be shipped, and its licence is ${license ?? 'not named'}: ` +
				`it may be one of ${[...ALLOWED_LICENCES].join(', ')}.`,
		);
	const file = readdirSync(folder).find((each) => /^licen[cs]e(-mit)?(\.(md|txt))?$/i.test(each));
	const source = typeof repository === 'string' ? repository : repository?.url;
	return {
		name,
		version,
		licence: license,
		address: addressOf(source ?? homepage ?? `https://www.npmjs.com/package/${name}`),
		...(file && { text: readFileSync(join(folder, file), 'utf8').trim() }),
	};
}

function addressOf(repository: string): string {
	return repository
		.replace(/^git\+/, '')
		.replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1')
		.replace(/^git:\/\//, 'https://')
		.replace(/\.git$/, '');
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * What the extension says of the packages in it, as their licences ask for.
 *
 * @param own our own licence, which is MIT: packages under MIT that bring no text of it are given this one's terms
 */
export function noticesOf(packages: readonly ShippedPackage[], own: string): string {
	const terms = own.slice(own.indexOf('Permission is hereby granted')).trim();
	const notices = packages.map(({ name, version, licence, address, text }) => {
		if (text === undefined && licence !== 'MIT')
			throw new Error(`${name} ${version} brings no text of its licence, ${licence}.`);
		const head = `${name} ${version}\nLicence: ${licence}\nSource: ${address}`;
		return `${head}\n\n${text ?? `Copyright (c) the authors of ${name}\n\n${terms}`}`;
	});
	const lead = 'This extension, and the packages of other authors whose code is in it.';
	return `${[`${lead}\n\n${own.trim()}`, ...notices].join(RULE)}\n`;
}

/**
 * The text of `licences.txt`.
 *
 * @param modules the paths of the modules that the extension was built from
 */
export function noticesFor(modules: readonly string[]): string {
	const packages = packageFolders(modules)
		.filter((folder) => existsSync(join(folder, 'package.json')))
		.map(readPackage);
	return noticesOf(packages, readFileSync('LICENSE', 'utf8'));
}
