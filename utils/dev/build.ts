import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Flavour {
	/** Part of the output folder's name; `production` is what is shipped and adds nothing to it. */
	readonly mode?: string;
	/** The list's source, named at build time. */
	readonly source?: string;
}

/**
 * Builds the extension.
 *
 * @returns the folder of the built extension
 */
export async function buildExtension(
	browser: 'chrome' | 'firefox' | 'safari',
	{ mode = 'production', source = process.env.WXT_LIST_SOURCE ?? '' }: Flavour = {},
): Promise<string> {
	process.env.WXT_LIST_SOURCE = source;
	await build({ root: ROOT, browser, mode });
	return `${ROOT}dist/${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`;
}
