import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/**
 * What each build asks for and opens up, whole: what is not here is in none. Whoever changes a manifest changes this
 * with it, the table of permissions in README.md too, and says in the commit which warning people see at the update.
 */
const EVERYWHERE = {
	manifest_version: 3,
	name: '__MSG_extensionName__',
	short_name: '__MSG_extensionShortName__',
	description: '__MSG_extensionDescription__',
	default_locale: 'en',
	permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
	// Asked for when a person wants to be told of changes; at the installation nothing is said of them.
	optional_permissions: ['notifications'],
	omnibox: { keyword: 'vpn' },
	host_permissions: ['http://*/*', 'https://*/*'],
	content_scripts: [
		{ matches: ['http://*/*', 'https://*/*'], js: ['page.js'], run_at: 'document_idle' },
	],
	content_security_policy: {
		extension_pages:
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
			"connect-src 'self' https: http://localhost:* http://127.0.0.1:* http://*.localhost:* http://*.example:* http://*.test:*; " +
			"object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
			"require-trusted-types-for 'script'; trusted-types 'none'",
	},
	icons: {
		16: 'icon/default-16.png',
		32: 'icon/default-32.png',
		48: 'icon/default-48.png',
		128: 'icon/default-128.png',
	},
	action: {
		default_title: '__MSG_extensionName__',
		default_icon: {
			16: 'icon/default-16.png',
			19: 'icon/default-19.png',
			32: 'icon/default-32.png',
			38: 'icon/default-38.png',
		},
		default_popup: 'popup.html',
	},
};

const BUILDS = {
	'chrome-mv3': {
		...EVERYWHERE,
		background: { service_worker: 'background.js' },
		options_ui: { open_in_tab: true, page: 'options.html' },
		storage: { managed_schema: 'managed-schema.json' },
		minimum_chrome_version: '120',
	},
	'firefox-mv3': {
		...EVERYWHERE,
		background: { scripts: ['background.js'] },
		options_ui: { open_in_tab: true, page: 'options.html' },
		browser_specific_settings: {
			gecko: {
				id: 'vpn-licence-indicator@extension',
				strict_min_version: '140.0',
				data_collection_permissions: { required: ['none'] },
			},
			gecko_android: { strict_min_version: '142.0' },
		},
	},
	'safari-mv3': {
		...EVERYWHERE,
		background: { service_worker: 'background.js' },
		options_ui: { page: 'options.html' },
		browser_specific_settings: { safari: { strict_min_version: '17.0' } },
	},
};

for (const [build, expected] of Object.entries(BUILDS))
	test(`${build}: the manifest is the one that was agreed on`, () => {
		const { version, ...manifest } = JSON.parse(read(`dist/${build}/manifest.json`));
		expect(version).toBe(JSON.parse(read('package.json')).version);
		expect(manifest).toEqual(expected);
	});

test('the README explains every permission, and no other', () => {
	const [, section = ''] = /\n## Permissions\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
	const explained = [...section.matchAll(/^\| (.+?) \|/gm)]
		.slice(1)
		.map(([, cell = '']) => /`([a-z]\w+)`/i.exec(cell)?.[1]);
	const { permissions, optional_permissions } = EVERYWHERE;
	expect(explained.sort()).toEqual(
		[...permissions, ...optional_permissions, 'host_permissions'].sort(),
	);
});
