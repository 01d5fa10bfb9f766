import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../utils/settings/policy';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';

const docs = readFileSync('docs/managed.md', 'utf8');
const block = (language: string, at: number) =>
	[...docs.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))][at]?.[1] ?? '';
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));

type Values = Record<string, unknown>;
const forChrome: Values = JSON.parse(block('json', 0))['3rdparty'].extensions.EXTENSION_ID;
const forFirefox: Values = Object.values<Values>(
	JSON.parse(block('json', 1)).policies['3rdparty'].Extensions,
)[0] as Values;

/** What a registry file holds: numbers as such, keys below as objects, and keys of numbered texts as lists. */
function readRegistryFile(text: string): Values {
	const values: Values = {};
	let below: Values = values;
	for (const line of text.split('\n')) {
		const key = /^\[.*\\policy(?:\\(\w+))?\]$/.exec(line);
		const value = /^"(.+?)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/.exec(line);
		if (key?.[1]) values[key[1]] = {};
		if (key) below = key[1] ? (values[key[1]] as Values) : values;
		else if (value?.[1]) below[value[1]] = value[2] ?? Number.parseInt(value[3] ?? '', 16);
	}
	const { locked, badges, ...rest } = values as { locked: object; badges: Values };
	return {
		...rest,
		locked: Object.values(locked),
		badges: Object.fromEntries(Object.entries(badges).map(([kind, on]) => [kind, on === 1])),
	};
}

describe('the policy files in the docs', () => {
	test.each([
		['for Chrome and Edge', forChrome],
		['for Windows', readRegistryFile(block('reg', 0))],
		['for Firefox', forFirefox],
	])('%s say what the extension understands', async (_, managed) => {
		expect(await readPolicy(managed, async () => false)).toEqual({
			organisation: 'Example University',
			suggested: {
				language: 'ur',
				badges: { ...DEFAULT_SETTINGS.badges, vpnLooking: false },
			},
			fixed: { source: 'https://lists.example.edu/vpn/', refreshEveryHours: 12 },
			ignored: [],
		});
	});

	test('is for this extension, in Firefox', () => {
		const config = readFileSync('wxt.config.ts', 'utf8');
		const [id] = /[\w-]+@extension/.exec(config) ?? [];
		expect(docs).toContain(`"${id}"`);
	});

	test('name everything that can be set, and nothing else', () => {
		const named = [...docs.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
		expect(named.sort()).toEqual(Object.keys(schema.properties).sort());
	});
});

describe('the schema that Chromium asks for', () => {
	const settings = Object.keys(DEFAULT_SETTINGS);

	test('has every setting, and every one can be locked', () => {
		const { organisation, trustedRoot, locked, ...others } = schema.properties;
		expect(Object.keys(others).sort()).toEqual([...settings].sort());
		expect(locked.items.enum.sort()).toEqual([...settings].sort());
		expect([organisation.type, trustedRoot.type]).toEqual(['string', 'string']);
		expect(Object.keys(others.badges.properties)).toEqual(Object.keys(DEFAULT_SETTINGS.badges));
	});

	test('allows what can be put into force', async () => {
		const { properties } = schema;
		for (const name of settings)
			for (const value of properties[name].enum ?? [])
				expect(await readPolicy({ [name]: value }, async () => false)).toMatchObject({
					suggested: { [name]: value },
				});
	});
});
