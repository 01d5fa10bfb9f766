import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import { LANGUAGE_CODES, type Language } from '../../../utils/i18n/languages';
import config from '../../../wxt.config';

/** The most characters that any of the stores takes: Chrome's, Firefox's or Edge's, whichever is least. */
const LIMITS: Readonly<Record<string, number>> = {
	'name.txt': 45,
	'summary.txt': 132,
	'single-purpose.txt': 1000,
	'description.txt': 10_000,
};

/** Chrome's limit for the justification of one permission. */
const JUSTIFICATION_LIMIT = 1000;

/** Edge wants at least so much of a description. */
const SHORTEST_DESCRIPTION = 250;

/** What the product never says of anybody. */
const NEVER_SAID: Readonly<Record<Language, RegExp>> = {
	en: /illegal|unlicen[sc]ed|unlawful|banned/i,
	ur: /غیر[\s\u00a0\u200c]*(قانونی|لائسنس)|ممنوع/,
};

function read(language: Language, file: string): string {
	return readFileSync(`docs/store/${language}/${file}`, 'utf8');
}

function linesOf(language: Language, file: string): string {
	return read(language, file).trim();
}

/** The parts of a document, by their second-level headings. */
function partsOf(document: string): Map<string, string> {
	const [, ...parts] = document.split(/^## /m);
	return new Map(
		parts.map((part) => {
			const end = part.indexOf('\n');
			return [part.slice(0, end).trim(), part.slice(end).trim()];
		}),
	);
}

function manifestFor(browser: 'chrome' | 'firefox'): UserManifest {
	const { manifest } = config;
	if (typeof manifest !== 'function') throw new Error('the manifest is made for each browser');
	const env = { browser, mode: 'production', command: 'build', manifestVersion: 3 } as const;
	return manifest(env) as UserManifest;
}

/** Everything that the manifests ask for, at installation or later, of any browser. */
function permissions(): string[] {
	const asked = (['chrome', 'firefox'] as const)
		.map(manifestFor)
		.flatMap((manifest) => [
			...(manifest.permissions ?? []),
			...(manifest.host_permissions ?? []),
			...(manifest.optional_permissions ?? []),
			...(manifest.optional_host_permissions ?? []),
			...(manifest.content_scripts ?? []).flatMap(({ matches = [] }) => matches),
		]);
	return [...new Set(asked.map(String))].sort();
}

describe.each(LANGUAGE_CODES)('in %s', (language) => {
	test.each(Object.entries(LIMITS))('%s is no longer than the stores allow', (file, limit) => {
		const text = linesOf(language, file);
		expect(text.length).toBeGreaterThan(0);
		expect(text.length).toBeLessThanOrEqual(limit);
	});

	test('the description is long enough for every store', () => {
		expect(linesOf(language, 'description.txt').length).toBeGreaterThan(SHORTEST_DESCRIPTION);
	});

	test('every permission has its justification, and nothing else has', () => {
		const parts = partsOf(read(language, 'permissions.md'));
		expect([...parts.keys()].flatMap((heading) => heading.split(' ')).sort()).toEqual(
			permissions(),
		);
		for (const [heading, text] of parts) {
			expect(text.length, heading).toBeGreaterThan(0);
			expect(text.length, heading).toBeLessThanOrEqual(JUSTIFICATION_LIMIT);
		}
	});

	test('the manifest says the same name and summary', () => {
		const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
		expect(messages.extensionName.message).toBe(linesOf(language, 'name.txt'));
		expect(messages.extensionDescription.message).toBe(linesOf(language, 'summary.txt'));
	});

	test('nobody is called what the list cannot know', () => {
		for (const file of readdirSync(`docs/store/${language}`))
			expect(read(language, file), file).not.toMatch(NEVER_SAID[language]);
	});

	test('the answers on privacy are those of the manifest', () => {
		const { required } = manifestFor('firefox').browser_specific_settings?.gecko
			?.data_collection_permissions ?? { required: undefined };
		expect(read(language, 'privacy-answers.md')).toContain(
			`\`required: ${JSON.stringify(required)}\``,
		);
	});
});

test('each language has a caption for every picture', () => {
	const picturesOf = (language: Language) =>
		linesOf(language, 'captions.txt')
			.split('\n')
			.map((line) => /^(\w+): \S/.exec(line)?.[1]);
	expect(picturesOf('en')).toEqual([
		'licenceReported',
		'notOnList',
		'lookalike',
		'providers',
		'options',
		'tile',
	]);
	for (const language of LANGUAGE_CODES) expect(picturesOf(language)).toEqual(picturesOf('en'));
});

test('each language has every text, with as many parts', () => {
	const files = readdirSync('docs/store/en').sort();
	for (const language of LANGUAGE_CODES) {
		expect(readdirSync(`docs/store/${language}`).sort()).toEqual(files);
		for (const file of files)
			expect(partsOf(read(language, file)).size, file).toBe(partsOf(read('en', file)).size);
	}
});
