import { writeFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { noticesFor } from './utils/release/licences';
import { listRepository, shippedFiles } from './utils/release/list-repository';

/** Every page of the web: what the content script and the check of an open tab need. */
const EVERY_SITE = ['http://*/*', 'https://*/*'];

/**
 * What the extension's own pages and its background may load: what is in the package, and the list, from where the
 * settings let it come from (`isSourceAddress`). No text can become markup or code, whatever a library would do.
 */
const EXTENSION_PAGES = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self' https: http://localhost:* http://127.0.0.1:* http://*.localhost:* http://*.example:* http://*.test:*",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join('; ');

/** The oldest versions in which all of it works; docs/platforms.md says what asks for which. */
const OLDEST: Readonly<Record<string, object>> = {
	chrome: { minimum_chrome_version: '120' },
	firefox: {
		browser_specific_settings: {
			gecko: {
				id: 'vpn-licence-indicator@extension',
				strict_min_version: '140.0',
				data_collection_permissions: { required: ['none'] },
			},
			gecko_android: { strict_min_version: '142.0' },
		},
	},
	safari: { browser_specific_settings: { safari: { strict_min_version: '17.0' } } },
};

/** The extension's own icon, as `npm run icons` draws it. */
function iconPaths(sizes: readonly number[]): Record<number, string> {
	return Object.fromEntries(sizes.map((size) => [size, `icon/default-${size}.png`]));
}

/**
 * Vite wraps each dynamic import in a function that first preloads the styles and chunks that it needs. Ours load
 * what needs none, from the extension itself; the popup is spared the wrapper's half kilobyte. So the styles of what is
 * loaded on demand are imported by what asks for it.
 */
const plainDynamicImports = {
	name: 'plain-dynamic-imports',
	enforce: 'pre' as const,
	load: (id: string) => PLAIN_HELPERS[id],
};

const PLAIN_HELPERS: Readonly<Record<string, string>> = {
	'\0vite/preload-helper.js': 'export const __vitePreload = (load) => load();',
	'\0vite/dynamic-import-helper.js': 'export default (files, path) => files[path]();',
};

/**
 * WXT runs a plain script's `main` within words for a log that a production build does not write, and hands on what it
 * returns. Ours return nothing, and each byte counts.
 */
const plainScripts = {
	name: 'plain-scripts',
	enforce: 'pre' as const,
	load: (id: string) => {
		const [, script] = /^\0virtual:wxt-unlisted-script-entrypoint\?(.+)/.exec(id) ?? [];
		return script && `import script from ${JSON.stringify(script)}; export default script.main();`;
	},
};

/**
 * What the popup loads at once and its parts on demand need too, in one file: cut by who shares what, it came in nine,
 * and a file compresses by itself.
 */
const oneSharedChunk = {
	name: 'one-shared-chunk',
	outputOptions: (options: { codeSplitting?: unknown }) =>
		options.codeSplitting === false
			? null
			: { ...options, codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } },
};

const SHARED =
	/node_modules\/preact|components\/(popup\/(finding|meaning-parts|OnDemand)|shared\/(Sentence|Rows|texts|page-texts|pages))\.|utils\/(i18n\/(languages|texts|page-texts|writing)|hostname|log|result|watch-key)\.ts$/;

// https://wxt.dev/api/config.html
export default defineConfig({
	imports: false,
	hooks: {
		// Even so, WXT imports its whole storage module where the word "storage" stands in a regular expression.
		'config:resolved': ({ config }) => void Object.assign(config.imports, { autoImport: false }),
		// The popup by itself: what it shares with other pages would be a chunk, and chunks apart compress worse than one.
		'entrypoints:grouped': (_, groups) => {
			const pages = groups.flatMap((group) => (Array.isArray(group) ? group : []));
			const scripts = groups.filter((group) => !Array.isArray(group));
			const [popup, others] = [true, false].map((own) =>
				pages.filter(({ name }) => (name === 'popup') === own),
			);
			groups.splice(0, groups.length, popup ?? [], others ?? [], ...scripts);
		},
		'build:publicAssets': (_, files) => {
			const others = files.filter(({ relativeDest }) => !/^registry[\\/]/.test(relativeDest));
			const list = shippedFiles(listRepository()).map(({ path, file }) => ({
				relativeDest: `registry/${path}`,
				absoluteSrc: file,
			}));
			files.splice(0, files.length, ...others, ...list);
		},
		'build:done': ({ config }, { steps }) => {
			const chunks = steps.flatMap((step) => step.chunks);
			const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
			writeFileSync(`${config.outDir}/licences.txt`, noticesFor(modules));
		},
	},
	manifestVersion: 3,
	outDir: 'dist',
	vite: () => ({
		plugins: [plainDynamicImports, plainScripts, oneSharedChunk],
		// WXT's default would inline every constant twice; see https://wxt.dev/guide/essentials/config/vite
		build: {
			// Two kilobytes smaller over all files than Vite's own minifier, for some seconds more of building.
			minify: 'terser',
			// Nothing that is minified asks an anonymous function for its prototype, which an arrow has not.
			terserOptions: { ecma: 2022, compress: { passes: 3, unsafe_arrows: true } },
			rolldownOptions: {
				optimization: { inlineConst: false },
				// WXT's own, which says nothing in a production build; a content script pays for each of its bytes.
				treeshake: { manualPureFunctions: ['logger'] },
			},
			// Every browser that the manifest allows preloads modules by itself.
			modulePreload: { polyfill: false },
		},
		oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	}),
	manifest: ({ browser }) => ({
		name: '__MSG_extensionName__',
		short_name: '__MSG_extensionShortName__',
		description: '__MSG_extensionDescription__',
		default_locale: 'en',
		permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
		omnibox: { keyword: 'vpn' },
		// Asked for when a person wants to be told of changes.
		optional_permissions: ['notifications'],
		host_permissions: EVERY_SITE,
		// Not a WXT content script: those post a message that pages can see into every page.
		content_scripts: [{ matches: EVERY_SITE, js: ['page.js'], run_at: 'document_idle' }],
		icons: iconPaths([16, 32, 48, 128]),
		action: { default_title: '__MSG_extensionName__', default_icon: iconPaths([16, 19, 32, 38]) },
		content_security_policy: { extension_pages: EXTENSION_PAGES },
		// Chromium gives managed settings only to those who describe them; the others would warn of the key.
		...(browser === 'chrome' && { storage: { managed_schema: 'managed-schema.json' } }),
		...OLDEST[browser],
	}),
});
